package portability.claims.statement;

import portability.proto.contributions.v1.CareerEntry;
import portability.proto.exchange.v1.AnsweredPeriod;
import portability.proto.types.v1.InsurancePeriod;

/// A period and how sure it is. Prints nothing of it.
///
/// @param counts whether it counts for what the part is worth
public record Period(InsurancePeriod period, Certainty certainty, boolean counts) {
    private static final String DECLARED = "DECLARED";

    /// As this institution's register has it.
    public static Period of(CareerEntry entry) {
        return of(entry.getPeriod(), entry.getPayment().equals(DECLARED), entry.getCountsUnpaid());
    }

    /// As another institution answered it.
    public static Period of(AnsweredPeriod answered) {
        return of(answered.getPeriod(), answered.getUnpaid(), answered.getCountsUnpaid());
    }

    private static Period of(InsurancePeriod period, boolean unpaid, boolean countsUnpaid) {
        if (unpaid) return new Period(period, Certainty.DECLARED, countsUnpaid);
        return new Period(period, isDated(period) ? Certainty.CERTIFIED : Certainty.ASSUMED, true);
    }

    /// Whether its first day and its last are known.
    boolean isDated() {
        return isDated(period);
    }

    private static boolean isDated(InsurancePeriod period) {
        return switch (period.getDating()) {
            case DATING_UNSPECIFIED, DATING_DAYS -> true;
            case DATING_MONTHS, DATING_YEARS, DATING_UNDATED, UNRECOGNIZED -> false;
        };
    }

    /// For partners that are asked and for the contract.
    public AnsweredPeriod answered() {
        return AnsweredPeriod.newBuilder()
                .setPeriod(period)
                .setUnpaid(certainty == Certainty.DECLARED)
                .setCountsUnpaid(certainty == Certainty.DECLARED && counts)
                .build();
    }

    @Override
    public String toString() {
        return "Period[" + certainty + "]";
    }
}
