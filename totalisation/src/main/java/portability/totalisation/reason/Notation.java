package portability.totalisation.reason;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.joda.money.Money;
import portability.kernel.DateSpan;
import portability.kernel.LegalRef;
import portability.kernel.Quantity;

/// How a language writes what stands in a sentence.
public interface Notation {
    /// How many places of a number are told; the step itself keeps it as it was calculated.
    int DECIMALS = 4;

    String money(Money money);

    String quantity(Quantity quantity);

    String day(LocalDate day);

    String span(DateSpan span);

    /// A decimal number as it is written out: `1.5`.
    String number(String plain);

    /// A code of a closed list, by the word a person knows it by where there is one.
    String code(String code);

    /// What is said behind a value that was not verified, with the space before it.
    String unverified();

    /// Where a rule is written, by the name the act has in that language.
    String article(LegalRef article);

    default String number(BigDecimal number) {
        if (number.scale() <= DECIMALS) return number(number.toPlainString());
        return "≈" + number(number.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString());
    }
}
