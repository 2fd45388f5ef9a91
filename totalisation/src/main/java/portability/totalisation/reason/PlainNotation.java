package portability.totalisation.reason;

import java.time.LocalDate;
import org.joda.money.Money;
import portability.kernel.DateSpan;
import portability.kernel.LegalRef;
import portability.kernel.Quantity;

/// As the values are stored: with a decimal point, ISO 8601 days, and the codes themselves.
final class PlainNotation implements Notation {
    @Override
    public String money(Money money) {
        return money.getAmount().toPlainString() + " " + money.getCurrencyUnit().getCode();
    }

    @Override
    public String quantity(Quantity quantity) {
        return quantity.toString();
    }

    @Override
    public String day(LocalDate day) {
        return day.toString();
    }

    @Override
    public String span(DateSpan span) {
        return span.toString();
    }

    @Override
    public String number(String plain) {
        return plain;
    }

    @Override
    public String code(String code) {
        return code;
    }

    @Override
    public String unverified() {
        return " (unverified)";
    }

    @Override
    public String article(LegalRef article) {
        return article.toString();
    }
}
