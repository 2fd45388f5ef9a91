package portability.claims.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.joda.money.Money;

/// Money as it stands in an event: `EUR 12.30`, to the minor unit of ISO 4217.
///
/// Prints its currency only: how much somebody gets is personal.
public record Amount(@JsonValue String text) {
    /// @throws IllegalArgumentException if that is no money
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Amount {
        text = Money.parse(text).toString();
    }

    public static Amount of(Money money) {
        return new Amount(money.toString());
    }

    public Money money() {
        return Money.parse(text);
    }

    @Override
    public String toString() {
        return "Amount[" + text.substring(0, 3) + "]";
    }
}
