package portability.totalisation.claimdate;

import static portability.totalisation.claimdate.ClaimRule.AWARD_DEFERRED;
import static portability.totalisation.claimdate.ClaimRule.CONCEALED_WORK_DATE_LATER;
import static portability.totalisation.claimdate.ClaimRule.CONTACT_NOT_PROVIDED;
import static portability.totalisation.claimdate.ClaimRule.DATE_COUNTS_EVERYWHERE;
import static portability.totalisation.claimdate.ClaimRule.DATE_ONLY_WHERE_LODGED;
import static portability.totalisation.claimdate.ClaimRule.FORWARDED_TO_LAST_INSURANCE;
import static portability.totalisation.claimdate.ClaimRule.HANDLED_BY_STATE_OF_RESIDENCE;
import static portability.totalisation.claimdate.ClaimRule.HANDLED_WHERE_LODGED;
import static portability.totalisation.claimdate.ClaimRule.NATIONAL_LAW_MORE_FAVOURABLE;
import static portability.totalisation.claimdate.ClaimRule.NOBODY_INSURED_THE_PERSON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.DateArg;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.law.Clause;

/// A claim for a pension of several states: who handles it, and its date in each.
/// Source: Reg. (EC) 883/2004 Arts. 50(1), 81; Reg. (EC) 987/2009 Arts. 45, 46, 47(1).
public final class ClaimAcrossBorders {
    private static final LegalRef CONTACT = LegalRef.of("Reg. (EC) 987/2009", "Art. 47(1)");
    private static final LegalRef FORWARDED = LegalRef.of("Reg. (EC) 987/2009", "Art. 45(4)");
    private static final LegalRef DATE = LegalRef.of("Reg. (EC) 987/2009", "Art. 45(5)");
    private static final LegalRef CONCEALED = LegalRef.of("Reg. (EC) 987/2009", "Art. 45(6)");
    private static final LegalRef DEFERRED = LegalRef.of("Reg. (EC) 883/2004", "Art. 50(1)");

    private ClaimAcrossBorders() {}

    /// A claim as lodged.
    ///
    /// @param insuredIn every state in which the person was insured
    /// @param last      the state of the last insurance; empty if there was none
    public record Lodged(Country at, Country residence, Set<Country> insuredIn, Optional<Country> last, LocalDate on) {
        public Lodged {
            insuredIn = Set.copyOf(insuredIn);
            if (last.isPresent() && !insuredIn.contains(last.get()))
                throw new IllegalArgumentException("the last insurance must be one of those known: " + last.get());
        }
    }

    /// The state whose institution is the contact: never one to which the person was not insured. A claim
    /// lodged there is forwarded to the state of last insurance. Outside the regulation only an instrument's
    /// clause provides for one.
    ///
    /// @param clause the clause of the instrument that provides for a contact institution; empty for none
    public static Explained<Optional<Country>> contact(Lodged claim, Optional<Clause> clause) {
        if (clause.isEmpty())
            return Explained.of(
                    Optional.empty(),
                    Step.of(
                            CONTACT_NOT_PROVIDED,
                            CONTACT,
                            new CodeArg("at", claim.at().code())));
        if (claim.insuredIn().contains(claim.at())) {
            boolean home = claim.at().equals(claim.residence());
            return Explained.of(
                    Optional.of(claim.at()),
                    Step.of(
                            home ? HANDLED_BY_STATE_OF_RESIDENCE : HANDLED_WHERE_LODGED,
                            CONTACT,
                            new CodeArg("state", claim.at().code())));
        }
        return claim.last()
                .map(last -> Explained.of(
                        Optional.of(last),
                        Step.of(
                                FORWARDED_TO_LAST_INSURANCE,
                                FORWARDED,
                                new CodeArg("at", claim.at().code()),
                                new CodeArg("state", last.code()))))
                .orElseGet(() -> Explained.of(
                        Optional.empty(),
                        Step.of(
                                NOBODY_INSURED_THE_PERSON,
                                FORWARDED,
                                new CodeArg("at", claim.at().code()))));
    }

    /// What changes the date in one state.
    ///
    /// @param completed    the day on which work concealed although asked for was told; empty if nothing
    ///                     was concealed
    /// @param nationalDate the date by that state's own law where it is more favourable; empty if it has none
    /// @param deferred     whether the person asked this state not to award yet
    public record Departure(Optional<LocalDate> completed, Optional<LocalDate> nationalDate, boolean deferred) {
        public static Departure concealed(LocalDate completed) {
            return new Departure(Optional.of(completed), Optional.empty(), false);
        }
    }

    /// The date of the claim in each state; a state whose award is deferred has none.
    ///
    /// @param clause the clause by which the date counts in every party; empty for none
    public static Explained<Map<Country, LocalDate>> dates(
            Lodged claim, Set<Country> states, Map<Country, Departure> departures, Optional<Clause> clause) {
        var dates = new TreeMap<Country, LocalDate>();
        var steps = new ArrayList<Step>();
        steps.add(Step.of(
                clause.isPresent() ? DATE_COUNTS_EVERYWHERE : DATE_ONLY_WHERE_LODGED,
                DATE,
                new CodeArg("at", claim.at().code()),
                new DateArg("on", claim.on())));
        for (var state : states.stream().sorted().toList()) {
            if (clause.isEmpty() && !state.equals(claim.at())) continue;
            var departure = departures.get(state);
            if (departure == null) dates.put(state, claim.on());
            else date(claim, state, departure, steps).ifPresent(day -> dates.put(state, day));
        }
        return Explained.of(dates, steps);
    }

    private static Optional<LocalDate> date(Lodged claim, Country state, Departure departure, List<Step> steps) {
        var code = new CodeArg("state", state.code());
        if (departure.deferred()) {
            steps.add(Step.of(AWARD_DEFERRED, DEFERRED, code));
            return Optional.empty();
        }
        if (departure.completed().isEmpty()) return Optional.of(claim.on());
        var completed = departure.completed().get();
        var national = departure.nationalDate().filter(day -> day.isBefore(completed));
        if (national.isPresent()) {
            steps.add(Step.of(NATIONAL_LAW_MORE_FAVOURABLE, CONCEALED, code, new DateArg("on", national.get())));
            return national;
        }
        steps.add(Step.of(CONCEALED_WORK_DATE_LATER, CONCEALED, code, new DateArg("on", completed)));
        return Optional.of(completed);
    }
}
