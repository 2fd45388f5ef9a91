package portability.totalisation.health;

import static portability.totalisation.health.HealthRule.DOCUMENT_COVERS;
import static portability.totalisation.health.HealthRule.DOCUMENT_STEP;
import static portability.totalisation.health.HealthRule.DOCUMENT_STEP_REFUSED;
import static portability.totalisation.health.HealthRule.MONTHS_COUNTED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.DateArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Argument.SpanArg;
import portability.kernel.DateSpan;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.law.LawValue;

/// The life of a document that entitles to health care in the state of residence, from what happened to it.
/// Care is
/// charged to the competent state from registration, for the time the document covers.
/// Source: Reg. (EC) 987/2009 Arts. 24, 25; forms S071 to S073, S016 to S019.
public final class EntitlementDocument {
    private static final LegalRef ARTICLE = LegalRef.of("Reg. (EC) 987/2009", "Art. 24");
    private static final LegalRef INVENTORY = LegalRef.of("Reg. (EC) 987/2009", "Art. 64(4)");

    private EntitlementDocument() {}

    /// Something that happened to the document, with the day from which it has effect.
    public sealed interface Event {
        /// The institution of residence asks for it.
        record Requested(LocalDate on) implements Event {}

        /// The competent institution certifies the right from a day.
        record Issued(LocalDate from) implements Event {}

        /// The institution of residence has registered the person, with effect from a day.
        record Registered(LocalDate from) implements Event {}

        /// The right runs from another day.
        record Changed(LocalDate from) implements Event {}

        /// The right ends: this is the first day without it.
        record Cancelled(LocalDate from) implements Event {}
    }

    public enum Status {
        NONE,
        REQUESTED,
        ISSUED,
        REGISTERED,
        CANCELLED
    }

    /// Where the document stands.
    ///
    /// @param from    first day of the right; empty before it is issued
    /// @param until   first day without it; empty while it lasts
    /// @param refused events that could not follow what was before, left out of the rest
    public record State(
            Status status,
            Optional<LocalDate> from,
            Optional<LocalDate> registered,
            Optional<LocalDate> until,
            List<Event> refused) {
        static final State NONE =
                new State(Status.NONE, Optional.empty(), Optional.empty(), Optional.empty(), List.of());

        public State {
            refused = List.copyOf(refused);
        }

        private State refusing(Event event) {
            var all = new ArrayList<>(refused);
            all.add(event);
            return new State(status, from, registered, until, all);
        }

        /// The time for which care is charged, within the asked days; empty where there is none.
        public Optional<DateSpan> charged(DateSpan within) {
            if (registered.isEmpty() || from.isEmpty()) return Optional.empty();
            var start = registered.get().isAfter(from.get()) ? registered.get() : from.get();
            var end = until.filter(day -> day.isBefore(within.end())).orElse(within.end());
            return start.isBefore(end) ? new DateSpan(start, end).intersection(within) : Optional.empty();
        }
    }

    /// The state after all events, in their order.
    public static Explained<State> of(List<Event> events) {
        var state = State.NONE;
        var steps = new ArrayList<Step>();
        for (var event : events) {
            var next = after(state, event);
            boolean refused = next.refused().size() > state.refused().size();
            steps.add(Step.of(
                    refused ? DOCUMENT_STEP_REFUSED : DOCUMENT_STEP,
                    ARTICLE,
                    new CodeArg("event", event.getClass().getSimpleName()),
                    new DateArg("day", day(event)),
                    new CodeArg("status", next.status().name())));
            state = next;
        }
        return Explained.of(state, steps);
    }

    private static State after(State state, Event event) {
        return switch (event) {
            case Event.Requested _ ->
                state.status() == Status.NONE
                        ? new State(Status.REQUESTED, state.from(), state.registered(), state.until(), state.refused())
                        : state.refusing(event);
            case Event.Issued(var from) ->
                state.status() == Status.NONE || state.status() == Status.REQUESTED
                        ? new State(
                                Status.ISSUED, Optional.of(from), state.registered(), state.until(), state.refused())
                        : state.refusing(event);
            case Event.Registered(var from) ->
                state.status() == Status.ISSUED
                        ? new State(Status.REGISTERED, state.from(), Optional.of(from), state.until(), state.refused())
                        : state.refusing(event);
            case Event.Changed(var from) ->
                lives(state)
                        ? new State(
                                state.status(), Optional.of(from), state.registered(), state.until(), state.refused())
                        : state.refusing(event);
            case Event.Cancelled(var from) ->
                lives(state)
                        ? new State(
                                Status.CANCELLED, state.from(), state.registered(), Optional.of(from), state.refused())
                        : state.refusing(event);
        };
    }

    private static boolean lives(State state) {
        return state.status() == Status.ISSUED || state.status() == Status.REGISTERED;
    }

    private static LocalDate day(Event event) {
        return switch (event) {
            case Event.Requested(var on) -> on;
            case Event.Issued(var from) -> from;
            case Event.Registered(var from) -> from;
            case Event.Changed(var from) -> from;
            case Event.Cancelled(var from) -> from;
        };
    }

    /// What a month of which only a part is covered is worth. The regulation does not say: the law data
    /// choose.
    public enum PartOfMonth {
        COUNTS,
        DOES_NOT_COUNT
    }

    /// Calendar months for which a fixed amount is due.
    public static Explained<Long> months(State state, DateSpan within, LawValue<PartOfMonth> partOfMonth) {
        var charged = state.charged(within);
        if (charged.isEmpty()) return Explained.of(0L);
        var span = charged.get();
        long months = switch (partOfMonth.value()) {
            case COUNTS -> ChronoUnit.MONTHS.between(YearMonth.from(span.start()), YearMonth.from(span.lastDay())) + 1;
            case DOES_NOT_COUNT ->
                Math.max(0, ChronoUnit.MONTHS.between(firstWhole(span.start()), YearMonth.from(span.end())));
        };
        return Explained.of(
                months,
                Step.of(DOCUMENT_COVERS, ARTICLE, new SpanArg("span", span)),
                Step.of(
                        MONTHS_COUNTED,
                        INVENTORY,
                        new NumberArg("months", BigDecimal.valueOf(months)),
                        partOfMonth.cited(value -> new CodeArg("partOfMonth", value.name()))));
    }

    private static YearMonth firstWhole(LocalDate start) {
        var month = YearMonth.from(start);
        return start.getDayOfMonth() == 1 ? month : month.plusMonths(1);
    }
}
