package portability.ledger.codec;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import portability.ledger.codec.EventCatalogue.EventName;
import portability.ledger.store.NewSubjectKey;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// Writes events as JSON under the names of an [EventCatalogue], and reads nothing else.
public final class EventCodec {
    private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};

    private final EventCatalogue catalogue;
    private final JsonMapper json = JsonMapper.builder().build();
    private final ObjectWriter metadataWriter = json.writerFor(METADATA);
    private final ObjectReader metadataReader = json.readerFor(METADATA);
    private final Map<Class<?>, ObjectWriter> writers = new ConcurrentHashMap<>();
    private final Map<EventName, ObjectReader> readers = new ConcurrentHashMap<>();

    public EventCodec(EventCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// An event as bytes.
    ///
    /// @param keys of subjects who had none before this event
    public record Encoded(EventName name, Payload payload, List<NewSubjectKey> keys) {}

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
        var bytes = writers.computeIfAbsent(type, json::writerFor).writeValueAsBytes(event);
        return new Encoded(name, new Payload(bytes), List.of());
    }

    /// @throws IllegalStateException if name and version are not in the catalogue
    public Object decode(UUID eventId, String streamId, EventName name, byte[] payload) {
        return readers.computeIfAbsent(name, this::readerOf).readValue(payload);
    }

    private ObjectReader readerOf(EventName name) {
        var type = catalogue
                .classOf(name)
                .orElseThrow(() -> new IllegalStateException(
                        "a stored event is not in the catalogue: " + name.name() + " version " + name.version()));
        return json.readerFor(type);
    }

    public byte[] encodeMetadata(Map<String, ?> metadata) {
        return metadataWriter.writeValueAsBytes(metadata);
    }

    public Map<String, Object> decodeMetadata(byte[] metadata) {
        return metadataReader.readValue(metadata);
    }
}
