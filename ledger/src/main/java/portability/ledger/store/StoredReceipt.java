package portability.ledger.store;

/// What a command was answered.
public final class StoredReceipt {
    private final byte[] digest;
    private final byte[] reply;

    StoredReceipt(byte[] digest, byte[] reply) {
        this.digest = digest;
        this.reply = reply;
    }

    /// Keyed hash of what was asked.
    public byte[] digest() {
        return digest;
    }

    /// As stored.
    public byte[] reply() {
        return reply;
    }
}
