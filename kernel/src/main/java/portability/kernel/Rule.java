package portability.kernel;

/// A rule that a step applied. Each calculating module has its own closed list (an enum); the name is its stable code.
public interface Rule {
    /// The code under which the rule is stored and sent. Never changed once released.
    String name();
}
