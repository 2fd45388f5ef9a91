package portability.torture.network;

/// What a network does to those who talk over it.
public enum Trouble {
    /// Every piece comes late.
    SLOW,
    /// All connections are ended, and for a while there are no new ones.
    CUT,
    /// All connections are reset, in the middle of whatever they carry.
    RESET,
    /// Nothing arrives any more, at neither end, and neither is told.
    HALF_OPEN,
    /// What is asked does not arrive; nobody is told.
    REQUESTS_LOST,
    /// What is asked arrives and is done; the answer does not arrive, and nobody is told.
    ANSWERS_LOST;

    /// Does it end by itself, so that whoever talks can go on with another connection?
    public boolean passes() {
        return switch (this) {
            case SLOW, CUT, RESET -> true;
            case HALF_OPEN, REQUESTS_LOST, ANSWERS_LOST -> false;
        };
    }

    boolean losesRequests() {
        return this == HALF_OPEN || this == REQUESTS_LOST;
    }

    boolean losesAnswers() {
        return this == HALF_OPEN || this == ANSWERS_LOST;
    }
}
