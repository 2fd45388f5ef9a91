package portability.torture;

import java.util.List;
import java.util.random.RandomGenerator;
import portability.ledger.store.Failpoints.Point;

/// What goes wrong in a cycle.
sealed interface Fault {
    /// SIGKILL, when so many answers have come.
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

    /// Where it ends in all cycles alike; dead letters are put away only in some.
    List<Point> POINTS = List.of(Point.values());
    int MOST_TIMES = 6;
    int FIVE_MINUTES = 300;

    private static Fault killAt(RandomGenerator random, Point point) {
        boolean isRare = point == Point.IN_COPY || point == Point.IN_SNAPSHOT;
        return new KillAt(point, isRare ? 1 : 1 + random.nextInt(MOST_TIMES));
    }

    /// @param orders how many answers there can be
    static Fault draw(RandomGenerator random, int orders) {
        int answers = random.nextInt(orders);
        int dice = random.nextInt(100);
        if (dice < 30) return new Kill(answers);
        if (dice < 75) return killAt(random, POINTS.get(random.nextInt(POINTS.size())));
        if (dice < 82) return new ServerCrash(answers);
        if (dice < 90) return new SessionEnded(answers);
        if (dice < 92) return new Stall(answers);
        if (dice < 96) return new Poison(answers);
        return new ClockJump(random.nextInt(-FIVE_MINUTES, FIVE_MINUTES + 1), answers);
    }
}
