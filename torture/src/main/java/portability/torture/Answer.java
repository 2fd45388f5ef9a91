package portability.torture;

/// What a child says of a command, and its line.
///
/// @param text the reply, or the reason
public record Answer(String id, Kind kind, String content, String text) {
    /// How it ended.
    public enum Kind {
        DONE,
        REFUSED,
        /// Something else came under its id.
        REUSED,
        /// Not known whether it is stored; to be asked again.
        UNKNOWN
    }

    private static final String SEPARATOR = "\u001f";
    /// Without it a line was cut off.
    private static final String END = ".";

    public String line() {
        return String.join(SEPARATOR, id, kind.name(), content, text, END);
    }

    /// @throws IllegalArgumentException if the line is not whole
    public static Answer parse(String line) {
        var parts = line.split(SEPARATOR, -1);
        if (parts.length != 5 || !parts[4].equals(END)) throw new IllegalArgumentException("a line was cut off");
        return new Answer(parts[0], Kind.valueOf(parts[1]), parts[2], parts[3]);
    }
}
