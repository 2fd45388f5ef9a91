package portability.totalisation.health;

import static portability.totalisation.health.HealthRule.COMPETENT_STATE_IS_RESIDENCE;
import static portability.totalisation.health.HealthRule.DERIVED_RIGHT;
import static portability.totalisation.health.HealthRule.LAST_LEGISLATION_PAYS;
import static portability.totalisation.health.HealthRule.LAST_LEGISLATION_UNKNOWN;
import static portability.totalisation.health.HealthRule.LONGEST_INSURANCE_PAYS;
import static portability.totalisation.health.HealthRule.NO_STATE_PAYS;
import static portability.totalisation.health.HealthRule.ONE_PENSION_STATE_PAYS;
import static portability.totalisation.health.HealthRule.OWN_RIGHT_BEFORE_DERIVED;
import static portability.totalisation.health.HealthRule.PENSION_AND_RIGHT_IN_RESIDENCE;
import static portability.totalisation.health.HealthRule.PENSION_ELSEWHERE_RESIDENCE_RIGHT_BY_LIVING;
import static portability.totalisation.health.HealthRule.WORKER_LIVES_OUTSIDE_COMPETENT_STATE;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.exact.Fraction;

/// Which state bears the cost of health care where a person lives.
/// Source: Reg. (EC) 883/2004 Arts. 17, 23 to 26, 32.
public final class HealthCompetence {
    private static final LegalRef WORKER = article("Art. 17");
    private static final LegalRef OWN_PENSION = article("Art. 23");
    private static final LegalRef ONE_PAYER = article("Art. 24(2)(a)");
    private static final LegalRef SEVERAL_PAYERS = article("Art. 24(2)(b)");
    private static final LegalRef LIVING_ALONE = article("Art. 25");
    private static final LegalRef FAMILY = article("Art. 26");
    private static final LegalRef RANKING = article("Art. 32(1)");
    private static final String DOCUMENT = "S1";

    private HealthCompetence() {}

    /// The right a person has in the state of residence by its own law.
    public enum ResidenceRight {
        NONE,
        /// By insurance, an activity or a pension there.
        INSURED,
        /// By living there alone.
        BY_LIVING
    }

    /// A pension and what stands behind it.
    ///
    /// @param insured time insured under that legislation, in one unit for all
    /// @param right   whether the state would give health care if the person lived there
    public record Payer(Country state, Fraction insured, boolean right) {}

    /// Who bears the cost.
    ///
    /// @param state    empty where no state does by these rules
    /// @param document the form by which the state of residence registers the person, where it is not the
    ///                 one that pays
    public record Bearer(Optional<Country> state, Optional<String> document) {}

    /// A worker, or a member of a worker's family, by where the person lives.
    public static Explained<Bearer> worker(Country competent, Country residence) {
        return competent.equals(residence)
                ? borne(COMPETENT_STATE_IS_RESIDENCE, WORKER, competent, residence)
                : borne(WORKER_LIVES_OUTSIDE_COMPETENT_STATE, WORKER, competent, residence);
    }

    /// A pensioner.
    ///
    /// @param last the legislation the pensioner was last subject to; decides where insurance was equally
    ///             long
    public static Explained<Bearer> pensioner(
            Country residence, ResidenceRight right, List<Payer> payers, Optional<Country> last) {
        boolean ownPension = payers.stream().anyMatch(payer -> payer.state().equals(residence));
        var elsewhere = payers.stream()
                .filter(payer -> payer.right() && !payer.state().equals(residence))
                .toList();
        return switch (right) {
            case INSURED -> borne(PENSION_AND_RIGHT_IN_RESIDENCE, OWN_PENSION, residence, residence);
            case BY_LIVING -> {
                if (ownPension) yield borne(PENSION_AND_RIGHT_IN_RESIDENCE, OWN_PENSION, residence, residence);
                yield elsewhere.isEmpty()
                        ? borne(COMPETENT_STATE_IS_RESIDENCE, LIVING_ALONE, residence, residence)
                        : among(elsewhere, residence, last)
                                .because(Step.of(
                                        PENSION_ELSEWHERE_RESIDENCE_RIGHT_BY_LIVING,
                                        LIVING_ALONE,
                                        new CodeArg("residence", residence.code())));
            }
            case NONE -> among(elsewhere, residence, last);
        };
    }

    private static Explained<Bearer> among(List<Payer> payers, Country residence, Optional<Country> last) {
        if (payers.isEmpty())
            return Explained.of(
                    new Bearer(Optional.empty(), Optional.empty()),
                    Step.of(NO_STATE_PAYS, ONE_PAYER, new CodeArg("residence", residence.code())));
        if (payers.size() == 1)
            return borne(ONE_PENSION_STATE_PAYS, ONE_PAYER, payers.getFirst().state(), residence);
        var longest = payers.stream()
                .map(Payer::insured)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var first = payers.stream()
                .filter(payer -> payer.insured().compareTo(longest) == 0)
                .map(Payer::state)
                .toList();
        if (first.size() == 1) return borne(LONGEST_INSURANCE_PAYS, SEVERAL_PAYERS, first.getFirst(), residence);
        return last.filter(first::contains)
                .map(state -> borne(LAST_LEGISLATION_PAYS, SEVERAL_PAYERS, state, residence))
                .orElseGet(() -> Explained.of(
                        new Bearer(Optional.empty(), Optional.empty()),
                        Step.of(
                                LAST_LEGISLATION_UNKNOWN,
                                SEVERAL_PAYERS,
                                new TextArg(
                                        "states",
                                        first.stream()
                                                .map(Country::code)
                                                .sorted()
                                                .collect(Collectors.joining(", "))))));
    }

    /// A member of the family: an own right goes before one derived from another person.
    ///
    /// @param own     the state that bears the cost by the member's own right; empty if there is none
    /// @param derived the state that bears the cost of the worker or pensioner
    public static Explained<Bearer> familyMember(Optional<Country> own, Country derived, Country residence) {
        return own.map(state -> borne(OWN_RIGHT_BEFORE_DERIVED, RANKING, state, residence))
                .orElseGet(() -> borne(DERIVED_RIGHT, FAMILY, derived, residence));
    }

    private static Explained<Bearer> borne(HealthRule rule, LegalRef article, Country state, Country residence) {
        var document = state.equals(residence) ? Optional.<String>empty() : Optional.of(DOCUMENT);
        return Explained.of(
                new Bearer(Optional.of(state), document),
                Step.of(rule, article, new CodeArg("state", state.code()), new CodeArg("residence", residence.code())));
    }

    private static LegalRef article(String article) {
        return LegalRef.of("Reg. (EC) 883/2004", article);
    }
}
