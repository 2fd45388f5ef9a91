package portability.claims;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.protobuf.ByteString;
import java.util.Base64;

/// Bytes as they stand in an event: exactly those that were signed or received, as base64 (RFC 4648 section 4).
///
/// Equal by content; prints its length only, for the content may be personal.
public record Octets(@JsonValue String base64) {
    /// No bytes, as JSON.
    public static final String NONE = "\"\"";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Octets {
        if (!base64.isEmpty()) Base64.getDecoder().decode(base64);
    }

    public static Octets of(byte[] bytes) {
        return new Octets(Base64.getEncoder().encodeToString(bytes));
    }

    public static Octets of(ByteString bytes) {
        return of(bytes.toByteArray());
    }

    public static Octets none() {
        return new Octets("");
    }

    public boolean isNone() {
        return base64.isEmpty();
    }

    public byte[] toByteArray() {
        return Base64.getDecoder().decode(base64);
    }

    public ByteString toByteString() {
        return ByteString.copyFrom(toByteArray());
    }

    @Override
    public String toString() {
        return "Octets[" + base64.length() * 3 / 4 + "]";
    }
}
