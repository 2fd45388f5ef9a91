package portability.totalisation.invalidity;

import static portability.totalisation.invalidity.InvalidityRule.AGGRAVATION_NEW_STATE;
import static portability.totalisation.invalidity.InvalidityRule.AGGRAVATION_PENSION_RULES;
import static portability.totalisation.invalidity.InvalidityRule.AGGRAVATION_SAME_STATE;
import static portability.totalisation.invalidity.InvalidityRule.CONVERTED_TO_OLD_AGE;
import static portability.totalisation.invalidity.InvalidityRule.HIGHER_BENEFIT_KEPT;
import static portability.totalisation.invalidity.InvalidityRule.INVALIDITY_CONTINUES_BESIDE_OLD_AGE;

import java.util.Optional;
import org.joda.money.Money;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.MoneyArg;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;

/// What becomes of an invalidity pension when health gets worse, or the age of an old-age pension is reached.
/// Source: Reg. (EC) 883/2004 Arts. 47, 48.
public final class LaterChanges {
    private static final LegalRef SAME = article("Art. 47(1)(a)");
    private static final LegalRef OTHER = article("Art. 47(1)(b), (2)");
    private static final LegalRef PENSION_RULES = article("Art. 47(1)(a), Art. 50(1)");
    private static final LegalRef CONVERSION = article("Art. 48(1)");
    private static final LegalRef BESIDE = article("Art. 48(3)");
    private static final LegalRef NO_LESS = article("Art. 48(2)");

    private LaterChanges() {}

    /// How a worse state of health is taken into account.
    public enum Aggravation {
        /// The state that pays goes on alone.
        PAYING_STATE,
        /// The state of new insurance decides under its law, on the worse health.
        NEW_STATE,
        /// All states calculate anew by the rules for pensions.
        PENSION_RULES
    }

    /// @param paying    the state that pays alone under legislation of type A; empty where several pay by
    ///                  pension rules
    /// @param insuredIn the state in which the person was insured since; empty if nowhere else
    public static Explained<Aggravation> worse(Optional<Country> paying, Optional<Country> insuredIn) {
        if (paying.isEmpty())
            return Explained.of(Aggravation.PENSION_RULES, Step.of(AGGRAVATION_PENSION_RULES, PENSION_RULES));
        var other = insuredIn.filter(state -> !state.equals(paying.get()));
        return other.map(state -> Explained.of(
                        Aggravation.NEW_STATE,
                        Step.of(AGGRAVATION_NEW_STATE, OTHER, new CodeArg("state", state.code()))))
                .orElseGet(() -> Explained.of(
                        Aggravation.PAYING_STATE,
                        Step.of(
                                AGGRAVATION_SAME_STATE,
                                SAME,
                                new CodeArg("state", paying.get().code()))));
    }

    /// The pension of a state after the age is reached there, or elsewhere.
    ///
    /// @param ageReachedHere whether this state's age is reached
    /// @param oldAge         what the old-age rules give here; empty where they give no right yet
    public static Explained<Money> atAge(
            Country state, boolean ageReachedHere, Money invalidity, Optional<Money> oldAge) {
        var code = new CodeArg("state", state.code());
        if (!ageReachedHere || oldAge.isEmpty())
            return Explained.of(
                    invalidity,
                    Step.of(INVALIDITY_CONTINUES_BESIDE_OLD_AGE, BESIDE, code, new MoneyArg("amount", invalidity)));
        var converted = Explained.of(
                oldAge.get(), Step.of(CONVERTED_TO_OLD_AGE, CONVERSION, code, new MoneyArg("amount", oldAge.get())));
        if (!invalidity.isGreaterThan(oldAge.get())) return converted;
        return converted.then(_ -> Explained.of(
                invalidity, Step.of(HIGHER_BENEFIT_KEPT, NO_LESS, code, new MoneyArg("amount", invalidity))));
    }

    private static LegalRef article(String article) {
        return LegalRef.of("Reg. (EC) 883/2004", article);
    }
}
