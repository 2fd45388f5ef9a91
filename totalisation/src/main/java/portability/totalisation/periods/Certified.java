package portability.totalisation.periods;

import java.math.BigDecimal;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.ConversionTable.Decimals;
import portability.totalisation.question.CareerFault;
import portability.totalisation.question.CareerRefused;

/// An amount of time as a certificate prints it, with as many decimals as it prints: `0.920` is more precise than
/// `0.92`.
public record Certified(BigDecimal amount, PeriodUnit unit) {
    private static final int FIVE = 5;
    private static final int SIX = 6;
    private static final int SEVEN = 7;

    public Certified {
        if (amount.signum() < 0) throw new IllegalArgumentException("insured time must not be negative: " + amount);
    }

    /// Reads the number with the decimals it is written with.
    public static Certified of(String amount, PeriodUnit unit) {
        return new Certified(new BigDecimal(amount), unit);
    }

    public static Certified of(Quantity quantity) {
        return new Certified(quantity.amount(), quantity.unit());
    }

    /// Days of a week of so many days.
    ///
    /// @param week days per week as the sender states it; 0 if it states none
    /// @throws CareerRefused if it is none of 5, 6 and 7. Reg. (EC) 987/2009 Art. 13(4)
    public static Certified days(String reference, BigDecimal amount, int week) {
        return new Certified(
                amount,
                switch (week) {
                    case FIVE -> PeriodUnit.DAYS_5;
                    case SIX -> PeriodUnit.DAYS_6;
                    case SEVEN -> PeriodUnit.DAYS_7;
                    default -> throw new CareerRefused(new CareerFault.DaysWithoutWeek(reference));
                });
    }

    public Quantity quantity() {
        return new Quantity(amount, unit);
    }

    /// The number to calculate with. A whole number was not rounded to decimals and stays.
    Fraction read(Decimals decimals) {
        var exact = Fraction.of(amount);
        return switch (decimals) {
            case STRICT -> exact;
            case HALF_UNIT_OF_LAST ->
                amount.scale() <= 0 || amount.stripTrailingZeros().scale() <= 0
                        ? exact
                        : exact.subtract(Fraction.of(BigDecimal.valueOf(FIVE, amount.scale() + 1)));
        };
    }
}
