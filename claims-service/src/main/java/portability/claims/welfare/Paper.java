package portability.claims.welfare;

/// A document that was shown or handed in.
public record Paper(Kind kind, String reference) {
    private static final int LONGEST = 200;

    /// What it is.
    public enum Kind {
        DEATH_CERTIFICATE,
        MEDICAL_REPORT,
        ACCIDENT_REPORT,
        CONTRACT,
        IDENTITY,
        FAMILY_TIE,
        SCHOOL,
        BURIAL,
        TRAVEL,
        OTHER
    }

    public Paper {
        if (reference.isBlank()
                || reference.length() > LONGEST
                || reference.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("a document has a reference of 1 to " + LONGEST + " characters");
    }

    @Override
    public String toString() {
        return "Paper[" + kind + "]";
    }
}
