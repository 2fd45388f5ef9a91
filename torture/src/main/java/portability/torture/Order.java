package portability.torture;

/// A command of the plan, and the line that asks for it.
///
/// @param id     known again when it comes twice
/// @param from   an account, or the return that is imported
/// @param to     where a transfer goes; empty for the others
/// @param amount what is moved, or how many lines are imported
public record Order(String id, Kind kind, String from, String to, int amount) {
    /// What is asked.
    public enum Kind {
        /// One event, where the account is new; none where it is not.
        OPEN,
        /// A debit and a credit of two streams in one unit of work; refused where the account does not have it.
        MOVE,
        /// Nothing happens, and that is kept.
        LOOK,
        /// Lines by COPY.
        IMPORT
    }

    private static final String SEPARATOR = "\t";

    public String line() {
        return String.join(SEPARATOR, id, kind.name(), from, to, Integer.toString(amount));
    }

    public static Order parse(String line) {
        var parts = line.split(SEPARATOR, -1);
        return new Order(parts[0], Kind.valueOf(parts[1]), parts[2], parts[3], Integer.parseInt(parts[4]));
    }

    /// What is asked, without under which id.
    public String content() {
        return line().substring(id.length());
    }

    Order under(String otherId) {
        return new Order(otherId, kind, from, to, amount);
    }
}
