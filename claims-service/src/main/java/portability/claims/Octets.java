package portability.claims;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.protobuf.ByteString;
import java.util.Base64;

/// Bytes as they stand in an event: exactly those that were signed or received. Written as base64 (RFC 4648 section 4).
///
/// Equal by content; prints its length only, for the content may be personal.
public record Octets(ByteString bytes) {
    /// No bytes, as JSON.
    public static final String NONE = "\"\"";

    private static final Octets NOTHING = new Octets(ByteString.EMPTY);

    /// @throws IllegalArgumentException if it is no base64
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Octets read(String base64) {
        return base64.isEmpty() ? NOTHING : of(Base64.getDecoder().decode(base64));
    }

    public static Octets of(byte[] bytes) {
        return of(ByteString.copyFrom(bytes));
    }

    public static Octets of(ByteString bytes) {
        return new Octets(bytes);
    }

    public static Octets none() {
        return NOTHING;
    }

    @JsonValue
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    public boolean isNone() {
        return bytes.isEmpty();
    }

    public byte[] toByteArray() {
        return bytes.toByteArray();
    }

    public ByteString toByteString() {
        return bytes;
    }

    @Override
    public String toString() {
        return "Octets[" + bytes.size() + "]";
    }
}
