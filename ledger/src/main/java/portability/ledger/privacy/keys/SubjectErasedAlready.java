package portability.ledger.privacy.keys;

/// Nothing more can be stored of a person or case that was erased.
public final class SubjectErasedAlready extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SubjectErasedAlready() {
        super("the subject was erased");
    }
}
