package portability.law;

/// Thrown where a law file is not as it must be. Says where: file, line and path within it.
public final class LawFileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String path;
    private final String reason;

    /// @param line from 1; 0 where the file as a whole is at fault
    public LawFileRefused(String file, int line, String path, String reason) {
        super(file + ":" + line + ": " + (path.isEmpty() ? "" : path + ": ") + reason);
        this.file = file;
        this.line = line;
        this.path = path;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    /// The line, from 1; 0 where the file as a whole is at fault.
    public int line() {
        return line;
    }

    public String path() {
        return path;
    }

    public String reason() {
        return reason;
    }
}
