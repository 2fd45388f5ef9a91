package portability.ledger.privacy.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import javax.crypto.SecretKey;

/// Seals what only this node reads: answers of commands, snapshots.
public final class NodeCipher {
    private final SecretKey key;

    NodeCipher(SecretKey key) {
        this.key = key;
    }

    /// @param context what the bytes belong to, such as a command's id; they open nowhere else
    public byte[] seal(String context, byte[] clear) {
        return SealBox.seal(key, context.getBytes(UTF_8), clear);
    }

    /// @throws SealedElsewhere if they were not sealed by this node in this context, or were changed
    public byte[] open(String context, byte[] sealed) {
        return SealBox.open(key, context.getBytes(UTF_8), sealed);
    }
}
