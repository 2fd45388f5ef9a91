package portability.simulation.world;

/// What can go wrong.
public enum Fault {
    /// A message is lost.
    DROP,
    /// A message comes twice.
    DUPLICATE,
    /// A message comes so late that its sender has given up, and others overtake it.
    DELAY,
    /// Nothing from one institution reaches another for a while; the other way it may.
    PARTITION,
    /// An institution ends just before something is stored.
    CRASH_BEFORE_COMMIT,
    /// An institution ends when something was just stored, and nobody was told.
    CRASH_AFTER_COMMIT,
    /// The service that has the records, or the one that has the law, does not answer.
    UPSTREAM_DOWN,
    /// A document that was taken has its effect twice.
    EFFECT_AGAIN,
    /// An officer takes a document back that gets no receipt, and lets another one go in its place. The partner may
    /// have taken it long ago.
    TAKEN_BACK,
    /// An institution stops, and never comes back.
    GONE,
    /// A partner sends what it must not.
    ATTACK
}
