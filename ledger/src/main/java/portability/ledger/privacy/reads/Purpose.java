package portability.ledger.privacy.reads;

import java.util.Optional;

/// Why somebody reads a person's data. A closed list: what is not on it is refused.
public enum Purpose {
    /// Determining and paying what a claim is about.
    SOCIAL_SECURITY_CLAIM(true),
    /// Keeping a career right: recording, correcting, certifying.
    RECORD_KEEPING(true),
    /// An auditor's or a court of audit's.
    AUDIT(true),
    /// The person's own wish to see.
    OWN_DATA(true),
    /// A complaint or an appeal.
    APPEAL(true),
    /// Figures in which nobody can be found again.
    STATISTICS(true),
    /// Refused, and the attempt is kept: the data was given for social security.
    IMMIGRATION_CHECK(false),
    /// Refused, and the attempt is kept.
    LAW_ENFORCEMENT(false),
    /// Refused, and the attempt is kept.
    TAX_COLLECTION(false),
    /// Refused, and the attempt is kept.
    CREDIT_CHECK(false);

    private final boolean socialSecurity;

    Purpose(boolean socialSecurity) {
        this.socialSecurity = socialSecurity;
    }

    /// Whether data may be read for it.
    public boolean isSocialSecurity() {
        return socialSecurity;
    }

    static Optional<Purpose> named(String name) {
        for (var purpose : values()) if (purpose.name().equals(name)) return Optional.of(purpose);
        return Optional.empty();
    }
}
