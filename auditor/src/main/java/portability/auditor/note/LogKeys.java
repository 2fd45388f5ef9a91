package portability.auditor.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import java.util.List;

/// The keys an institution signs its checkpoints with: one, or several where it has changed them.
public record LogKeys(List<VerificationKey> keys) {
    public LogKeys {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) throw new IllegalArgumentException("no key");
    }

    public static LogKeys of(byte[] publicKey) {
        return new LogKeys(List.of(new VerificationKey(ByteString.copyFrom(publicKey))));
    }

    /// What a checkpoint's signatures are worth.
    public enum Signed {
        /// One of the keys signed it, under the log's own name.
        YES("signed by the institution's key"),
        /// None of the keys has a signature there.
        BY_OTHERS("bears no signature of the institution's key"),
        /// A signature claims to be of one of the keys and is not.
        FORGED("bears a signature that is not the institution's");

        private final String words;

        Signed(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// Signatures under other names are not looked at: others may sign a checkpoint too.
    public Signed check(Checkpoint checkpoint) {
        var text = checkpoint.note().text().getBytes(UTF_8);
        var found = Signed.BY_OTHERS;
        for (var signature : checkpoint.note().signatures()) {
            if (!signature.name().equals(checkpoint.log())) continue;
            for (var key : keys) {
                if (!key.keyId(checkpoint.log()).equals(signature.keyId())) continue;
                if (!key.verifies(text, signature.signature())) return Signed.FORGED;
                found = Signed.YES;
            }
        }
        return found;
    }
}
