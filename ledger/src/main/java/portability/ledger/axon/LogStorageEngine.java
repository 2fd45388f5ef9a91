package portability.ledger.axon;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import portability.ledger.codec.EventCodec;
import portability.ledger.codec.OfKind;
import portability.ledger.privacy.ErasedFact;
import portability.ledger.privacy.keys.SubjectErasedAlready;
import portability.ledger.store.LogReader;
import portability.ledger.store.LogWriter;
import portability.ledger.store.NewEvent;
import portability.ledger.store.NewSubjectKey;
import portability.ledger.store.StoreFailure.KeyConflict;
import portability.ledger.store.Submission;

/// The log as Axon's event store sees it. A position is a place in the log: contiguous, so that no token has gaps.
public final class LogStorageEngine implements EventStorageEngine {
    /// Before the first entry.
    static final GlobalSequenceTrackingToken TAIL = new GlobalSequenceTrackingToken(-1);

    private static final int ENTRIES_PER_PAGE = 1_000;

    private final LogWriter writer;
    private final LogReader reader;
    private final EventCodec codec;
    private final Snapshots snapshots;
    private final Receipts receipts;

    LogStorageEngine(LogWriter writer, LogReader reader, EventCodec codec, Snapshots snapshots, Receipts receipts) {
        this.writer = writer;
        this.reader = reader;
        this.codec = codec;
        this.snapshots = snapshots;
        this.receipts = receipts;
    }

    /// Stores the events of a unit of work, with the receipt of its command; returns when they are durable.
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) return;
        var entries = new ArrayList<NewEvent>(events.size());
        // By subject: several events may bring along the same one.
        var keys = new LinkedHashMap<String, NewSubjectKey>();
        var destroyed = new ArrayList<String>();
        for (var event : events) entries.add(entry(event, keys, destroyed));
        try {
            writer.submit(new Submission(entries, receipts.ofThisWork(), List.copyOf(keys.values()), destroyed));
        } catch (KeyConflict conflict) {
            codec.conflicted(keys.values());
            throw conflict;
        }
        codec.stored(keys.values(), destroyed);
    }

    private NewEvent entry(EventMessage<?> event, Map<String, NewSubjectKey> keys, List<String> destroyed) {
        if (!(event instanceof DomainEventMessage<?> domain))
            throw new IllegalStateException("only events of streams are stored: " + event.getPayloadType());
        var id = UUID.fromString(domain.getIdentifier());
        var encoded = codec.encode(id, domain.getAggregateIdentifier(), domain.getPayload());
        encoded.keys().forEach(key -> keys.put(key.subject(), key));
        destroyed.addAll(encoded.destroyedKeys());
        return new NewEvent(
                id,
                domain.getAggregateIdentifier(),
                domain.getSequenceNumber(),
                domain.getType(),
                encoded.name().name(),
                encoded.name().version(),
                codec.encodeMetadata(domain.getMetaData()),
                encoded.payload().bytes(),
                domain.getPayload() instanceof OfKind sorted ? sorted.kind() : "");
    }

    /// Entries from a place on, in order.
    public List<StoredMessage> from(long leafIndex, int atMost) {
        return reader.from(leafIndex, atMost).stream()
                .map(stored -> new StoredMessage(stored, codec))
                .toList();
    }

    /// How many entries there are.
    public long size() {
        return reader.size();
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        var pages = new Pages(positionAfter(token));
        return StreamSupport.stream(((Iterable<StoredMessage>) () -> pages).spliterator(), false);
    }

    /// The place of the first entry that a token has not seen.
    static long positionAfter(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(-1) + 1;
    }

    /// Page by page, where it is long: a snapshot is made of a hundred events, each of which may hold a document of
    /// megabytes.
    /// @throws SubjectErasedAlready if whom the stream is about was erased: no state can be made of what is left.
    ///     Whoever reads on in a long stream may hear it then
    @Override
    public DomainEventStream readEvents(String stream, long firstSequenceNumber) {
        return StreamPages.of(reader, codec, stream, firstSequenceNumber);
    }

    static StoredMessage notErased(StoredMessage message) {
        if (message.getPayload() instanceof ErasedFact) throw new SubjectErasedAlready();
        return message;
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return reader.lastOf(stream).stream().boxed().findFirst();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.store(snapshot);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return snapshots.read(stream);
    }

    @Override
    public TrackingToken createTailToken() {
        return TAIL;
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(reader.size() - 1);
    }

    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return new GlobalSequenceTrackingToken(reader.firstSince(ChronoUnit.MICROS.between(Instant.EPOCH, moment)) - 1);
    }

    /// The log from a place on, a page at a time.
    private final class Pages implements Iterator<StoredMessage> {
        private long next;
        private Iterator<StoredMessage> page = List.<StoredMessage>of().iterator();

        private Pages(long next) {
            this.next = next;
        }

        @Override
        public boolean hasNext() {
            if (!page.hasNext()) {
                var fetched = from(next, ENTRIES_PER_PAGE);
                next += fetched.size();
                page = fetched.iterator();
            }
            return page.hasNext();
        }

        @Override
        public StoredMessage next() {
            if (!hasNext()) throw new java.util.NoSuchElementException("the end of the log");
            return page.next();
        }
    }
}
