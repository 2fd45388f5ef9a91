package portability.agreements.outlook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import portability.kernel.Argument;
import portability.kernel.Argument.LawArg;
import portability.kernel.Argument.QuantityArg;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.kernel.Step;
import portability.totalisation.Determination;
import portability.totalisation.reason.PensionRule;

/// How much insured time a determination itself says is lacking.
final class Shortfall {
    private Shortfall() {}

    /// Months of work that the nearest condition lacks, a part of a month counted as a whole one; empty where no
    /// condition of time is what failed. A scheme may count a month of work as more or less: whoever uses it looks
    /// again.
    static Optional<Integer> months(Determination found) {
        return found.routes().stream()
                .flatMap(route -> route.steps().stream())
                .flatMap(Shortfall::lacking)
                .min(Integer::compare);
    }

    private static Stream<Integer> lacking(Step step) {
        if (!(step.rule() instanceof PensionRule rule)) return Stream.empty();
        var name = switch (rule) {
            case NO_OWN_RIGHT -> "own";
            case NO_TOTALISED_RIGHT -> "total";
            default -> "";
        };
        if (name.isEmpty()) return Stream.empty();
        return quantity(step, name).stream()
                .flatMap(have -> quantity(step, "required").stream()
                        .filter(required -> required.unit() == have.unit())
                        .map(required -> months(required.amount().subtract(have.amount()), have.unit())));
    }

    private static Optional<Quantity> quantity(Step step, String name) {
        return step.argument(name).flatMap(Shortfall::quantity);
    }

    private static Optional<Quantity> quantity(Argument argument) {
        if (argument instanceof QuantityArg(var _, var value)) return Optional.of(value);
        if (argument instanceof LawArg law) return quantity(law.value());
        return Optional.empty();
    }

    private static int months(BigDecimal lacking, PeriodUnit unit) {
        var perYear = BigDecimal.valueOf(perYear(unit));
        return lacking.multiply(BigDecimal.valueOf(12))
                .divide(perYear, 0, RoundingMode.CEILING)
                .max(BigDecimal.ONE)
                .intValueExact();
    }

    private static int perYear(PeriodUnit unit) {
        return switch (unit) {
            case DAYS_5 -> 264;
            case DAYS_6 -> 312;
            case DAYS_7 -> 360;
            case WEEKS -> 52;
            case MONTHS -> 12;
            case QUARTERS -> 4;
            case YEARS -> 1;
        };
    }
}
