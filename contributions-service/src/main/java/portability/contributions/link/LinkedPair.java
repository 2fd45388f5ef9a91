package portability.contributions.link;

/// Two registrations, in an order of their own, so that it makes no difference which is named first.
public record LinkedPair(String one, String other) {
    public LinkedPair {
        if (one.compareTo(other) >= 0) throw new IllegalArgumentException("a pair has two members, in order");
    }

    /// Of two different ids.
    public static LinkedPair of(String one, String other) {
        return one.compareTo(other) < 0 ? new LinkedPair(one, other) : new LinkedPair(other, one);
    }
}
