package portability.claims.claim;

/// Household as far as a scheme's amounts depend on it.
public enum Household {
    SINGLE,
    COUPLE
}
