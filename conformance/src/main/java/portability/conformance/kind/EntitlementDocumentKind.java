package portability.conformance.kind;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.health.EntitlementDocument;
import portability.totalisation.health.EntitlementDocument.Event;
import portability.totalisation.health.EntitlementDocument.PartOfMonth;
import portability.totalisation.law.LawValue;

/// Where a document that entitles to health care stands, and the months for which a fixed amount is due.
final class EntitlementDocumentKind implements Kind {
    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var events = given.required("events").items().stream()
                .map(EntitlementDocumentKind::event)
                .toList();
        var within = given.optional("within").map(Written::span);
        var part = given.optional("part_of_month")
                .map(node -> Written.constant(node, PartOfMonth.class))
                .map(chosen -> new LawValue<>("part_of_month", chosen, ALWAYS, "as the case states it", true));
        return () -> {
            var results = Results.none();
            var state = results.take(EntitlementDocument.of(events));
            results.with("status", Value.of(state.status()))
                    .with("from", state.from().map(Value::of))
                    .with("registered", state.registered().map(Value::of))
                    .with("until", state.until().map(Value::of))
                    .with("refused", Value.items(state.refused(), event -> Value.of(named(event))));
            within.ifPresent(days -> {
                results.with("charged", state.charged(days).map(span -> Value.of(span.toString())));
                part.ifPresent(chosen -> results.with(
                        "months",
                        EntitlementDocument.months(state, days, chosen).map(Value::of)));
            });
            return results;
        };
    }

    private enum Of {
        REQUESTED,
        ISSUED,
        REGISTERED,
        CHANGED,
        CANCELLED;

        Event on(LocalDate day) {
            return switch (this) {
                case REQUESTED -> new Event.Requested(day);
                case ISSUED -> new Event.Issued(day);
                case REGISTERED -> new Event.Registered(day);
                case CHANGED -> new Event.Changed(day);
                case CANCELLED -> new Event.Cancelled(day);
            };
        }
    }

    /// `{issued: 2024-01-01}`.
    private static Event event(LawNode node) {
        var entries = node.fields().rest();
        if (entries.size() != 1) throw node.refused("expected one event with its day, such as {issued: 2024-01-01}");
        var entry = entries.entrySet().iterator().next();
        return named(entry.getValue(), entry.getKey()).on(entry.getValue().date());
    }

    private static Of named(LawNode place, String name) {
        return Arrays.stream(Of.values())
                .filter(of -> of.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> place.refused("unknown event, expected one of " + List.of(Of.values())));
    }

    private static String named(Event event) {
        return event.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }
}
