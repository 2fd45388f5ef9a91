package portability.kernel;

import java.math.BigDecimal;

/// An amount of insured time in one unit, as reported or as counted. Never negative; trailing zeros do not matter.
public record Quantity(BigDecimal amount, PeriodUnit unit) {
    public Quantity {
        if (amount.signum() < 0) throw new IllegalArgumentException("insured time must not be negative: " + amount);
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    public static Quantity of(long amount, PeriodUnit unit) {
        return new Quantity(BigDecimal.valueOf(amount), unit);
    }

    /// Reads a plain decimal number: `12`, `0.917`.
    public static Quantity of(String amount, PeriodUnit unit) {
        return new Quantity(new BigDecimal(amount), unit);
    }

    public static Quantity none(PeriodUnit unit) {
        return of(0, unit);
    }

    public boolean isNone() {
        return amount.signum() == 0;
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + unit.word();
    }
}
