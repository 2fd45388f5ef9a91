package portability.totalisation;

/// On what a route's right rests.
public enum Right {
    /// On own periods alone.
    OWN,
    /// On own periods with those of other states.
    TOTALISED,
    /// The route opens no right, or none that pays.
    NONE
}
