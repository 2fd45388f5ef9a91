package portability.ledger.store;

import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/// Named places at which a test ends the process. Nothing happens there unless the system property
/// `portability.failpoints` names a class with a [Trap]; without it the calls are compiled away.
public final class Failpoints {
    private static final String TRAP_CLASS = "portability.failpoints";

    private static final @Nullable Trap TRAP = trap(System.getProperty(TRAP_CLASS));

    /// Where a process may end.
    public enum Point {
        /// A group is about to be sent to the database.
        BEFORE_GROUP,
        /// A group is committed, and nobody is answered yet.
        COMMITTED,
        /// All rows of a COPY are sent, and it is not ended.
        IN_COPY,
        /// A snapshot is about to be stored.
        IN_SNAPSHOT,
        /// A read model is changed, and its token is not stored.
        BEFORE_TOKEN,
        /// Tiles and a checkpoint are written, and not committed.
        IN_SEALING,
        /// A letter is about to be put into the dead-letter queue.
        IN_DEAD_LETTER
    }

    /// What happens at a point.
    public interface Trap {
        void reached(Point point);
    }

    private Failpoints() {}

    public static void reach(Point point) {
        if (TRAP != null) TRAP.reached(point);
    }

    private static @Nullable Trap trap(@Nullable String className) {
        if (className == null) return null;
        try {
            return Class.forName(className)
                    .asSubclass(Trap.class)
                    .getConstructor()
                    .newInstance();
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException failed) {
            throw new IllegalStateException(TRAP_CLASS + " names no trap: " + className, failed);
        }
    }
}
