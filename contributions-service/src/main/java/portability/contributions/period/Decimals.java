package portability.contributions.period;

import java.math.BigDecimal;

/// One form for equal amounts, so that equal facts are equal.
final class Decimals {
    private Decimals() {}

    /// Without trailing zeros or exponent.
    /// @throws IllegalArgumentException below zero
    static BigDecimal plain(BigDecimal amount) {
        if (amount.signum() < 0) throw new IllegalArgumentException("an amount must not be negative");
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
