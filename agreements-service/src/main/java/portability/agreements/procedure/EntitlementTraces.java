package portability.agreements.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portability.agreements.edge.Words;
import portability.kernel.DateSpan;
import portability.kernel.Step;
import portability.proto.agreements.v1.EntitlementStep;
import portability.proto.agreements.v1.TraceEntitlementRequest;
import portability.proto.agreements.v1.TraceEntitlementResponse;
import portability.totalisation.health.EntitlementDocument;
import portability.totalisation.health.EntitlementDocument.Event;

/// Where an entitlement document stands: Reg. (EC) 987/2009 Art. 24.
final class EntitlementTraces {
    private static final int MOST_STEPS = 200;

    private EntitlementTraces() {}

    static TraceEntitlementResponse answer(TraceEntitlementRequest request) {
        var happened = request.getHappenedList();
        if (happened.isEmpty() || happened.size() > MOST_STEPS)
            throw Words.invalidQuestion("happened: 1 to " + MOST_STEPS + " steps");
        List<Event> events = happened.stream().map(EntitlementTraces::event).toList();
        var traced = EntitlementDocument.of(events);
        var state = traced.value();
        var steps = new ArrayList<Step>(traced.steps());
        var answer = TraceEntitlementResponse.newBuilder()
                .setStatus(state.status().name())
                .setFrom(day(state.from()))
                .setRegistered(day(state.registered()))
                .setUntil(day(state.until()))
                .setRefused(state.refused().size());
        within(request)
                .flatMap(state::charged)
                .ifPresent(span -> answer.setChargedFrom(span.start().toString())
                        .setChargedLastDay(span.lastDay().toString()));
        return answer.addAllSteps(Asked.steps(steps, request.getLanguage())).build();
    }

    private static Optional<DateSpan> within(TraceEntitlementRequest request) {
        var from = Words.optionalDate("from", request.getFrom());
        var until = Words.optionalDate("until", request.getUntil());
        if (from.isPresent() != until.isPresent()) throw Words.invalidQuestion("from and until go together");
        if (from.isEmpty()) return Optional.empty();
        if (!from.get().isBefore(until.orElseThrow())) throw Words.invalidQuestion("until is after from");
        return Optional.of(new DateSpan(from.get(), until.get()));
    }

    private static Event event(EntitlementStep step) {
        var day = Words.date("day", step.getDay());
        return switch (step.getKind()) {
            case ENTITLEMENT_STEP_KIND_REQUESTED -> new Event.Requested(day);
            case ENTITLEMENT_STEP_KIND_ISSUED -> new Event.Issued(day);
            case ENTITLEMENT_STEP_KIND_REGISTERED -> new Event.Registered(day);
            case ENTITLEMENT_STEP_KIND_CHANGED -> new Event.Changed(day);
            case ENTITLEMENT_STEP_KIND_ENDED -> new Event.Cancelled(day);
            case ENTITLEMENT_STEP_KIND_UNSPECIFIED, UNRECOGNIZED -> throw Words.invalidQuestion("kind is required");
        };
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
