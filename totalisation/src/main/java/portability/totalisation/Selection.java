package portability.totalisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import portability.kernel.Country;
import portability.totalisation.law.Clause;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Law;
import portability.totalisation.question.Question;

/// Which instrument applies to which pair of states on a day, for this person and branch, as a yes or no;
/// [PairFindings] says why.
final class Selection {
    private final Question question;
    private final Law law;
    private final LocalDate day;

    Selection(Question question, Law law, LocalDate day) {
        this.question = question;
        this.law = law;
        this.day = day;
    }

    /// Whether the instrument binds both states on the day, covers branch and person, and no other takes its place.
    boolean applies(Instrument instrument, Country partner) {
        return covers(instrument, partner) && displacing(instrument, partner).isEmpty();
    }

    /// The first clause of the kind, by precedence, that an instrument which applies with the state has.
    Optional<Clause> clause(Country partner, Function<Instrument, Optional<Clause>> kind) {
        for (var instrument : law.instruments()) {
            var clause = kind.apply(instrument);
            if (clause.isPresent() && applies(instrument, partner)) return clause;
        }
        return Optional.empty();
    }

    /// Whether it would apply if no other took its place.
    boolean covers(Instrument instrument, Country partner) {
        var own = law.scheme().country();
        return instrument.bindsBoth(own, partner, day)
                && instrument.branches().contains(question.branch())
                && instrument.persons().covering(question.insured(), own).isPresent();
    }

    /// The instrument that takes this one's place between the two states, if one does.
    Optional<Instrument> displacing(Instrument instrument, Country partner) {
        for (var other : law.instruments())
            if (other.competition().displaces(instrument)
                    && !other.id().equals(instrument.id())
                    && covers(other, partner)) return Optional.of(other);
        return Optional.empty();
    }
}
