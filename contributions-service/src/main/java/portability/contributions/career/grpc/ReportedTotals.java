package portability.contributions.career.grpc;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import portability.contributions.career.CareerCommand.CertifiedPeriod;
import portability.contributions.period.grpc.StatedPeriods;
import portability.kernel.PeriodUnit;
import portability.proto.exchange.v1.ReportedTotal;
import portability.proto.types.v1.Quantity;

/// What the periods of a record come to, as they were reported: added by scheme and unit, nothing converted.
final class ReportedTotals {
    private ReportedTotals() {}

    private record Key(String scheme, PeriodUnit unit) {}

    private record Sum(BigDecimal amount, int periods) {
        Sum with(Sum other) {
            return new Sum(amount.add(other.amount), periods + other.periods);
        }
    }

    /// By scheme, and by unit within it. Periods whose dates say all are not among them.
    static List<ReportedTotal> of(List<CertifiedPeriod> periods) {
        Map<Key, Sum> sums = new TreeMap<>(Comparator.comparing(Key::scheme).thenComparing(Key::unit));
        for (var period : periods) {
            var facts = period.period();
            facts.reported()
                    .ifPresent(time ->
                            sums.merge(new Key(facts.scheme(), time.unit()), new Sum(time.amount(), 1), Sum::with));
        }
        return sums.entrySet().stream()
                .map(each -> total(each.getKey(), each.getValue()))
                .toList();
    }

    private static ReportedTotal total(Key key, Sum sum) {
        return ReportedTotal.newBuilder()
                .setScheme(key.scheme())
                .setReported(Quantity.newBuilder()
                        .setAmount(sum.amount().toPlainString())
                        .setUnit(portability.proto.types.v1.PeriodUnit.valueOf(
                                StatedPeriods.UNIT + key.unit().name())))
                .setPeriods(sum.periods())
                .build();
    }
}
