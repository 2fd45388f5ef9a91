package portability.sandbox.home;

/// Something a person at the command line can act on. The message is one sentence that says what to do or where to
/// look.
public final class SandboxFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SandboxFailed(String message) {
        super(message);
    }

    public SandboxFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
