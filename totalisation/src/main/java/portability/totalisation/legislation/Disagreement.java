package portability.totalisation.legislation;

import static portability.totalisation.legislation.LegislationRule.DETERMINATION_DEFINITIVE;
import static portability.totalisation.legislation.LegislationRule.OBJECTION_IN_TIME;
import static portability.totalisation.legislation.LegislationRule.OBJECTION_POSSIBLE;
import static portability.totalisation.legislation.LegislationRule.OBJECTION_TOO_LATE;
import static portability.totalisation.legislation.LegislationRule.PROVISIONAL_RESIDENCE;
import static portability.totalisation.legislation.LegislationRule.PROVISIONAL_STATE_ASKED_FIRST;
import static portability.totalisation.legislation.LegislationRule.PROVISIONAL_STATE_OF_WORK;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import portability.kernel.Argument.DateArg;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.Step;

/// What holds while states do not agree which legislation applies, and until when one may object.
/// Source: Reg. (EC) 987/2009 Arts. 6(1), 16(2) and (3).
public final class Disagreement {
    private Disagreement() {}

    /// The legislation applied provisionally: of the one state of actual work; of residence, where part of
    /// the work is there or there is none; else of the state asked first.
    public static Explained<Legislation> provisional(Set<Country> work, Country residence, Country askedFirst) {
        if (work.size() == 1)
            return ApplicableLegislation.decided(
                    PROVISIONAL_STATE_OF_WORK,
                    Articles.PROVISIONAL,
                    work.iterator().next());
        if (work.isEmpty() || work.contains(residence))
            return ApplicableLegislation.decided(PROVISIONAL_RESIDENCE, Articles.PROVISIONAL, residence);
        return ApplicableLegislation.decided(PROVISIONAL_STATE_ASKED_FIRST, Articles.PROVISIONAL, askedFirst);
    }

    /// Where a determination for work in several states stands.
    public enum Standing {
        /// Another state may still object.
        PROVISIONAL,
        /// One has objected in time: the states must agree.
        CONTESTED,
        DEFINITIVE
    }

    /// The standing on a day, for a determination the other states were told of.
    ///
    /// @param lastDay the last day on which another state may object
    public record Determined(Standing standing, LocalDate lastDay) {}

    /// @param objected the day another state objected; empty if none did
    public static Explained<Determined> standing(
            LocalDate informed, Optional<LocalDate> objected, LocalDate on, LegislationLaw law) {
        var months = law.objectionMonths().on(informed);
        var lastDay = informed.plusMonths(months.value());
        boolean inTime = objected.filter(day -> !day.isAfter(lastDay)).isPresent();
        var standing = inTime ? Standing.CONTESTED : on.isAfter(lastDay) ? Standing.DEFINITIVE : Standing.PROVISIONAL;
        var rule = switch (standing) {
            case CONTESTED -> OBJECTION_IN_TIME;
            case PROVISIONAL -> OBJECTION_POSSIBLE;
            case DEFINITIVE -> objected.isPresent() ? OBJECTION_TOO_LATE : DETERMINATION_DEFINITIVE;
        };
        return Explained.of(
                new Determined(standing, lastDay),
                Step.of(
                        rule,
                        Articles.OBJECTION,
                        new DateArg("informed", informed),
                        Postings.count("months", months),
                        new DateArg("lastDay", lastDay)));
    }
}
