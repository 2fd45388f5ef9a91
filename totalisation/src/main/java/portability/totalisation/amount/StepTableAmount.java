package portability.totalisation.amount;

import static portability.totalisation.reason.PensionRule.STEP_TABLE_AMOUNT;

import java.util.Comparator;
import org.apache.commons.numbers.fraction.BigFraction;
import portability.kernel.Argument.MoneyArg;
import portability.kernel.Argument.QuantityArg;
import portability.kernel.Explained;
import portability.kernel.Step;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.Formula.Band;
import portability.totalisation.law.Formula.StepTable;

/// The amount of the band in which the counted time lies.
final class StepTableAmount {
    private StepTableAmount() {}

    static Explained<BigFraction> monthly(StepTable law, Basis basis, BigFraction counted) {
        var bands = law.bands().on(basis.start());
        var band = bands.value().stream()
                .filter(row -> Fractions.of(row.from().amount()).compareTo(counted) <= 0)
                .max(Comparator.comparing((Band row) -> row.from().amount()))
                .orElseThrow(() -> new IllegalArgumentException("no band begins at or below " + counted));
        return Explained.of(
                Fractions.of(band.amount().getAmount()),
                Step.of(
                        STEP_TABLE_AMOUNT,
                        law.article(),
                        Cited.quantity("counted", counted, basis.unit()),
                        new QuantityArg("bandFrom", band.from()),
                        bands.cited(_ -> new MoneyArg("amount", band.amount()))));
    }
}
