package portability.ledger.seal;

/// A document that is not what an institution signed.
public final class SealBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What is wrong with it. The names are those of a receipt's refusal reasons.
    public enum Flaw {
        /// The bytes are no document at all.
        NOT_A_DOCUMENT,
        /// There is no signature.
        UNSIGNED,
        /// The sender has no such key.
        UNKNOWN_KEY,
        /// The signature is not that key's over these bytes.
        BAD_SIGNATURE,
        /// The body is not the one the header commits to.
        ALTERED_BODY,
        /// The body is authentic and yet not what its kind asks for.
        MALFORMED_BODY
    }

    private final Flaw flaw;

    public SealBroken(Flaw flaw) {
        super(flaw.name());
        this.flaw = flaw;
    }

    public Flaw flaw() {
        return flaw;
    }
}
