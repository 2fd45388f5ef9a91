package portability.claims.payment;

import java.time.YearMonth;

/// What is deducted from a pension for another institution, as it was granted. Source: Reg. (EC) 987/2009 Arts. 72, 73.
///
/// @param deductionId  its name at both institutions
/// @param creditor     whose it is
/// @param account      where it goes
/// @param fromArrears  at most so much of the months up to `arrearsUntil`
/// @param arrearsUntil the last month that was past when it was granted
/// @param fromOngoing  at most so much of all later months together, of each within the own law's limit
public record Deduction(
        String deductionId,
        String creditor,
        PayeeAccount account,
        Amount fromArrears,
        YearMonth arrearsUntil,
        Amount fromOngoing) {
    public Deduction {
        if (fromArrears.money().isNegative() || fromOngoing.money().isNegative())
            throw new IllegalArgumentException("no less than nothing is deducted");
        if (!fromArrears.money().isSameCurrency(fromOngoing.money()))
            throw new IllegalArgumentException("a deduction is of one currency");
        if (fromArrears.money().plus(fromOngoing.money()).isZero())
            throw new IllegalArgumentException("a deduction of nothing");
    }

    boolean isArrears(YearMonth month) {
        return !month.isAfter(arrearsUntil);
    }
}
