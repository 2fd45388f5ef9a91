package portability.totalisation.method;

import static portability.totalisation.method.MethodRule.EQUAL_AMOUNTS;
import static portability.totalisation.method.MethodRule.HIGHER_AMOUNT;

import org.joda.money.CurrencyUnit;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.amount.Cited;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.PartyTerms.Tie;

/// The independent and the pro rata amount, each already reduced where national rules may reduce it: the
/// higher is paid. Source: Reg. (EC) 883/2004 Art. 52(3).
///
/// @param paid       the amount
/// @param totalised  whether it is the pro rata one; of two equal ones, the one whose name the instrument
///                   gives
public record Comparison(Fraction paid, boolean totalised) {

    public static Explained<Comparison> higher(
            Fraction independent, Fraction proRata, Tie tie, LegalRef article, CurrencyUnit currency) {
        int order = independent.compareTo(proRata);
        boolean totalised = order < 0 || (order == 0 && tie == Tie.TOTALISED_PENSION);
        var paid = totalised ? proRata : independent;
        return Explained.of(
                new Comparison(paid, totalised),
                Step.of(
                        order == 0 ? EQUAL_AMOUNTS : HIGHER_AMOUNT,
                        article,
                        Cited.money("independent", currency, independent),
                        Cited.money("proRata", currency, proRata),
                        Cited.money("paid", currency, paid),
                        new CodeArg("which", totalised ? "PRO_RATA" : "INDEPENDENT")));
    }
}
