package portability.auditor.command;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import portability.auditor.books.BookAudit;
import portability.auditor.note.Checkpoint;

/// `books`: does every entry of the book balance, and what do they come to?
@Command(
        name = "books",
        description = "Checks the book between institutions that a claims log holds: every entry balances in each "
                + "currency, is posted once, and goes back to an event of the log; and tells what the accounts come to, "
                + "to be held against what the institution says. That the entries are what was signed, verify tells.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every entry balances and goes back to an event",
            "1:one does not",
            ExitCodes.USAGE_TEXT,
            ExitCodes.UNREADABLE_TEXT
        })
public final class BooksCommand implements Callable<Integer> {
    @Mixin
    Output output = new Output();

    @ArgGroup(multiplicity = "1")
    SourceOptions source = new SourceOptions();

    @Option(
            names = "--before",
            paramLabel = "PLACE",
            description = "Only entries before this place of the log, as a balance of the institution says it.")
    long before = Long.MAX_VALUE;

    @Override
    public Integer call() {
        return output.show(() -> {
            try (var log = source.open()) {
                return report(Checkpoint.read(log.note()).log(), BookAudit.of(log, before));
            }
        });
    }

    private static Report report(String log, BookAudit audit) {
        var lines = new ArrayList<String>();
        lines.add("%s: %d entries of the book, %d legs".formatted(log, audit.entries(), audit.legs()));
        var document = Output.object();
        document.put("log", log).put("entries", audit.entries()).put("legs", audit.legs());
        var balances = document.putObject("balances");
        audit.balances().forEach((account, balance) -> {
            lines.add("  " + account + "  " + balance.toPlainString());
            balances.put(account, balance.toPlainString());
        });
        var findings = document.putArray("findings");
        for (var finding : audit.findings()) {
            lines.add("entry " + finding.leafIndex() + " " + finding.what());
            findings.addObject().put("leaf_index", finding.leafIndex()).put("what", finding.what());
        }
        if (audit.found() == 0) lines.add("Every entry balances, is posted once and goes back to an event of the log.");
        else lines.add("DIFFERS: %d findings".formatted(audit.found()));
        return audit.found() == 0 ? Report.proved(lines, document) : Report.differing(lines, document);
    }
}
