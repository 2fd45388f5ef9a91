package portability.claims.netting.round;

/// Why a participant does not agree.
public enum RoundRefusal {
    NOT_TAKING_PART,
    /// A window stands otherwise here, or is settled already.
    WINDOW_DIFFERS,
    /// Something was paid, or ordered, on one of them.
    WINDOW_PAID,
    /// It would pay, or be paid by, somebody it does not know.
    NO_PARTNER,
    /// The proof does not hold.
    PROOF_BROKEN,
    OTHER
}
