package portability.torture;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import portability.torture.database.Database;
import portability.torture.database.NoSmallDisk;
import portability.torture.database.Server;
import portability.torture.database.SmallDisk;

/// How a disk is filled while commands come.
final class DiskStrike {
    private static final int FEW_ORDERS = 20;

    private final Server server;
    private final Database database;
    private final Tally tally;
    private final Orders orders;
    private final Replies replies;
    private final Pair children;
    private @Nullable SmallDisk disk;

    DiskStrike(Server server, Database database, Tally tally, Orders orders, Replies replies, Pair children) {
        this.server = server;
        this.database = database;
        this.tally = tally;
        this.orders = orders;
        this.replies = replies;
        this.children = children;
    }

    /// Before the orders come.
    void prepare(Fault.DiskFull fault) throws SQLException {
        try {
            var small = server.smallDisk();
            disk = small;
            switch (fault.kept()) {
                case JOURNAL -> server.moveJournalTo(small);
                case TABLE -> database.moveLogTo(small);
            }
        } catch (NoSmallDisk cannot) {
            tally.skipped(fault, String.valueOf(cannot.getMessage()));
        }
    }

    /// While they are being done.
    void strike(Fault.DiskFull fault) throws SQLException {
        var small = disk;
        if (small == null) return;
        replies.awaitHeard(fault.answers(), Strike.PATIENCE_MILLIS);
        small.fill();
        switch (fault.kept()) {
            case JOURNAL -> {
                if (database.useUpJournal()) tally.struck(fault.kind());
                Strike.requireAnswers(children.writer());
                small.free();
                server.crash();
                server.startAgain();
            }
            case TABLE -> {
                askUntilFull(fault);
                small.free();
            }
        }
    }

    /// Some room is left in the table's last page.
    private void askUntilFull(Fault.DiskFull fault) {
        long giveUp = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Strike.PATIENCE_MILLIS);
        Strike.requireAnswers(children.writer());
        while (!replies.isAnyUnknown() && System.nanoTime() < giveUp) {
            var more = orders.some(FEW_ORDERS);
            replies.expect(more);
            more.forEach(order -> children.writer().child().ask(order.line()));
            Strike.requireAnswers(children.writer());
        }
        if (replies.isAnyUnknown()) tally.struck(fault.kind());
    }

    /// When all is answered.
    void repair(Fault.DiskFull fault) throws SQLException {
        var small = disk;
        if (small == null) return;
        switch (fault.kept()) {
            case JOURNAL -> server.moveJournalBack();
            case TABLE -> database.moveLogBack();
        }
        small.close();
        disk = null;
    }
}
