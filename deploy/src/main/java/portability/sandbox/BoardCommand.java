package portability.sandbox;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.proto.claims.v1.RecordOpinionRequest;
import portability.proto.claims.v1.ReferToAuditBoardRequest;
import portability.proto.exchange.v1.BoardOpinedLine;
import portability.proto.exchange.v1.ReferredLine;
import portability.sandbox.client.NodeClient;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.InvoiceReport;
import portability.sandbox.officer.LineNumbers;

/// `invoice refer` and `opinion`: disputes before the Audit Board.
final class BoardCommand {
    private BoardCommand() {}

    @Command(
            name = "refer",
            description = "Brings contested lines before the Audit Board, once the time for settling disputes is over.")
    static final class Refer extends InvoiceCommand.OfInvoice {
        @Option(names = "--lines", required = true, paramLabel = "1,4-9", description = "Which.")
        String lines = "";

        @Option(names = "--words", required = true, paramLabel = "TEXT", description = "The reasons; nobody's name.")
        String words = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = ReferToAuditBoardRequest.newBuilder().setInvoiceId(invoice);
            for (int line : LineNumbers.read(lines))
                request.addLines(ReferredLine.newBuilder().setLine(line).setWords(words));
            int referred =
                    client.invoices(officer).referToAuditBoard(request.build()).getReferred();
            System.out.println(referred + " lines are before the Audit Board that were not before.");
        }
    }

    @Command(
            name = "opinion",
            description = "Records what the Audit Board says of lines. They are decided by it once both have recorded "
                    + "the same.")
    static final class Opinion extends InvoiceCommand.OfInvoice {
        @Option(names = "--reference", required = true, paramLabel = "TEXT", description = "The Board's number of it.")
        String reference = "";

        @Option(
                names = "--of",
                required = true,
                paramLabel = "DAY",
                description = "YYYY-MM-DD: the day of the opinion.")
        String of = "";

        @Option(names = "--lines", required = true, paramLabel = "1,4-9", description = "Which.")
        String lines = "";

        @Option(
                names = "--owed",
                required = true,
                paramLabel = "AMOUNT",
                description = "What of each is owed, with what was accepted before.")
        String owed = "";

        @Option(names = "--words", paramLabel = "TEXT", description = "Why, as far as it is told; nobody's name.")
        String words = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = RecordOpinionRequest.newBuilder()
                    .setInvoiceId(invoice)
                    .setReference(reference)
                    .setOf(of);
            for (int line : LineNumbers.read(lines))
                request.addLines(
                        BoardOpinedLine.newBuilder().setLine(line).setOwed(owed).setWords(words));
            var told = client.invoices(officer).recordOpinion(request.build());
            System.out.println(told.getRecorded() + " lines were not recorded so before.");
            told.getLinesList().forEach(line -> InvoiceReport.print(line, System.out));
        }
    }
}
