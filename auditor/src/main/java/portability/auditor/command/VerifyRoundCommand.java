package portability.auditor.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import portability.auditor.record.InstitutionKeys;
import portability.auditor.round.RoundProof;
import portability.auditor.round.Settled;
import portability.auditor.source.Unreadable;
import tools.jackson.databind.node.ObjectNode;

/// `verify-round`: does a netting round follow from what its participants have signed?
@Command(
        name = "verify-round",
        description =
                "Works out a netting round among several institutions from what they signed in it, as a file holds it, "
                        + "and says what each pays or is paid, and whether it stands. Asks no server.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:proved", "1:not proved", ExitCodes.USAGE_TEXT, ExitCodes.UNREADABLE_TEXT})
public final class VerifyRoundCommand implements Callable<Integer> {
    /// Forty participants with ten thousand windows each have signed some sixty million bytes.
    private static final long LARGEST = 256L << 20;

    @Mixin
    Output output = new Output();

    @Parameters(paramLabel = "FILE", description = "The round, as `settlement round show --to FILE` wrote it.")
    Path file = Path.of("");

    @Option(
            names = "--directory",
            required = true,
            paramLabel = "DIR",
            description = "A directory with the public keys of all participants, each file named for its institution "
                    + "(NL-CAK.pem) or a descriptor. They must come from them on another way.")
    @Nullable
    Path directory;

    @Override
    public Integer call() {
        return output.show(() ->
                report(RoundProof.of(bytes(), InstitutionKeys.directory(Options.given(directory, "--directory")))));
    }

    private byte[] bytes() {
        try {
            if (Files.size(file) > LARGEST) throw new Unreadable(file + " is larger than any round.");
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw Unreadable.file(file, unreadable);
        }
    }

    private static Report report(RoundProof proof) {
        var lines = new ArrayList<String>();
        var document = Output.object();
        lines.add(proof.flaw().map(flaw -> "NOT PROVED: " + flaw + ".").orElseGet(() -> "PROVED: " + ended(proof)));
        proof.flaw().ifPresent(flaw -> document.put("reason", flaw));
        document.put("end", proof.end().name());
        proof.settled().ifPresent(settled -> {
            tell(settled, lines);
            tell(settled, document);
        });
        proof.leftOut()
                .forEach(window -> lines.add("not in it, for its two institutions did not put in the same: " + window));
        return Report.of(proof.isProved(), lines, document);
    }

    private static String ended(RoundProof proof) {
        return switch (proof.end()) {
            case STANDS -> "it stands; all have signed this list, and its proposer that they have.";
            case VOID -> "it is void, by the word of its proposer; its windows are paid by themselves.";
            case OPEN ->
                "this is what follows from the offers; signed so far by "
                        + (proof.agreed().isEmpty() ? "nobody" : String.join(", ", proof.agreed()))
                        + ", and there is no last word.";
        };
    }

    private static void tell(Settled settled, List<String> lines) {
        var terms = settled.terms();
        lines.add("round          " + terms.roundId() + ", proposed by " + terms.proposer());
        lines.add("paid on        " + terms.valueDate() + ", signed until " + terms.lastDay());
        lines.add("list           " + settled.hash());
        for (var window : settled.windows())
            lines.add("window         %s: %s owes %s %s"
                    .formatted(window.windowId(), window.debtor(), window.creditor(), terms.text(window.amount())));
        settled.balances().forEach((who, balance) -> lines.add("position       " + who + " " + terms.text(balance)));
        for (var transfer : settled.transfers())
            lines.add("pays           %s to %s %s"
                    .formatted(transfer.payer(), transfer.payee(), terms.text(transfer.amount())));
    }

    private static void tell(Settled settled, ObjectNode document) {
        var terms = settled.terms();
        document.put("round", terms.roundId()).put("proposer", terms.proposer()).put("listHash", settled.hash());
        var positions = document.putObject("positions");
        settled.balances().forEach((who, balance) -> positions.put(who, terms.text(balance)));
        var transfers = document.putArray("transfers");
        for (var transfer : settled.transfers())
            transfers
                    .addObject()
                    .put("payer", transfer.payer())
                    .put("payee", transfer.payee())
                    .put("amount", terms.text(transfer.amount()));
        document.put("windows", settled.windows().size());
    }
}
