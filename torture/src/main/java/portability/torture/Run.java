package portability.torture;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import portability.ledger.seal.SigningKey;
import portability.ledger.store.Failpoints.Point;
import portability.torture.check.Checker;
import portability.torture.check.Violation;
import portability.torture.child.Child;
import portability.torture.database.Server;

/// Cycles on one database: orders, a fault, what is still open again, and the check.
final class Run implements AutoCloseable {
    private static final int FEWEST_ORDERS = 20;
    private static final int MOST_ORDERS = 90;
    private static final int PATIENCE_MILLIS = 90_000;
    private static final int TRAP_MILLIS = 1_500;
    private static final int PAUSE_MILLIS = 20;
    private static final int CLAIM_MILLIS = 1_500;

    private final Server server;
    private final String database;
    private final SplittableRandom random;
    private final Tally tally;
    private final Orders orders;
    private final Replies replies = new Replies();
    private final Checker checker = new Checker(
            Keys.secret(), SigningKey.ofSeed(Keys.secret()).verificationKey().encoded());
    private final Pair children;

    Run(Server server, String database, Path log, SplittableRandom random, Tally tally) throws SQLException {
        this.server = server;
        this.database = database;
        this.random = random;
        this.tally = tally;
        this.orders = new Orders(random);
        Schema.create(server, database);
        children = new Pair(server, database, log, replies::hear);
    }

    /// One cycle.
    /// @return what does not hold after it
    List<Violation> cycle() throws SQLException {
        var some = new ArrayList<>(orders.some(FEWEST_ORDERS + random.nextInt(MOST_ORDERS - FEWEST_ORDERS)));
        some.addAll(underAnotherContent());
        Collections.shuffle(some, random);
        var fault = Fault.draw(random, some.size());
        tally.drawn(fault);
        if (fault instanceof Fault.KillAt(var point, var _) && point == Point.IN_COPY) some.add(orders.anImport());
        set(fault);
        replies.expect(some);
        send(some);
        strike(fault);
        finish();
        return check();
    }

    /// Ids that were used, with something else asked: to be refused.
    private List<Order> underAnotherContent() {
        var done = replies.done();
        if (done.isEmpty()) return List.of();
        var used = done.get(random.nextInt(done.size()));
        if (used.kind() == Order.Kind.IMPORT) return List.of();
        return List.of(new Order(used.id(), Order.Kind.OPEN, "other-" + used.from(), "", 0));
    }

    private void send(List<Order> some) {
        for (var order : some) children.writer().say(order.line());
    }

    /// What has to be told before the orders come.
    private void set(Fault fault) {
        switch (fault) {
            case Fault.KillAt(var point, var times) -> {
                if (point == Point.IN_DEAD_LETTER) children.writer().say(Child.POISON);
                children.writer().trap(point, times);
            }
            case Fault.ClockJump(var seconds, var _) -> children.writer().clock(seconds);
            case Fault.Poison _ -> children.writer().say(Child.POISON);
            case Fault.Kill _, Fault.ServerCrash _, Fault.SessionEnded _, Fault.Stall _ -> {}
        }
    }

    private void strike(Fault fault) throws SQLException {
        switch (fault) {
            case Fault.Kill(var answers) -> killAfter(answers);
            case Fault.ClockJump(var _, var answers) -> killAfter(answers);
            case Fault.KillAt(var point, var _) -> awaitTrap(point);
            case Fault.ServerCrash(var answers) -> {
                replies.awaitHeard(answers, PATIENCE_MILLIS);
                server.crash();
                server.startAgain();
            }
            case Fault.SessionEnded(var answers) -> {
                replies.awaitHeard(answers, PATIENCE_MILLIS);
                endWritersSession();
            }
            case Fault.Stall(var answers) -> stall(answers);
            case Fault.Poison(var answers) -> {
                replies.awaitHeard(answers, PATIENCE_MILLIS);
                replies.awaitHeard(Integer.MAX_VALUE, TRAP_MILLIS);
                killAfter(answers);
                children.writer().say(Child.HEAL);
            }
        }
    }

    private void killAfter(int answers) {
        replies.awaitHeard(answers, PATIENCE_MILLIS);
        children.writer().kill();
        tally.killed();
        children.promote();
        send(replies.open());
    }

    private void awaitTrap(Point point) {
        var writer = children.writer();
        // The read model and snapshots come after the answers.
        boolean comesLater = point != Point.BEFORE_GROUP && point != Point.COMMITTED && point != Point.IN_COPY;
        writer.awaitEndOr(replies::isNothingOpen, PATIENCE_MILLIS);
        if (comesLater) writer.awaitEndOr(() -> false, TRAP_MILLIS);
        writer.kill();
        tally.killed();
        if (!writer.point().isEmpty()) tally.reached(point);
        children.promote();
        send(replies.open());
    }

    /// Two who both believe to write: only one can.
    private void stall(int answers) throws SQLException {
        replies.awaitHeard(answers, PATIENCE_MILLIS);
        var stalled = children.writer();
        stalled.pause();
        endWritersSession();
        children.promote();
        send(replies.open());
        replies.awaitHeard(Integer.MAX_VALUE, CLAIM_MILLIS);
        stalled.goOn();
        for (var order : orders.some(FEWEST_ORDERS)) {
            replies.expect(List.of(order));
            stalled.say(order.line());
        }
        replies.awaitNews(CLAIM_MILLIS);
        stalled.kill();
        tally.killed();
        send(replies.open());
    }

    private void endWritersSession() throws SQLException {
        try (var connection = server.connect(database);
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where application_name = 'portability log writer' and datname = current_database()");
        }
    }

    /// Everything is answered in the end, however often it has to be asked.
    private void finish() {
        long giveUp = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (!replies.isNothingOpen()) {
            if (System.nanoTime() > giveUp)
                throw new IllegalStateException(replies.open().size() + " commands are never answered, such as "
                        + replies.open().getFirst());
            if (!replies.awaitNews(PAUSE_MILLIS)) continue;
            send(replies.toRepeat());
        }
    }

    private List<Violation> check() throws SQLException {
        var told = replies.told();
        var found = new ArrayList<>(replies.found());
        if (!children.writer().sealerRefuses().isEmpty())
            found.add(new Violation("I5", children.writer().sealerRefuses()));
        try (var connection = server.connect(database)) {
            found.addAll(checker.check(connection, told));
        }
        tally.checked(told.size());
        return found;
    }

    /// A backup of before is put back: the log is shorter than it was, and whoever witnessed it sees so.
    /// @return what does not hold then, which must be something
    List<Violation> restoreAnOlderBackup() throws SQLException {
        var backup = server.backUp();
        var later = cycleWithoutFault();
        if (!later.isEmpty()) return List.of();
        server.restore(backup);
        return check();
    }

    private List<Violation> cycleWithoutFault() throws SQLException {
        var some = orders.some(MOST_ORDERS);
        replies.expect(some);
        send(some);
        finish();
        return check();
    }

    @Override
    public void close() {
        children.close();
    }
}
