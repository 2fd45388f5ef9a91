package portability.ledger.merkle;

/// A signed note, or the checkpoint in it, that is not what docs/log-format.md describes, or not signed by the
/// key.
public final class MalformedNote extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What is wrong with it.
    public enum Flaw {
        /// Longer than any note of ours can be.
        TOO_LONG,
        /// A control character other than a line feed, or half a character.
        BAD_CHARACTER,
        /// No empty line, or nothing after it: a text without a signature.
        UNSIGNED,
        /// A line after the text that is no signature: no em dash, no name, no Base64 of a key id and a
        /// signature.
        BAD_SIGNATURE_LINE,
        /// More signatures than a note may have.
        TOO_MANY_SIGNATURES,
        /// The text is not name, size and root, each on its line.
        NOT_A_CHECKPOINT,
        /// None of the signatures names the log and this key.
        UNKNOWN_KEY,
        /// The signature that names the log and this key is not that key's over this text.
        BAD_SIGNATURE
    }

    private final Flaw flaw;

    public MalformedNote(Flaw flaw) {
        super(flaw.name());
        this.flaw = flaw;
    }

    public Flaw flaw() {
        return flaw;
    }
}
