package portability.agreements.procedure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.Money;
import portability.agreements.determination.Steps;
import portability.agreements.edge.Words;
import portability.kernel.Explained;
import portability.law.LawPack;
import portability.proto.agreements.v1.GetLateInterestRequest;
import portability.proto.agreements.v1.GetLateInterestResponse;
import portability.proto.agreements.v1.LawSource;
import portability.proto.agreements.v1.SettlementPayment;
import portability.totalisation.settlement.DayCount;
import portability.totalisation.settlement.Deadlines;
import portability.totalisation.settlement.LateInterest;
import portability.totalisation.settlement.LateInterest.Charge;
import portability.totalisation.settlement.LateInterest.PaidLate;
import portability.totalisation.settlement.LateInterest.Payment;
import portability.totalisation.settlement.LateInterest.Running;

/// Interest between institutions.
final class Interests {
    private static final Pattern RATE = Pattern.compile("[01](\\.[0-9]{1,10})?");
    private static final int MOST_DAYS = 36600;

    private Interests() {}

    static GetLateInterestResponse answer(GetLateInterestRequest request, LawPack pack) {
        var principal = Asked.money("principal", request.hasPrincipal(), request.getPrincipal());
        return request.getIntroduced().isEmpty() ? ofDays(request, principal) : ofClaim(request, principal, pack);
    }

    private static GetLateInterestResponse ofDays(GetLateInterestRequest request, Money principal) {
        if (request.getDays() < 1 || request.getDays() > MOST_DAYS)
            throw Words.invalidQuestion("days: 1 to " + MOST_DAYS + ", or the day a claim was introduced");
        if (!RATE.matcher(request.getRate()).matches()) throw Words.invalidQuestion("rate is a decimal fraction");
        var interest = LateInterest.forDays(
                principal, new BigDecimal(request.getRate()), request.getDays(), count(request.getDayCount()));
        return GetLateInterestResponse.newBuilder()
                .setInterest(Steps.money(interest.value()))
                .addAllSteps(Asked.steps(interest.steps(), request.getLanguage()))
                .build();
    }

    /// The other ways of counting look at the dates, and not at how many there are.
    private static DayCount count(String name) {
        return Stream.of(DayCount.ACT_365, DayCount.ACT_360)
                .filter(count -> count.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Words.invalidQuestion("day_count is ACT_365 or ACT_360"));
    }

    private static GetLateInterestResponse ofClaim(GetLateInterestRequest request, Money claim, LawPack pack) {
        var law = Asked.coordination(pack, request.getInstrument()).settlement();
        var interest = new LateInterest(law.interest(), new Deadlines(law.limits(), Optional.empty()));
        var paid = new PaidLate(
                claim,
                request.hasOwed() ? owed(request, claim) : claim,
                Words.date("introduced", request.getIntroduced()),
                payments(request.getDownPaymentsList(), claim),
                payments(request.getDeclinedDownPaymentsList(), claim),
                request.getDownPaymentRefused(),
                payments(request.getLaterPaymentsList(), claim));
        return request.getUntil().isEmpty()
                ? running(interest.running(paid), request.getLanguage())
                : charge(interest.charge(paid, Words.date("until", request.getUntil())), request.getLanguage());
    }

    private static Money owed(GetLateInterestRequest request, Money claim) {
        var owed = Asked.money("owed", true, request.getOwed());
        Asked.sameCurrency(claim, owed);
        if (owed.isGreaterThan(claim)) throw Words.invalidQuestion("more is owed than was claimed");
        return owed;
    }

    private static GetLateInterestResponse running(Explained<Running> running, String language) {
        return GetLateInterestResponse.newBuilder()
                .setStartsOn(running.value().from().toString())
                .setRest(Steps.money(running.value().rest()))
                .addAllSteps(Asked.steps(running.steps(), language))
                .build();
    }

    private static GetLateInterestResponse charge(Explained<Charge> found, String language) {
        var charge = found.value();
        return GetLateInterestResponse.newBuilder()
                .setStartsOn(charge.running().from().toString())
                .setRest(Steps.money(charge.running().rest()))
                .setInterest(Steps.money(charge.interest()))
                .setRate(charge.rate().value().toPlainString())
                .setRateSource(LawSource.newBuilder()
                        .setFrom(charge.rate().from().toString())
                        .setSource(charge.rate().source())
                        .setVerified(charge.rate().verified()))
                .addAllSteps(Asked.steps(found.steps(), language))
                .build();
    }

    private static List<Payment> payments(List<SettlementPayment> stated, Money claim) {
        return stated.stream()
                .map(payment -> {
                    var amount = Asked.money("down_payments", payment.hasAmount(), payment.getAmount());
                    Asked.sameCurrency(claim, amount);
                    return new Payment(amount, Words.date("down_payments", payment.getOn()));
                })
                .toList();
    }
}
