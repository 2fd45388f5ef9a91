package portability.totalisation.cumulation;

import static portability.totalisation.cumulation.CumulationRule.SUPPLEMENT_DUE;
import static portability.totalisation.cumulation.CumulationRule.SUPPLEMENT_NOT_NEEDED;
import static portability.totalisation.cumulation.CumulationRule.SUPPLEMENT_ONLY_FROM_PAYING_RESIDENCE;

import java.util.List;
import org.joda.money.CurrencyUnit;
import portability.kernel.Argument.TextArg;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.amount.Cited;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;

/// What the state of residence adds so that all pensions together reach its minimum. It is owed while the
/// person lives there, and is never exported. Source: Reg. (EC) 883/2004 Art. 58.
public final class Supplement {
    private static final LegalRef ARTICLE = LegalRef.of("Reg. (EC) 883/2004", "Art. 58");

    private Supplement() {}

    /// The supplement; zero where none is due.
    ///
    /// @param minimum    the minimum of the state of residence for the insured time of all states
    /// @param pensions   what each state pays under the chapter on pensions, in one currency
    /// @param livesThere whether the person lives in that state
    /// @param pays       whether that state pays a pension itself
    public static Explained<Fraction> of(
            Fraction minimum, List<Fraction> pensions, boolean livesThere, boolean pays, CurrencyUnit currency) {
        if (!livesThere || !pays)
            return Explained.of(
                    Fraction.ZERO,
                    Step.of(
                            SUPPLEMENT_ONLY_FROM_PAYING_RESIDENCE,
                            ARTICLE,
                            new TextArg("residence", livesThere ? "yes" : "no"),
                            new TextArg("pays", pays ? "yes" : "no")));
        var sum = pensions.stream().reduce(Fraction.ZERO, Fraction::add);
        var supplement = Fractions.positive(minimum.subtract(sum));
        var total = Cited.money("pensions", currency, sum);
        var floor = Cited.money("minimum", currency, minimum);
        if (supplement.signum() == 0)
            return Explained.of(supplement, Step.of(SUPPLEMENT_NOT_NEEDED, ARTICLE, total, floor));
        return Explained.of(
                supplement,
                Step.of(SUPPLEMENT_DUE, ARTICLE, total, floor, Cited.money("supplement", currency, supplement)));
    }
}
