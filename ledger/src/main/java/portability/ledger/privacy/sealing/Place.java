package portability.ledger.privacy.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/// The event a value stands in. A sealed value opens nowhere else.
public record Place(UUID eventId, String streamId) {
    /// The additional data of docs/log-format.md.
    ///
    /// @param pointer where in the payload, RFC 6901
    byte[] context(String pointer, String subject) {
        return (eventId + "\n" + streamId + "\n" + pointer + "\n" + subject).getBytes(UTF_8);
    }
}
