package portability.totalisation;

import java.util.Optional;
import org.joda.money.Money;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.Per;

/// An amount in the period of the law that gives it: exact, and as that law rounds it.
public record Payable(Fraction exact, Money rounded, Per per) {
    private static final int MONTHS = 12;

    /// What is paid per month, exactly; empty for what is paid once.
    Optional<Fraction> perMonth() {
        return switch (per) {
            case MONTH -> Optional.of(exact);
            case WEEK, FORTNIGHT, THIRTEENTH, FOURTEENTH, YEAR ->
                Optional.of(Fraction.of(rounded.getAmount())
                        .multiply(per.paymentsPerYear())
                        .divide(MONTHS));
            case ONCE -> Optional.empty();
        };
    }
}
