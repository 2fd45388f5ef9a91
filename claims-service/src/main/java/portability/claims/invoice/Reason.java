package portability.claims.invoice;

/// Why a line, or a part of it, is not accepted.
public enum Reason {
    UNKNOWN_PATIENT,
    NOT_ENTITLED,
    OUTSIDE_COVERED_TIME,
    OUTSIDE_REFERENCE_PERIOD,
    DUPLICATE_IN_INVOICE,
    DUPLICATE_OF_EARLIER,
    /// Source: Reg. (EC) 987/2009 Art. 62(1).
    ABOVE_TARIFF,
    SUM_DIFFERS,
    CARE_NOT_COVERED,
    EVIDENCE_MISSING,
    /// The invoice is not considered. Source: Reg. (EC) 987/2009 Art. 67(3).
    INTRODUCED_LATE,
    /// A contestation was not answered in time. Source: Decision S11, unverified.
    NOT_ANSWERED,
    /// In words.
    OTHER
}
