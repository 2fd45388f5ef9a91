package portability.contributions.returns;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import portability.contributions.period.Flaw;
import portability.contributions.returns.ReturnEvent.RowsDecided;
import portability.contributions.returns.ReturnLineEvent.LinePosted;
import portability.contributions.returns.ReturnLineEvent.LineRefused;
import portability.contributions.returns.RowCheck.Bad;
import portability.contributions.returns.RowCheck.Checked;
import portability.contributions.returns.RowCheck.Good;
import portability.contributions.returns.csv.ReturnFile;
import portability.contributions.returns.csv.ReturnRow;
import portability.ledger.axon.BulkAppend;
import portability.ledger.axon.BulkAppend.Placed;

/// The second phase: one sending's way through its file. While a batch is stored, the next one is read, checked and
/// encoded; there are never more than these two in memory.
final class Posting {
    private final BulkAppend log;
    private final Clock clock;
    private final int rowsPerBatch;
    private final SentReturn sent;
    private final ReturnFile file;
    private final RowCheck check;
    private final CheckedReturn checked;

    Posting(
            BulkAppend log,
            Clock clock,
            int rowsPerBatch,
            SentReturn sent,
            ReturnFile file,
            RowCheck check,
            CheckedReturn checked) {
        this.log = log;
        this.clock = clock;
        this.rowsPerBatch = rowsPerBatch;
        this.sent = sent;
        this.file = file;
        this.check = check;
        this.checked = checked;
    }

    /// Rows that are decided together, ready to be stored.
    ///
    /// @param after the return with them
    private record Batch(BulkAppend.Encoded encoded, List<RefusedRow> refused, ContributionReturn after) {}

    /// Posts what is left.
    ///
    /// @param told   gets refused rows until it has as many as an answer tells
    /// @throws CancellationException if it is no longer wanted
    ContributionReturn all(ContributionReturn opened, List<RefusedRow> told, int most) {
        var state = opened;
        try (var ahead = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("return").factory())) {
            var next = ahead.submit(() -> prepare(opened));
            while (true) {
                sent.requireWanted();
                var ready = result(next);
                if (ready.isEmpty()) return state;
                var batch = ready.get();
                next = ahead.submit(() -> prepare(batch.after));
                log.append(batch.encoded);
                state = batch.after;
                for (var row : batch.refused) if (told.size() < most) told.add(row);
            }
        }
    }

    private Optional<Batch> prepare(ContributionReturn before) {
        var rows = nextRows(before.progress().throughLine());
        if (rows.isEmpty()) return Optional.empty();
        var lines = check.check(rows);
        var placed = new ArrayList<Placed>(lines.size() + 1);
        var stream = linesStream(rows.getFirst().line());
        var refused = new ArrayList<RefusedRow>();
        var persons = new HashSet<String>();
        for (var row : lines) {
            var line = decide(row);
            placed.add(new Placed(stream, placed.size(), "return-lines", line));
            switch (line) {
                case LinePosted posted -> persons.add(posted.personId());
                case LineRefused(var _, var number, var column, var reason) ->
                    refused.add(new RefusedRow(number, column, reason));
            }
        }
        var returnId = sent.returnId();
        var decided = new RowsDecided(returnId, rows.getLast().line(), lines.size() - refused.size(), refused.size());
        placed.add(new Placed(ContributionReturn.stream(returnId), before.events(), "return", decided));
        var encoded = log.encode(sent.sender(), clock.millis(), placed, persons);
        return Optional.of(new Batch(encoded, refused, before.evolve(decided)));
    }

    private ReturnLineEvent decide(Checked row) {
        return switch (row) {
            case Bad(var why) -> refused(why);
            case Good good ->
                good.posted() || checked.standsEarlier(good.line())
                        ? refused(new RefusedRow(good.line(), "", Flaw.SAME_LINE_TWICE))
                        : posted(good);
        };
    }

    private LineRefused refused(RefusedRow why) {
        return new LineRefused(sent.returnId(), why.line(), why.column(), why.reason());
    }

    private LinePosted posted(Good row) {
        return new LinePosted(sent.returnId(), row.line(), row.personId(), periodId(row.line()), row.period());
    }

    /// The same line of the same return makes the same id.
    private String periodId(int line) {
        return UUID.nameUUIDFromBytes((ContributionReturn.stream(sent.returnId()) + "\n" + line).getBytes(UTF_8))
                .toString();
    }

    /// The number first: a return's id may be anything, also another one's id with a number behind it.
    private String linesStream(int firstLine) {
        return "return-lines/" + firstLine + "/" + sent.returnId();
    }

    private List<ReturnRow> nextRows(int decidedThrough) {
        var rows = new ArrayList<ReturnRow>();
        while (rows.size() < rowsPerBatch) {
            var row = file.next();
            if (row.isEmpty()) break;
            if (row.get().line() > decidedThrough) rows.add(row.get());
        }
        return rows;
    }

    private static <T> T result(Future<T> task) {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) throw known;
            throw new IllegalStateException("a batch could not be prepared", failed.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
