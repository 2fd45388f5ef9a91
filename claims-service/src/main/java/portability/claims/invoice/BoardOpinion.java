package portability.claims.invoice;

import java.time.LocalDate;

/// An opinion of the Audit Board, as one side recorded it. That the two must settle by it, no text that was read says:
/// unverified. Source: Reg. (EC) 987/2009 Art. 67(7).
///
/// @param reference the Board's own number of it
/// @param of        its day
public record BoardOpinion(String reference, LocalDate of) {
    private static final int LONGEST = 64;

    public BoardOpinion {
        if (reference.isBlank()
                || reference.length() > LONGEST
                || reference.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("an opinion has a number of 1 to " + LONGEST + " characters");
    }

    @Override
    public String toString() {
        return reference + " of " + of;
    }
}
