package portability.auditor.source;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// What was to be looked at could not be read or reached: nothing is proved, and nothing was found to differ.
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param message one sentence for people
    public Unreadable(String message) {
        super(message);
    }

    public Unreadable(String message, Throwable cause) {
        super(message, cause);
    }

    public static Unreadable file(Path file, IOException cause) {
        return new Unreadable(
                cause instanceof NoSuchFileException
                        ? file + " is not there."
                        : file + " cannot be read: " + cause.getMessage(),
                cause);
    }
}
