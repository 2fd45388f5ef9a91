package portability.totalisation.law;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import portability.totalisation.question.FigureName;

/// A number that a formula works with: from the law, from a certified figure, from own earnings or from the time.
public sealed interface Operand {
    /// A dated value of the law.
    ///
    /// @param currency the scheme's currency where the value is money; empty for plain numbers and times
    record OfLaw(Dated<BigDecimal> values, LawDay day, Optional<CurrencyUnit> currency) implements Operand {}

    /// A number of the formula's structure, which no source could change.
    record Literal(BigDecimal number) implements Operand {}

    /// A figure that an institution certified.
    ///
    /// @param optional none certified counts as none
    /// @param grows    grows with time, so that a theoretical amount takes it × total / own time
    record Figure(FigureName name, boolean optional, boolean grows) implements Operand {}

    /// The time calculated with, in the scheme's unit.
    ///
    /// @param own always own time, also in a theoretical amount
    record Time(boolean own) implements Operand {}

    /// The reference wage.
    record Earned(Wage wage) implements Operand {}

    /// What of a number exceeds a threshold, and of that at most so much.
    record Within(Operand of, Optional<Operand> beyond, Optional<Operand> atMost) implements Operand {}
}
