package portability.torture;

import java.sql.SQLException;
import java.util.List;
import portability.ledger.store.Failpoints.Point;
import portability.torture.child.Child;
import portability.torture.database.Database;
import portability.torture.database.Server;
import portability.torture.network.Trouble;

/// How the faults are done.
final class Strike {
    static final int PATIENCE_MILLIS = 90_000;
    private static final int TRAP_MILLIS = 4_000;
    private static final int CLAIM_MILLIS = 1_500;
    private static final int TROUBLE_MILLIS = 400;
    private static final int LETTERS_MILLIS = 4_000;
    private static final int FEW_ORDERS = 20;

    private final Server server;
    private final Database database;
    private final Tally tally;
    private final Orders orders;
    private final Replies replies;
    private final Pair children;
    private final DiskStrike disk;

    Strike(Server server, Database database, Tally tally, Orders orders, Replies replies, Pair children) {
        this.server = server;
        this.database = database;
        this.tally = tally;
        this.orders = orders;
        this.replies = replies;
        this.children = children;
        this.disk = new DiskStrike(server, database, tally, orders, replies, children);
    }

    /// What has to be done before the orders come.
    void prepare(Fault fault) throws SQLException {
        var writer = children.writer().child();
        switch (fault) {
            case Fault.KillAt(var point, var times) -> {
                if (comesLater(point)) children.dismissStandby();
                if (point == Point.IN_DEAD_LETTER) writer.say(Child.POISON);
                writer.trap(point, times);
            }
            case Fault.ClockJump(var seconds, var _) -> writer.clock(seconds);
            case Fault.Poison _ -> {
                children.dismissStandby();
                writer.say(Child.POISON);
            }
            case Fault.DiskFull full -> disk.prepare(full);
            case Fault.Kill _, Fault.ServerCrash _, Fault.SessionEnded _, Fault.Stall _, Fault.Network _ -> {}
        }
    }

    /// While the orders are being done.
    void strike(Fault fault) throws SQLException {
        switch (fault) {
            case Fault.Kill(var answers) -> {
                killAfter(answers);
                tally.struck(fault.kind());
            }
            case Fault.ClockJump(var _, var answers) -> {
                killAfter(answers);
                tally.struck(fault.kind());
            }
            case Fault.KillAt(var point, var _) -> awaitTrap(fault, point);
            case Fault.ServerCrash(var answers) -> {
                replies.awaitHeard(answers, PATIENCE_MILLIS);
                server.crash();
                server.startAgain();
                tally.struck(fault.kind());
            }
            case Fault.SessionEnded(var answers) -> {
                replies.awaitHeard(answers, PATIENCE_MILLIS);
                if (database.endWritersSession()) tally.struck(fault.kind());
            }
            case Fault.Stall(var answers) -> stall(fault, answers);
            case Fault.Poison(var answers) -> poison(fault, answers);
            case Fault.DiskFull full -> disk.strike(full);
            case Fault.Network(var trouble, var answers) -> network(fault, trouble, answers);
        }
    }

    /// When all is answered.
    void repair(Fault fault) throws SQLException {
        if (fault instanceof Fault.DiskFull full) disk.repair(full);
    }

    private void killAfter(int answers) {
        replies.awaitHeard(answers, PATIENCE_MILLIS);
        replaceWriter();
    }

    private void replaceWriter() {
        children.writer().kill();
        tally.killed();
        children.promote();
        askAgain();
    }

    /// Whoever writes now is asked what nobody has answered.
    private void askAgain() {
        replies.open().forEach(order -> children.writer().child().ask(order.line()));
    }

    /// The read model, snapshots and seals come after the answers.
    private static boolean comesLater(Point point) {
        return point != Point.BEFORE_GROUP && point != Point.COMMITTED && point != Point.IN_COPY;
    }

    private void awaitTrap(Fault fault, Point point) {
        var writer = children.writer().child();
        writer.awaitEndOr(replies::isNothingOpen, PATIENCE_MILLIS);
        if (comesLater(point)) writer.awaitEndOr(() -> false, TRAP_MILLIS);
        writer.kill();
        if (!writer.point().isEmpty()) tally.struck(fault.kind());
        replaceWriter();
        // Else there is soon no room for a letter, and the point is not reached again.
        if (point == Point.IN_DEAD_LETTER) children.writer().child().say(Child.HEAL);
    }

    private void poison(Fault fault, int answers) throws SQLException {
        replies.awaitHeard(answers, PATIENCE_MILLIS);
        if (database.awaitFullLetters(LETTERS_MILLIS)) tally.struck(fault.kind());
        replaceWriter();
        children.writer().child().say(Child.HEAL);
    }

    /// Two who both believe to write: only one can.
    private void stall(Fault fault, int answers) throws SQLException {
        replies.awaitHeard(answers, PATIENCE_MILLIS);
        var stalled = children.writer();
        stalled.child().pause();
        if (database.endWritersSession()) tally.struck(fault.kind());
        children.promote();
        askAgain();
        replies.awaitHeard(Integer.MAX_VALUE, CLAIM_MILLIS);
        stalled.child().goOn();
        askTheFormer(stalled);
    }

    /// A writer who does not know that another one writes.
    private void askTheFormer(Seat former) {
        for (var order : orders.some(FEW_ORDERS)) {
            replies.expect(List.of(order));
            former.child().ask(order.line());
        }
        requireAnswers(former);
        former.kill();
        tally.killed();
        askAgain();
    }

    /// Nobody waits for ever, whatever is away.
    static void requireAnswers(Seat seat) {
        int silent = seat.child().awaitAnswers(PATIENCE_MILLIS);
        if (silent > 0) throw new IllegalStateException(silent + " commands were not even told that nobody knows");
    }

    private void network(Fault fault, Trouble trouble, int answers) {
        replies.awaitHeard(answers, PATIENCE_MILLIS);
        var struck = children.writer();
        if (struck.wire().begin(trouble) > 0) tally.struck(fault.kind());
        replies.awaitHeard(Integer.MAX_VALUE, TROUBLE_MILLIS);
        if (trouble.passes()) {
            struck.wire().repair();
            return;
        }
        children.promote();
        askAgain();
        replies.awaitHeard(Integer.MAX_VALUE, TROUBLE_MILLIS);
        struck.wire().forgetAtServer();
        requireAnswers(struck);
        struck.wire().repair();
        askTheFormer(struck);
    }
}
