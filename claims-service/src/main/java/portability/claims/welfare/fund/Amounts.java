package portability.claims.welfare.fund;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import portability.claims.payment.Amount;
import portability.proto.types.v1.Money;

/// Money as messages have it.
public final class Amounts {
    private static final int LONGEST = 24;

    private Amounts() {}

    /// @throws IllegalArgumentException if that is no money
    public static Amount read(Money money) {
        try {
            if (!money.getAmount().matches("[0-9]{1,15}(\\.[0-9]{1,8})?")
                    || money.getAmount().length() > LONGEST) throw new IllegalArgumentException("no amount");
            return Amount.of(
                    org.joda.money.Money.of(CurrencyUnit.of(money.getCurrency()), new BigDecimal(money.getAmount())));
        } catch (IllegalCurrencyException | ArithmeticException _) {
            throw new IllegalArgumentException("no money");
        }
    }

    public static Money write(org.joda.money.Money money) {
        return Money.newBuilder()
                .setAmount(money.getAmount().toPlainString())
                .setCurrency(money.getCurrencyUnit().getCode())
                .build();
    }

    public static Money write(Amount amount) {
        return write(amount.money());
    }
}
