package portability.torture.child;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import portability.ledger.store.Failpoints;
import portability.ledger.store.Failpoints.Point;

/// Ends the process as SIGKILL would, when a point is reached so many times after it was set.
public final class TrapAtPoint implements Failpoints.Trap {
    private static final int KILLED = 137;
    private static final AtomicInteger LEFT = new AtomicInteger();

    private static volatile @Nullable Point set;

    static void set(Point point, int times) {
        LEFT.set(times);
        set = point;
    }

    @Override
    public void reached(Point point) {
        if (point == set && LEFT.decrementAndGet() <= 0) {
            System.out.println(Child.POINT + point);
            System.out.flush();
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
