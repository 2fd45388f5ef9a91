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
import portability.torture.database.Database;
import portability.torture.database.Server;

/// Cycles on one database: orders, a fault, what is still open again, and the check.
final class Run implements AutoCloseable {
    private static final int FEWEST_ORDERS = 20;
    private static final int MOST_ORDERS = 90;
    private static final int PAUSE_MILLIS = 20;

    private final Server server;
    private final Database database;
    private final SplittableRandom random;
    private final Menu menu;
    private final Tally tally;
    private final Orders orders;
    private final Replies replies = new Replies();
    private final Checker checker = new Checker(
            Keys.secret(), SigningKey.ofSeed(Keys.secret()).verificationKey().encoded());
    private final Pair children;
    private final Strike strike;

    /// What all databases have in common.
    ///
    /// @param log where errors of children go
    record Surroundings(Server server, ChildImage image, Path log, Menu menu, Tally tally) {}

    Run(Surroundings here, String name, SplittableRandom random) throws SQLException {
        this.server = here.server;
        this.database = new Database(server, name);
        this.random = random;
        this.menu = here.menu;
        this.tally = here.tally;
        this.orders = new Orders(random);
        Schema.create(server, name);
        children = new Pair(() -> Seat.start(here.image, server, name, here.log, replies::hear));
        strike = new Strike(server, database, tally, orders, replies, children);
    }

    /// One cycle.
    /// @return what does not hold after it
    List<Violation> cycle() throws SQLException {
        var some = new ArrayList<>(orders.some(FEWEST_ORDERS + random.nextInt(MOST_ORDERS - FEWEST_ORDERS)));
        some.addAll(underAnotherContent());
        Collections.shuffle(some, random);
        var fault = menu.next(some.size());
        tally.drawn(fault);
        if (fault instanceof Fault.KillAt(var point, var _) && point == Point.IN_COPY) some.add(orders.anImport());
        strike.prepare(fault);
        replies.expect(some);
        send(some);
        strike.strike(fault);
        finish();
        strike.repair(fault);
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
        for (var order : some) children.writer().child().ask(order.line());
    }

    /// Everything is answered in the end, however often it has to be asked.
    private void finish() {
        long giveUp = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Strike.PATIENCE_MILLIS);
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
        var refuses = children.writer().child().sealerRefuses();
        if (!refuses.isEmpty()) found.add(new Violation("I5", refuses));
        try (var connection = server.connect(database.name())) {
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
        tally.struck("Restore");
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
