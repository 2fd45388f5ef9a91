package portability.totalisation.health;

import static portability.totalisation.health.HealthRule.CONTRIBUTION_ALLOWED;
import static portability.totalisation.health.HealthRule.CONTRIBUTION_CUT_TO_OWN_PENSIONS;
import static portability.totalisation.health.HealthRule.CONTRIBUTION_NOT_ALLOWED;

import org.joda.money.Money;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.MoneyArg;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;

/// Contributions for health care from pensions. Source: Reg. (EC) 883/2004 Art. 30; C-50/05 Nikula.
public final class HealthContributions {
    private static final LegalRef PENSIONERS = LegalRef.of("Reg. (EC) 883/2004", "Art. 30");
    private static final LegalRef NIKULA = LegalRef.of("CJEU C-50/05 Nikula", "operative part");

    private HealthContributions() {}

    /// What a state may take. Only the one that bears the cost may; foreign pensions may be in the base,
    /// but no more is
    /// taken than the pensions of that state amount to.
    ///
    /// @param contribution as national law calculates it, foreign pensions included
    /// @param ownPensions  the pensions the state itself pays
    public static Explained<Money> of(Country state, Country bearer, Money contribution, Money ownPensions) {
        var code = new CodeArg("state", state.code());
        if (!state.equals(bearer))
            return Explained.of(
                    Money.zero(contribution.getCurrencyUnit()), Step.of(CONTRIBUTION_NOT_ALLOWED, PENSIONERS, code));
        if (contribution.isGreaterThan(ownPensions))
            return Explained.of(
                    ownPensions,
                    Step.of(
                            CONTRIBUTION_CUT_TO_OWN_PENSIONS,
                            NIKULA,
                            code,
                            new MoneyArg("contribution", contribution),
                            new MoneyArg("amount", ownPensions)));
        return Explained.of(
                contribution, Step.of(CONTRIBUTION_ALLOWED, PENSIONERS, code, new MoneyArg("amount", contribution)));
    }
}
