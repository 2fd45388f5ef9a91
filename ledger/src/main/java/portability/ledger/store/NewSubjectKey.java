package portability.ledger.store;

/// The key of a person or case who had none, wrapped. Kept with the first event it encrypts.
public final class NewSubjectKey {
    private final String subject;
    private final String kekId;
    private final byte[] wrapped;

    /// @param kekId names the key it is wrapped under
    public NewSubjectKey(String subject, String kekId, byte[] wrapped) {
        this.subject = subject;
        this.kekId = kekId;
        this.wrapped = wrapped;
    }

    public String subject() {
        return subject;
    }

    public String kekId() {
        return kekId;
    }

    public byte[] wrapped() {
        return wrapped;
    }
}
