package portability.claims.edge;

import portability.ledger.edge.MalformedInput;

/// What an officer says of why. Stays in the log for ever.
final class Reason {
    private static final int LONGEST = 400;

    private Reason() {}

    /// @throws MalformedInput INVALID_REASON if it is missing or too long
    static String of(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST || reason.chars().anyMatch(Character::isISOControl))
            throw new MalformedInput("INVALID_REASON", "a reason is needed, of up to 400 characters");
        return reason;
    }
}
