package portability.ledger.codec;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Reads the payloads of one version of an event.
final class PayloadReader {
    private final JsonMapper json;
    private final ObjectReader reader;
    private final List<Upcaster> upcasters;

    /// @param upcasters from this version to the newest, in order; most versions are the newest
    PayloadReader(JsonMapper json, Class<?> type, List<Upcaster> upcasters) {
        this.json = json;
        this.reader = json.readerFor(type);
        this.upcasters = upcasters;
    }

    Object readValue(byte[] payload) {
        if (upcasters.isEmpty()) return reader.readValue(payload);
        JsonNode tree = json.readTree(payload);
        for (var upcaster : upcasters) tree = upcaster.upcast(tree);
        return reader.readValue(tree);
    }
}
