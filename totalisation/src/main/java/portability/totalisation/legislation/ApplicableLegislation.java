package portability.totalisation.legislation;

import static portability.totalisation.legislation.LegislationRule.AGREED_BY_THE_STATES;
import static portability.totalisation.legislation.LegislationRule.CHOSEN_BY_CONTRACT_STAFF;
import static portability.totalisation.legislation.LegislationRule.STATE_OF_RESIDENCE;
import static portability.totalisation.legislation.LegislationRule.STATE_OF_THE_ADMINISTRATION;
import static portability.totalisation.legislation.LegislationRule.STATE_OF_THE_FLAG;
import static portability.totalisation.legislation.LegislationRule.STATE_OF_THE_HOME_BASE;
import static portability.totalisation.legislation.LegislationRule.STATE_OF_WORK;
import static portability.totalisation.legislation.LegislationRule.STATE_PAYING_UNEMPLOYMENT_BENEFIT;
import static portability.totalisation.legislation.LegislationRule.STATE_THAT_CALLED_UP;
import static portability.totalisation.legislation.LegislationRule.STATE_THAT_PAYS_THE_MARINER;

import java.util.Optional;
import java.util.TreeSet;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;

/// The legislation that applies, by the first rule that decides: an agreement of the states, a special
/// group, a posting, work in several states, the state of work, residence. Source: Reg. (EC) 883/2004 Arts. 11 to
/// 16.
public final class ApplicableLegislation {
    private final LegislationLaw law;

    public ApplicableLegislation(LegislationLaw law) {
        this.law = law;
    }

    public Explained<Legislation> of(Situation situation) {
        if (situation.agreed().isPresent())
            return decided(
                    AGREED_BY_THE_STATES, Articles.AGREEMENT, situation.agreed().get());
        var special = special(situation);
        if (special.isPresent()) return special.get();
        if (situation.posting().isPresent())
            return new Postings(law.posted()).judge(situation.posting().get());
        return new SeveralStates(law, situation).decide().orElseGet(() -> oneState(situation));
    }

    private static Optional<Explained<Legislation>> special(Situation situation) {
        return switch (situation.standing()) {
            case Standing.General _ -> Optional.empty();
            case Standing.CivilServant(var of) -> {
                boolean elsewhere = !situation.employed().isEmpty()
                        || !situation.selfEmployed().isEmpty();
                var article = elsewhere ? Articles.CIVIL_SERVANT_ELSEWHERE : Articles.CIVIL_SERVANT;
                yield Optional.of(decided(STATE_OF_THE_ADMINISTRATION, article, of));
            }
            case Standing.CalledUp(var by) -> Optional.of(decided(STATE_THAT_CALLED_UP, Articles.CALLED_UP, by));
            case Standing.Unemployed _ ->
                Optional.of(decided(STATE_PAYING_UNEMPLOYMENT_BENEFIT, Articles.UNEMPLOYED, situation.residence()));
            case Standing.Mariner(var flag, var paidFrom) ->
                Optional.of(
                        paidFrom.filter(situation.residence()::equals).isPresent()
                                ? decided(STATE_THAT_PAYS_THE_MARINER, Articles.MARINER, situation.residence())
                                : decided(STATE_OF_THE_FLAG, Articles.MARINER, flag));
            case Standing.Aircrew(var homeBase) ->
                Optional.of(decided(STATE_OF_THE_HOME_BASE, Articles.AIRCREW, homeBase));
            case Standing.ContractStaff(var chosen) ->
                Optional.of(decided(CHOSEN_BY_CONTRACT_STAFF, Articles.CONTRACT_STAFF, chosen));
        };
    }

    private static Explained<Legislation> oneState(Situation situation) {
        var states = new TreeSet<>(situation.employed().keySet());
        states.addAll(situation.selfEmployed().keySet());
        return states.isEmpty()
                ? decided(STATE_OF_RESIDENCE, Articles.RESIDENCE, situation.residence())
                : decided(STATE_OF_WORK, Articles.STATE_OF_WORK, states.getFirst());
    }

    static Explained<Legislation> decided(LegislationRule rule, LegalRef article, Country state) {
        return Explained.of(
                new Legislation.Of(state, article), Step.of(rule, article, new CodeArg("state", state.code())));
    }
}
