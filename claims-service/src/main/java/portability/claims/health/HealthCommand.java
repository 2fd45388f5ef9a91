package portability.claims.health;

/// What can be done on a right to health care. Every case may come twice; the second time changes nothing.
public sealed interface HealthCommand {
    Said said();

    Word word();

    /// An officer here says it.
    record Say(Said said, Word word) implements HealthCommand {}

    /// A partner's document says it.
    record Hear(Said said, Word word) implements HealthCommand {}

    /// A document of this institution's own says it, lost in a restore and got back.
    record Remember(Said said, Word word) implements HealthCommand {}
}
