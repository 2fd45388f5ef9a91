package portability.claims.invoice.followup;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import portability.claims.invoice.InvoiceClocks;
import portability.claims.invoice.Terms;
import portability.claims.upstream.UpstreamDown;
import portability.claims.upstream.Upstreams;
import portability.proto.agreements.v1.GetLastDayRequest;
import portability.proto.agreements.v1.LastDayOf;

/// Asks agreements-service for last days. The same is not asked again soon.
@Component
class LawClocks implements InvoiceClocks {
    private static final int MOST_KEPT = 10_000;

    private final Upstreams upstreams;
    private final Map<Asked, LocalDate> kept = new ConcurrentHashMap<>();

    private record Asked(LastDayOf of, LocalDate from) {}

    LawClocks(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    @Override
    public LocalDate lastIntroduction(Terms terms) {
        return terms.published()
                .map(published -> lastDay(LastDayOf.LAST_DAY_OF_INTRODUCE_FIXED, published))
                .orElseGet(() -> lastDay(
                        LastDayOf.LAST_DAY_OF_INTRODUCE_ACTUAL, terms.period().lastDay()));
    }

    @Override
    public LocalDate lastPayment(LocalDate introduced) {
        return lastDay(LastDayOf.LAST_DAY_OF_PAYMENT, introduced);
    }

    @Override
    public LocalDate lastDownPayment(LocalDate introduced) {
        return lastDay(LastDayOf.LAST_DAY_OF_DOWN_PAYMENT, introduced);
    }

    @Override
    public LocalDate lastAnswer(LocalDate contested) {
        return lastDay(LastDayOf.LAST_DAY_OF_ANSWER_CONTESTATION, contested);
    }

    @Override
    public LocalDate lastDispute(LocalDate introduced) {
        return lastDay(LastDayOf.LAST_DAY_OF_DISPUTE, introduced);
    }

    @Override
    public LocalDate lastOpinion(LocalDate referred) {
        return lastDay(LastDayOf.LAST_DAY_OF_AUDIT_BOARD, referred);
    }

    /// @throws UpstreamDown if the law cannot be asked now
    private LocalDate lastDay(LastDayOf of, LocalDate from) {
        if (kept.size() > MOST_KEPT) kept.clear();
        var asked = new Asked(of, from);
        var known = kept.get(asked);
        if (known != null) return known;
        var told = ask(asked);
        kept.put(asked, told);
        return told;
    }

    private LocalDate ask(Asked asked) {
        var answer = upstreams.lastDay(GetLastDayRequest.newBuilder()
                .setOf(asked.of())
                .setCountedFrom(asked.from().toString())
                .build());
        return LocalDate.parse(answer.getLastDay());
    }
}
