package portability.ledger.edge;

/// Refuses to run where facts could be corrupted.
///
/// Up to 25.0.2, G1 could move objects that native code had pinned (JDK-8377811).
final class JdkFloor {
    private static final Runtime.Version FLOOR = Runtime.Version.parse("25.0.3");

    private JdkFloor() {}

    static void check(Runtime.Version running) {
        if (running.compareTo(FLOOR) < 0)
            throw new IllegalStateException("this needs a JDK " + FLOOR + " or later, and runs on " + running);
    }
}
