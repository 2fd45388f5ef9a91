package portability.totalisation;

import static portability.totalisation.method.MethodRule.THIRD_STATE_ADOPTED;
import static portability.totalisation.method.MethodRule.THIRD_STATE_TAKEN_IN;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.Step;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.PeriodScope.ThirdStates;
import portability.totalisation.periods.Aggregated;
import portability.totalisation.question.Career;
import portability.totalisation.question.ForeignRecord;

/// The time that one instrument takes in.
///
/// @param narrowed    the career as the instrument sees it, where it leaves some own time out
/// @param parties     the records of its parties, without what lies before a day that counts
/// @param thirdStates the records of other states that a clause lets in
/// @param clause      that clause
/// @param adopts      whether the deciding state takes the time of third states as its own
/// @param steps       why something stays out
record Admitted(
        Optional<Career> narrowed,
        List<ForeignRecord> parties,
        List<ForeignRecord> thirdStates,
        Optional<ThirdStates> clause,
        boolean adopts,
        List<Step> steps) {

    List<ForeignRecord> all() {
        return thirdStates.isEmpty()
                ? parties
                : Stream.concat(parties.stream(), thirdStates.stream()).toList();
    }

    boolean onlyWithoutRight() {
        return clause.filter(ThirdStates::onlyWithoutRight).isPresent();
    }

    List<Step> takenIn(Instrument instrument) {
        return clause.stream()
                .map(found -> Step.of(
                        adopts() ? THIRD_STATE_ADOPTED : THIRD_STATE_TAKEN_IN,
                        found.clause().article(),
                        new TextArg("states", names(thirdStates)),
                        new CodeArg("instrument", instrument.id()),
                        found.clause().cited("clause")))
                .toList();
    }

    /// The time with that of third states counted as own.
    Aggregated adopted(Aggregated time) {
        var states = new TreeMap<>(time.states());
        var own = time.own();
        for (var record : thirdStates) {
            var moved = states.remove(record.state());
            if (moved != null) own = own.add(moved.counted());
        }
        return new Aggregated(time.unit(), own, time.alone(), time.voluntaryDisplaced(), states);
    }

    static String names(List<ForeignRecord> records) {
        return records.stream().map(record -> record.state().code()).sorted().collect(Collectors.joining(", "));
    }
}
