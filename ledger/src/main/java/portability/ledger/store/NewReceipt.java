package portability.ledger.store;

/// What a command was answered, to be kept with its events.
public final class NewReceipt {
    private final String commandId;
    private final byte[] digest;
    private final byte[] reply;

    /// @param commandId chosen by whoever sent the command
    /// @param digest    keyed hash of what was asked
    /// @param reply     as it will be stored
    public NewReceipt(String commandId, byte[] digest, byte[] reply) {
        if (commandId.isEmpty()) throw new IllegalArgumentException("a receipt belongs to a command");
        this.commandId = commandId;
        this.digest = digest;
        this.reply = reply;
    }

    public String commandId() {
        return commandId;
    }

    byte[] digest() {
        return digest;
    }

    byte[] reply() {
        return reply;
    }
}
