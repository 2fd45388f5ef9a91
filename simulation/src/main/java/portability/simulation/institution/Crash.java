package portability.simulation.institution;

/// The institution's process ends here.
final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Crash() {
        super("crash", null, false, false);
    }
}
