package portability.claims.payment.grpc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import portability.claims.payment.Amount;
import portability.claims.payment.PayeeAccount;
import portability.ledger.edge.MalformedInput;
import portability.proto.types.v1.Money;

/// Reads what callers send about payments.
final class Asked {
    private static final int LONGEST_ID = 64;
    private static final YearMonth EARLIEST = YearMonth.of(1900, 1);
    private static final YearMonth LATEST = YearMonth.of(2200, 1);

    private Asked() {}

    /// @throws MalformedInput INVALID_DATE
    static LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            if (!YearMonth.from(day).isBefore(EARLIEST) && YearMonth.from(day).isBefore(LATEST)) return day;
        } catch (DateTimeParseException _) {
            // As below: the text may be anything.
        }
        throw new MalformedInput("INVALID_DATE", "a day is missing, or is none");
    }

    /// @throws MalformedInput with the reason given
    static String id(String text, String reason) {
        if (text.isBlank() || text.length() > LONGEST_ID || text.chars().anyMatch(Character::isISOControl))
            throw new MalformedInput(reason, "an id is missing or too long");
        return text;
    }

    /// @throws MalformedInput INVALID_ACCOUNT
    static PayeeAccount account(portability.proto.claims.v1.PayeeAccount asked) {
        try {
            if (asked.getIban().isEmpty())
                return PayeeAccount.elsewhere(asked.getHolder(), asked.getNumber(), asked.getBic(), asked.getCountry());
            if (asked.getNumber().isEmpty()) return PayeeAccount.iban(asked.getHolder(), asked.getIban());
        } catch (IllegalArgumentException _) {
            // Its text may hold what was sent.
        }
        throw new MalformedInput("INVALID_ACCOUNT", "a part of the account is missing or means nothing");
    }

    /// @throws MalformedInput INVALID_REQUEST
    static Amount positive(Money asked) {
        try {
            var money =
                    org.joda.money.Money.of(CurrencyUnit.of(asked.getCurrency()), new BigDecimal(asked.getAmount()));
            if (money.isPositive()) return Amount.of(money);
        } catch (IllegalCurrencyException | ArithmeticException | NumberFormatException _) {
            // As below.
        }
        throw new MalformedInput("INVALID_REQUEST", "an amount is missing or means nothing");
    }

    static Money told(org.joda.money.Money money) {
        return Money.newBuilder()
                .setAmount(money.getAmount().toPlainString())
                .setCurrency(money.getCurrencyUnit().getCode())
                .build();
    }
}
