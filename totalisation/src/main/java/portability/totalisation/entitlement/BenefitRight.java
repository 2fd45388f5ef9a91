package portability.totalisation.entitlement;

import static portability.totalisation.entitlement.EntitlementRule.BRANCH_NOT_COVERED;
import static portability.totalisation.entitlement.EntitlementRule.COMPETENT_BY_LAST_LEGISLATION;
import static portability.totalisation.entitlement.EntitlementRule.COMPETENT_BY_LEGISLATION;
import static portability.totalisation.entitlement.EntitlementRule.DEATH_ELSEWHERE_COUNTS_HERE;
import static portability.totalisation.entitlement.EntitlementRule.IN_KIND_WHERE_LIVING;
import static portability.totalisation.entitlement.EntitlementRule.NO_OWN_TIME;
import static portability.totalisation.entitlement.EntitlementRule.NO_TIME_NEEDED;
import static portability.totalisation.entitlement.EntitlementRule.OWN_TIME_ENOUGH;
import static portability.totalisation.entitlement.EntitlementRule.TOTAL_TIME_ENOUGH;
import static portability.totalisation.entitlement.EntitlementRule.TOTAL_TIME_NOT_ENOUGH;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.QuantityArg;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Quantity;
import portability.kernel.Step;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.Instrument;
import portability.totalisation.periods.Aggregated;

/// Whether the time of several states opens a right to a benefit that is no pension. It says whether there
/// is a right, who
/// is competent and by which article; amounts are national law's.
/// Source: Reg. (EC) 883/2004 Art. 6 and the chapter of each branch.
public final class BenefitRight {
    private BenefitRight() {}

    /// @param competent whose institution decides and pays
    /// @param givenBy   whose institution gives benefits in kind, where that is another
    /// @param article   the article of the branch
    public record Right(boolean entitled, Country competent, Optional<Country> givenBy, LegalRef article) {}

    /// Who is asked, and for what.
    ///
    /// @param legislation the state whose legislation applies now; empty if none does by work
    /// @param last        the state whose legislation applied last
    /// @param residence   where the person lives
    /// @param inKind      whether benefits in kind are asked for
    public record Asked(
            Branch branch, Optional<Country> legislation, Country last, Country residence, boolean inKind) {}

    /// The right in the competent state.
    ///
    /// @param time     its own time with what others add, already counted in its unit
    /// @param required the time its law asks for; empty where it asks for none
    public static Explained<Right> of(
            Asked asked, Instrument instrument, Aggregated time, Optional<Quantity> required) {
        var article = article(asked.branch());
        var competent = competent(asked, article);
        var steps = new ArrayList<>(competent.steps());
        var givenBy = asked.inKind() && !asked.residence().equals(competent.value())
                ? Optional.of(asked.residence())
                : Optional.<Country>empty();
        givenBy.ifPresent(state -> steps.add(Step.of(
                IN_KIND_WHERE_LIVING,
                inKind(asked.branch()),
                new CodeArg("state", state.code()),
                new CodeArg("competent", competent.value().code()))));
        boolean entitled = entitled(asked.branch(), instrument, time, required, article, steps);
        return Explained.of(new Right(entitled, competent.value(), givenBy, article), steps);
    }

    private static Explained<Country> competent(Asked asked, LegalRef article) {
        return asked.legislation()
                .map(state -> Explained.of(
                        state, Step.of(COMPETENT_BY_LEGISLATION, article, new CodeArg("state", state.code()))))
                .orElseGet(() -> Explained.of(
                        asked.last(),
                        Step.of(
                                COMPETENT_BY_LAST_LEGISLATION,
                                article,
                                new CodeArg("state", asked.last().code()))));
    }

    private static boolean entitled(
            Branch branch,
            Instrument instrument,
            Aggregated time,
            Optional<Quantity> required,
            LegalRef article,
            List<Step> steps) {
        var code = new CodeArg("branch", branch.name());
        if (required.isEmpty()) {
            steps.add(Step.of(NO_TIME_NEEDED, article, code));
            return true;
        }
        var needed = Fraction.of(required.get().amount());
        if (time.own().compareTo(needed) >= 0) {
            steps.add(step(OWN_TIME_ENOUGH, article, time.own(), required.get()));
            return true;
        }
        if (!instrument.branches().contains(branch)) {
            steps.add(Step.of(BRANCH_NOT_COVERED, instrument.branchArticle(), code));
            return false;
        }
        if (time.own().signum() == 0) {
            steps.add(Step.of(NO_OWN_TIME, article, code));
            return false;
        }
        boolean enough = time.total().compareTo(needed) >= 0;
        steps.add(step(enough ? TOTAL_TIME_ENOUGH : TOTAL_TIME_NOT_ENOUGH, article, time.total(), required.get()));
        return enough;
    }

    private static Step step(EntitlementRule rule, LegalRef article, Fraction time, Quantity required) {
        return Step.of(
                rule,
                article,
                new QuantityArg("time", new Quantity(Fractions.shown(time), required.unit())),
                new QuantityArg("required", required));
    }

    /// A death in another state counts as one in the state whose death grant is asked for.
    public static Explained<Boolean> deathCountsHere(Country deciding, Country diedIn) {
        if (diedIn.equals(deciding)) return Explained.of(true);
        return Explained.of(
                true,
                Step.of(
                        DEATH_ELSEWHERE_COUNTS_HERE,
                        basic("Art. 42(2)"),
                        new CodeArg("state", deciding.code()),
                        new CodeArg("diedIn", diedIn.code())));
    }

    private static LegalRef article(Branch branch) {
        return switch (branch) {
            case SICKNESS, MATERNITY -> basic("Arts. 6, 17, 21");
            case EMPLOYMENT_INJURY -> basic("Arts. 6, 36");
            case DEATH_GRANTS -> basic("Arts. 6, 42");
            case UNEMPLOYMENT -> basic("Arts. 6, 61");
            case PRE_RETIREMENT -> basic("Art. 66");
            case FAMILY -> basic("Arts. 6, 67");
            case INVALIDITY -> basic("Arts. 6, 45");
            case OLD_AGE, SURVIVORS -> basic("Arts. 6, 51");
        };
    }

    private static LegalRef inKind(Branch branch) {
        return branch == Branch.EMPLOYMENT_INJURY ? basic("Art. 36(2)") : basic("Art. 17");
    }

    private static LegalRef basic(String article) {
        return LegalRef.of("Reg. (EC) 883/2004", article);
    }
}
