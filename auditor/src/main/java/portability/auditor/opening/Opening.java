package portability.auditor.opening;

import tools.jackson.databind.JsonNode;

/// What comes of reading the payload of an entry.
public sealed interface Opening {
    /// It is there to read.
    ///
    /// @param payload with everything in clear
    record Clear(JsonNode payload) implements Opening {}

    /// Whom it is about was erased; the key is gone.
    record Erased() implements Opening {}

    /// It is encrypted, and was not to be opened.
    record Closed() implements Opening {}
}
