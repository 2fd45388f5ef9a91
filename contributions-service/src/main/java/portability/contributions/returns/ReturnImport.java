package portability.contributions.returns;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import portability.contributions.period.PeriodReader;
import portability.contributions.request.CurrentReads;
import portability.contributions.request.OneWriter;
import portability.contributions.returns.ReturnCommand.CloseReturn;
import portability.contributions.returns.ReturnCommand.OpenReturn;
import portability.contributions.returns.ReturnCommand.PostLines;
import portability.contributions.returns.csv.ReturnFile;
import portability.contributions.returns.csv.ReturnRow;
import portability.ledger.axon.Commands;
import portability.ledger.edge.MalformedInput;

/// Posts the file of a return, batch by batch. Cut off anywhere and sent again, it goes on where it was.
public final class ReturnImport {
    private final String institution;
    private final ImportLimits limits;
    private final Clock clock;
    private final Commands commands;
    private final OneWriter writer;
    private final CurrentReads reads;
    private final RecordedLines recorded;
    private final RefusedRows refusedRows;

    public ReturnImport(
            String institution,
            ImportLimits limits,
            Clock clock,
            Commands commands,
            OneWriter writer,
            CurrentReads reads,
            RecordedLines recorded,
            RefusedRows refusedRows) {
        this.institution = institution;
        this.limits = limits;
        this.clock = clock;
        this.commands = commands;
        this.writer = writer;
        this.reads = reads;
        this.recorded = recorded;
        this.refusedRows = refusedRows;
    }

    /// What became of a sending.
    ///
    /// @param refused       how many rows
    /// @param alreadyPosted did an earlier sending post it all?
    /// @param told          the first refused rows, as many as an answer tells
    public record Outcome(int rows, int posted, int refused, boolean alreadyPosted, List<RefusedRow> told) {}

    /// Posts what of a file is not posted yet.
    ///
    /// @param digest keyed hash of the file
    /// @param wanted asked before each batch; where the sender is gone the rest stays for the next sending
    /// @throws MalformedInput NOT_A_RETURN if the file has another heading
    /// @throws CancellationException if it is no longer wanted
    public Outcome post(String returnId, InputStream file, String digest, BooleanSupplier wanted) {
        try (var rows = ReturnFile.open(file).orElseThrow(() -> notAReturn("the heading is not a return's"))) {
            var opened = send(new OpenReturn(returnId, institution, digest));
            var closed = opened.closed() ? opened : postAll(returnId, rows, opened, wanted);
            reads.await();
            return new Outcome(
                    closed.rows(),
                    closed.posted(),
                    closed.refused(),
                    opened.closed(),
                    refusedRows.first(returnId, limits.toldErrors()));
        }
    }

    public static MalformedInput notAReturn(String message) {
        return new MalformedInput("NOT_A_RETURN", message);
    }

    private ReturnProgress postAll(String returnId, ReturnFile rows, ReturnProgress opened, BooleanSupplier wanted) {
        var progress = opened;
        while (wanted.getAsBoolean()) {
            var batch = nextBatch(rows);
            if (batch.isEmpty()) return send(new CloseReturn(returnId));
            progress = postBatch(returnId, batch, progress);
        }
        throw new CancellationException("the sender is gone");
    }

    private List<ReturnRow> nextBatch(ReturnFile rows) {
        var batch = new ArrayList<ReturnRow>();
        while (batch.size() < limits.rowsPerBatch()) {
            var row = rows.next();
            if (row.isEmpty()) break;
            batch.add(row.get());
        }
        return batch;
    }

    /// Until the batch is decided: by this sending or by another one of the same file.
    private ReturnProgress postBatch(String returnId, List<ReturnRow> batch, ReturnProgress before) {
        var progress = before;
        int throughLine = batch.getLast().line();
        while (progress.throughLine() < throughLine) {
            int afterLine = progress.throughLine();
            var rest = batch.stream().filter(row -> row.line() > afterLine).toList();
            progress = writer.decide(() -> {
                var checked = new RowCheck(returnId, new PeriodReader(institution, today()), recorded).check(rest);
                return send(new PostLines(returnId, afterLine, throughLine, checked.posted(), checked.refused()));
            });
        }
        return progress;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private ReturnProgress send(ReturnCommand command) {
        return (ReturnProgress) Objects.requireNonNull(commands.send(command), "progress");
    }
}
