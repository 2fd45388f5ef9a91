package portability.totalisation.legislation;

import static portability.totalisation.legislation.LegislationRule.AGREED_BY_THE_STATES;
import static portability.totalisation.legislation.LegislationRule.FACT_MISSING;
import static portability.totalisation.legislation.LegislationRule.STATE_OF_WORK;

import java.util.TreeSet;
import portability.kernel.Argument.TextArg;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.Step;

/// The legislation that applies under an instrument whose posting clause alone is loaded: an agreement of the two
/// states, a posting, the state of work. What such an instrument says of mariners, officials or work in both states is
/// not known here, and not guessed from what others say.
public final class AgreedLegislation {
    private final LegislationLaw.Posted law;

    public AgreedLegislation(LegislationLaw.Posted law) {
        this.law = law;
    }

    public Explained<Legislation> of(Situation situation) {
        if (situation.agreed().isPresent())
            return ApplicableLegislation.decided(
                    AGREED_BY_THE_STATES, law.agreement(), situation.agreed().get());
        if (!(situation.standing() instanceof Standing.General)) return missing("the rules for special groups");
        if (situation.posting().isPresent())
            return new Postings(law).judge(situation.posting().get());
        var states = new TreeSet<Country>(situation.employed().keySet());
        states.addAll(situation.selfEmployed().keySet());
        return states.size() == 1
                ? ApplicableLegislation.decided(STATE_OF_WORK, law.stateOfWork(), states.getFirst())
                : missing("the rules for work in no state, or in several");
    }

    private Explained<Legislation> missing(String what) {
        return Explained.of(
                new Legislation.Undecided(what), Step.of(FACT_MISSING, law.stateOfWork(), new TextArg("fact", what)));
    }
}
