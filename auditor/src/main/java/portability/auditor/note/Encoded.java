package portability.auditor.note;

import com.google.protobuf.ByteString;
import java.util.Base64;

/// Base64 as a signer writes it: RFC 4648 section 4, in its one canonical form.
final class Encoded {
    private Encoded() {}

    /// @throws IllegalArgumentException if it is none, or another spelling of the same bytes: of a signed text there is
    ///                                  one spelling only, and a bit that was changed in it is found
    static ByteString base64(String text) {
        var bytes = Base64.getDecoder().decode(text);
        if (!Base64.getEncoder().encodeToString(bytes).equals(text))
            throw new IllegalArgumentException("not in Base64's canonical form");
        return ByteString.copyFrom(bytes);
    }
}
