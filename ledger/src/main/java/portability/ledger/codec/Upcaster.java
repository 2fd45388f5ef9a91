package portability.ledger.codec;

import tools.jackson.databind.JsonNode;

/// Reads an older shape of an event as the next one. Pure: the same payload always becomes the same.
///
/// It sees what was sealed in clear, and is asked whenever an old event is read: by aggregates, by processors,
/// when a dead letter is retried and when a read model is rebuilt. What is stored stays as it is.
@FunctionalInterface
public interface Upcaster {
    /// @param payload of one version; may be changed
    /// @return of the next
    JsonNode upcast(JsonNode payload);
}
