package portability.ledger.axon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import portability.ledger.codec.EventCatalogue.EventName;
import portability.ledger.codec.EventCodec;
import portability.ledger.codec.OfKind;
import portability.ledger.edge.Principal;
import portability.ledger.store.Committed;
import portability.ledger.store.LogReader;
import portability.ledger.store.LogWriter;
import portability.ledger.store.NewEvent;
import portability.ledger.store.NewSubjectKey;
import portability.ledger.store.StoreFailure;
import portability.ledger.store.StoreFailure.KeyConflict;
import portability.ledger.store.Submission;

/// Appends facts that come by the thousand, by COPY, without an aggregate for each.
///
/// Encoding is apart from storing, so that the next events are encoded while these are stored. Whoever appends says
/// where in its stream each event stands: if another one was faster, nothing of it is stored.
public final class BulkAppend {
    /// Fewer go with everybody's in a group; setting up a COPY would take longer.
    private static final int WORTH_A_COPY = 100;

    private final LogWriter writer;
    private final LogReader reader;
    private final EventCodec codec;
    private final TimeOrderedIds ids = new TimeOrderedIds();

    public BulkAppend(LogWriter writer, LogReader reader, EventCodec codec) {
        this.writer = writer;
        this.reader = reader;
        this.codec = codec;
    }

    /// An event to come, and its place.
    ///
    /// @param streamSeq its place in the stream, from 0
    public record Placed(String streamId, long streamSeq, String streamType, Object event) {}

    /// Events as they will be stored.
    public static final class Encoded {
        private final List<NewEvent> events;
        private final Map<String, NewSubjectKey> keys;

        /// @param keys by subject: several events may bring along the same one
        private Encoded(List<NewEvent> events, Map<String, NewSubjectKey> keys) {
            this.events = events;
            this.keys = keys;
        }

        public int events() {
            return events.size();
        }
    }

    /// Every event of a stream, in order.
    public List<Object> stream(String streamId) {
        return reader.stream(streamId, 0).stream()
                .map(stored -> codec.decode(
                        stored.eventId(),
                        stored.streamId(),
                        new EventName(stored.name(), stored.version()),
                        stored.payload()))
                .toList();
    }

    /// Events as a principal's, in the order in which they are to stand in the log. Stores nothing.
    ///
    /// @param subjects whose data is in them, so that their keys are read at once
    public Encoded encode(Principal principal, long nowMillis, List<Placed> events, Set<String> subjects) {
        codec.loadKeys(subjects);
        var metadata = codec.encodeMetadata(
                Map.of(Commands.PRINCIPAL, principal.name(), Commands.ROLE, principal.rolesText()));
        var entries = new ArrayList<NewEvent>(events.size());
        var keys = new LinkedHashMap<String, NewSubjectKey>();
        for (var placed : events) entries.add(entry(ids.next(nowMillis), placed, metadata, keys));
        return new Encoded(entries, keys);
    }

    private NewEvent entry(UUID id, Placed placed, byte[] metadata, Map<String, NewSubjectKey> keys) {
        var encoded = codec.encode(id, placed.streamId(), placed.event());
        encoded.keys().forEach(key -> keys.put(key.subject(), key));
        return new NewEvent(
                id,
                placed.streamId(),
                placed.streamSeq(),
                placed.streamType(),
                encoded.name().name(),
                encoded.name().version(),
                metadata,
                encoded.payload().bytes(),
                placed.event() instanceof OfKind sorted ? sorted.kind() : "");
    }

    /// Stores all of them, or none.
    /// @return when they are durable
    /// @throws StoreFailure if they are not stored; StreamConflict if a stream has another event at one
    ///     of the places, KeyConflict if a subject has got a key since: to be encoded again
    public Committed append(Encoded encoded) {
        var keys = encoded.keys.values();
        var submission = new Submission(encoded.events, Optional.empty(), List.copyOf(keys), List.of());
        try {
            var committed =
                    encoded.events.size() < WORTH_A_COPY ? writer.submit(submission) : writer.submitBulk(submission);
            codec.stored(keys, List.of());
            return committed;
        } catch (KeyConflict conflict) {
            codec.conflicted(keys);
            throw conflict;
        }
    }
}
