package portability.torture;

import portability.ledger.store.Failpoints.Point;
import portability.torture.network.Trouble;

/// What goes wrong in a cycle; most of it when so many answers have come.
sealed interface Fault {
    /// SIGKILL.
    record Kill(int answers) implements Fault {}

    /// The process ends at a point, when it is reached so many times; by SIGKILL if it is not.
    record KillAt(Point point, int times) implements Fault {}

    /// The server stops without a word, and starts again.
    record ServerCrash(int answers) implements Fault {}

    /// The session that writes is ended by an administrator.
    record SessionEnded(int answers) implements Fault {}

    /// The process stands still, loses its session and its claims, another one takes over, and then it goes on.
    record Stall(int answers) implements Fault {}

    /// The clock of the process jumps; later it is killed.
    record ClockJump(int seconds, int answers) implements Fault {}

    /// Events that cannot be applied, more than there is room for; the process is killed, and they are healed.
    record Poison(int answers) implements Fault {}

    /// The disk has no room for what is kept there, and then it has again.
    record DiskFull(Kept kept, int answers) implements Fault {}

    /// The network between the process that writes and the server.
    record Network(Trouble trouble, int answers) implements Fault {}

    /// What is on the disk that is full.
    enum Kept {
        /// The server's journal: it cannot go on without.
        JOURNAL,
        /// The table of the log.
        TABLE
    }

    /// Its name in the menu and in the tally.
    default String kind() {
        return switch (this) {
            case KillAt(var point, var _) -> "KillAt " + point;
            case DiskFull(var kept, var _) -> "DiskFull " + kept;
            case Network(var trouble, var _) -> "Network " + trouble;
            case Kill _, ServerCrash _, SessionEnded _, Stall _, ClockJump _, Poison _ ->
                getClass().getSimpleName();
        };
    }
}
