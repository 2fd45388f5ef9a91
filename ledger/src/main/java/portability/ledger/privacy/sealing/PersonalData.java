package portability.ledger.privacy.sealing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.store.NewSubjectKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes events with their personal data sealed, and turns what is stored back into clear JSON.
public final class PersonalData {
    private final KeyRing keys;
    private final JsonMapper sealing;

    /// @param json how the events are written, but for what is sealed
    public PersonalData(KeyRing keys, JsonMapper json) {
        this.keys = keys;
        this.sealing = json.rebuild().addModule(new PersonalDataModule(json)).build();
    }

    /// An event as it is stored.
    ///
    /// @param keys to be stored in the same transaction
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
    public record Sealed(byte[] payload, List<NewSubjectKey> keys) {}

    /// What became of a stored event.
    public sealed interface Opened {
        /// @param payload JSON with everything in clear; what is others' that were erased is left out
        @SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
        record Clear(byte[] payload) implements Opened {}

        /// Whom it is about was erased.
        record Erased(String subject) implements Opened {}
    }

    /// @throws portability.ledger.privacy.keys.SubjectErasedAlready if a subject of it was erased
    public Sealed seal(Object event, Place place) {
        var session = new Sealing(keys, place);
        var payload = sealing.writer().withAttribute(Sealing.class, session).writeValueAsBytes(event);
        return new Sealed(payload, session.fresh());
    }

    /// Whose data a stored event holds, in the order in which they are named.
    ///
    /// @param type the record the payload is of
    public SequencedSet<String> subjects(Class<?> type, byte[] payload) {
        var found = new LinkedHashSet<String>();
        subjects(SubjectPlan.of(type), sealing.readTree(payload), found);
        return found;
    }

    private static void subjects(SubjectPlan plan, JsonNode node, SequencedSet<String> found) {
        if (node.isArray()) node.forEach(each -> subjects(plan, each, found));
        if (!node.isObject()) return;
        plan.subject()
                .map(named -> node.path(named.getName()))
                .filter(JsonNode::isString)
                .ifPresent(name -> found.add(name.asString()));
        plan.inner().forEach((component, inner) -> subjects(inner, node.path(component), found));
    }

    /// @param type the record the payload is of
    /// @throws portability.ledger.privacy.keys.SealedElsewhere if a value was not sealed at this place
    public Opened open(Class<?> type, Place place, byte[] payload) {
        var plan = SubjectPlan.of(type);
        // Also an event with nothing sealed goes with its subject.
        boolean mayBeErased = keys.anyErased() && !plan.isEmpty();
        if (!mayBeErased && !SealedPayload.holdsSealed(payload)) return new Opened.Clear(payload);
        return PayloadScan.scan(plan, payload).open(keys, place);
    }
}
