package portability.claims.netting.round;

/// What was put together is not what the participants have signed.
public final class ProofBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What is wrong with it.
    public enum Flaw {
        /// Something signed cannot be read, or is written otherwise.
        MALFORMED,
        /// Its signature is none, or not by a key of that institution.
        NOT_SIGNED,
        /// Not exactly one word of each participant.
        NOT_OF_EACH,
        /// Somebody signed for other terms.
        OTHER_TERMS,
        /// Somebody signed another list.
        OTHER_LIST
    }

    private final Flaw flaw;
    private final String institution;

    /// @param institution whose word; empty where that cannot be told
    public ProofBroken(Flaw flaw, String institution) {
        super(institution.isEmpty() ? flaw.name() : flaw + " " + institution);
        this.flaw = flaw;
        this.institution = institution;
    }

    public Flaw flaw() {
        return flaw;
    }

    public String institution() {
        return institution;
    }
}
