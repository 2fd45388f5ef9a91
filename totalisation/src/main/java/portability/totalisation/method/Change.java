package portability.totalisation.method;

import static portability.totalisation.method.MethodRule.INDEXED_DIRECTLY;
import static portability.totalisation.method.MethodRule.NEW_CALCULATION;
import static portability.totalisation.method.MethodRule.NO_NEW_CALCULATION;

import org.joda.money.CurrencyUnit;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.amount.Cited;
import portability.totalisation.exact.Fraction;

/// What happened after a pension was awarded, and whether it is calculated anew. Source: Reg. (EC) 883/2004
/// Arts. 50(4), 59; 20 CFR 404.1919.
public enum Change {
    /// The method of calculation or the rules themselves changed.
    RULES_CHANGED("Art. 59(1)", true),
    /// The person's situation changed: marriage, a child, residence.
    SITUATION_CHANGED("Art. 59(1)", true),
    /// Further insured time became known or was completed.
    FURTHER_TIME("Art. 59(1)", true),
    /// The conditions of another state are met now.
    CONDITIONS_MET_ELSEWHERE("Art. 50(4)", true),
    /// Another state's pension, which a national rule had counted, ended or began.
    OTHER_BENEFIT_CHANGED("Art. 59(1)", true),
    /// The own pension rises with the cost of living, wages or another general cause.
    GENERAL_INDEXATION("Art. 59(2)", false),
    /// Another state's pension rises by general indexation.
    INDEXATION_ELSEWHERE("Art. 59(2)", false);

    private final String article;
    private final boolean anew;

    Change(String article, boolean anew) {
        this.article = article;
        this.anew = anew;
    }

    private LegalRef article() {
        return LegalRef.of("Reg. (EC) 883/2004", article);
    }

    /// Whether independent and pro rata amount are calculated and compared anew.
    public Explained<Boolean> newCalculation() {
        return Explained.of(
                anew, Step.of(anew ? NEW_CALCULATION : NO_NEW_CALCULATION, article(), new CodeArg("change", name())));
    }

    /// The pension after general indexation: the percentage or fixed amount is applied to what is paid,
    /// without a new comparison.
    public static Explained<Fraction> indexed(Fraction pension, Fraction percent, CurrencyUnit currency) {
        var amount = pension.multiply(Fraction.ONE.add(percent.divide(100)));
        return Explained.of(
                amount,
                Step.of(
                        INDEXED_DIRECTLY,
                        GENERAL_INDEXATION.article(),
                        Cited.money("pension", currency, pension),
                        Cited.number("percent", percent),
                        Cited.money("amount", currency, amount)));
    }
}
