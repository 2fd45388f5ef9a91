package portability.claims.health.planned;

/// What an officer writes.
final class Words {
    private static final int LONGEST = 400;

    private Words() {}

    /// @throws IllegalArgumentException if it is none
    static void check(String text) {
        if (text.isBlank() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("a text is missing, too long, or no text");
    }
}
