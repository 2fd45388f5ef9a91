package portability.ledger.codec;

import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import portability.ledger.codec.EventCatalogue.EventName;
import portability.ledger.privacy.DestroysKey;
import portability.ledger.privacy.ErasedFact;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.privacy.sealing.PersonalData;
import portability.ledger.privacy.sealing.PersonalData.Opened;
import portability.ledger.privacy.sealing.Place;
import portability.ledger.store.NewSubjectKey;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// Writes events as JSON under the names of an [EventCatalogue], and reads nothing else.
public final class EventCodec {
    private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};

    private final EventCatalogue catalogue;
    private final JsonMapper json = EventJson.mapper();
    private final ObjectWriter metadataWriter = json.writerFor(METADATA);
    private final ObjectReader metadataReader = json.readerFor(METADATA);
    private final KeyRing keys;
    private final PersonalData personal;
    private final Map<EventName, PayloadReader> readers = new ConcurrentHashMap<>();
    private final AtomicLong erasures = new AtomicLong();

    /// @param keys of those whose personal data stands in events
    public EventCodec(EventCatalogue catalogue, KeyRing keys) {
        this.catalogue = catalogue;
        this.keys = keys;
        this.personal = new PersonalData(keys, json);
    }

    /// An event as bytes.
    ///
    /// @param keys          of subjects who had none before this event
    /// @param destroyedKeys of subjects who are erased with it
    public record Encoded(EventName name, Payload payload, List<NewSubjectKey> keys, List<String> destroyedKeys) {}

    /// Bytes as stored.
    public static final class Payload {
        private final byte[] bytes;

        Payload(byte[] bytes) {
            this.bytes = bytes;
        }

        public byte[] bytes() {
            return bytes;
        }
    }

    /// @throws IllegalStateException if the event is not in the catalogue
    public Encoded encode(UUID eventId, String streamId, Object event) {
        var type = event.getClass();
        var name = catalogue
                .nameOf(type)
                .orElseThrow(() -> new IllegalStateException(
                        type.getName() + " is not in the catalogue of events; name it there before it is stored"));
        var sealed = personal.seal(event, new Place(eventId, streamId));
        var destroyed = event instanceof DestroysKey end ? List.of(end.subject()) : List.<String>of();
        return new Encoded(name, new Payload(sealed.payload()), sealed.keys(), destroyed);
    }

    /// Tells whose events come next, so that their keys are read at once.
    public void loadKeys(Set<String> subjects) {
        keys.load(subjects);
    }

    /// Tells that what was encoded is stored.
    public void stored(Iterable<NewSubjectKey> newKeys, Iterable<String> destroyedKeys) {
        keys.stored(newKeys);
        destroyedKeys.forEach(this::destroyed);
    }

    /// Tells that a subject was erased: the log says so.
    public void destroyed(String subject) {
        keys.erased(subject);
        erasures.incrementAndGet();
    }

    /// How often a subject was erased: what was decoded before the last time may hold what is nobody's any more.
    public long erasures() {
        return erasures.get();
    }

    /// Tells that another one's keys were stored first: the next time those are taken.
    public void conflicted(Iterable<NewSubjectKey> newKeys) {
        newKeys.forEach(key -> keys.forget(key.subject()));
    }

    /// The event; an [ErasedFact] if whom it is about was erased.
    /// @throws IllegalStateException if name and version are not in the catalogue
    public Object decode(UUID eventId, String streamId, EventName name, byte[] payload) {
        return switch (open(eventId, streamId, name, payload)) {
            case Opened.Clear(var clear) ->
                readers.computeIfAbsent(name, this::readerOf).readValue(clear);
            case Opened.Erased(var subject) -> new ErasedFact(name.name(), name.version(), subject);
        };
    }

    /// The payload with everything in clear, as it would have been stored.
    public Opened open(UUID eventId, String streamId, EventName name, byte[] payload) {
        return personal.open(typeOf(name), new Place(eventId, streamId), payload);
    }

    private PayloadReader readerOf(EventName name) {
        return new PayloadReader(json, typeOf(name), catalogue.upcastersOf(name));
    }

    /// Whose data a stored event holds.
    public SequencedSet<String> subjects(EventName name, byte[] payload) {
        return personal.subjects(typeOf(name), payload);
    }

    private Class<?> typeOf(EventName name) {
        return catalogue
                .classOf(name)
                .orElseThrow(() -> new IllegalStateException(
                        "a stored event is not in the catalogue: " + name.name() + " version " + name.version()));
    }

    public byte[] encodeMetadata(Map<String, ?> metadata) {
        return metadataWriter.writeValueAsBytes(metadata);
    }

    public Map<String, Object> decodeMetadata(byte[] metadata) {
        return metadataReader.readValue(metadata);
    }
}
