package portability.sandbox;

import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import portability.proto.claims.v1.AddLinesRequest;
import portability.proto.claims.v1.AddLinesResponse;
import portability.proto.claims.v1.AnswerLinesRequest;
import portability.proto.claims.v1.DecideLinesRequest;
import portability.proto.claims.v1.GetInvoiceInterestRequest;
import portability.proto.claims.v1.GetInvoiceRequest;
import portability.proto.claims.v1.LineStatus;
import portability.proto.claims.v1.ListInvoiceLinesRequest;
import portability.proto.claims.v1.ListInvoicesDueRequest;
import portability.proto.claims.v1.ListInvoicesRequest;
import portability.proto.claims.v1.OpenInvoiceRequest;
import portability.proto.claims.v1.SayDownPaymentRequest;
import portability.proto.claims.v1.SendInvoiceRequest;
import portability.proto.claims.v1.WithdrawLinesRequest;
import portability.proto.exchange.v1.AnsweredLine;
import portability.proto.exchange.v1.ContestReason;
import portability.proto.exchange.v1.DecidedLine;
import portability.proto.exchange.v1.InvoiceMethod;
import portability.proto.exchange.v1.LineReply;
import portability.proto.exchange.v1.LineVerdict;
import portability.proto.types.v1.Money;
import portability.sandbox.client.NodeClient;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.CodeWord;
import portability.sandbox.officer.InvoiceFile;
import portability.sandbox.officer.InvoiceReport;
import portability.sandbox.officer.LineNumbers;

/// `invoice`: invoices for health care between institutions.
@Command(
        name = "invoice",
        description =
                "Invoices for health care between institutions: sends, shows, decides, answers, says what is due.",
        subcommands = {
            InvoiceCommand.Send.class,
            InventoryCommand.class,
            InvoiceCommand.Show.class,
            InvoiceCommand.All.class,
            InvoiceCommand.Decide.class,
            InvoiceCommand.Answer.class,
            InvoiceCommand.Withdraw.class,
            InvoiceCommand.Paid.class,
            InterestCommand.Decline.class,
            InterestCommand.Interest.class,
            InterestCommand.Claim.class,
            InterestCommand.Answer.class,
            BoardCommand.Refer.class,
            BoardCommand.Opinion.class,
            InvoiceCommand.Due.class
        })
final class InvoiceCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    /// Asks about one invoice.
    abstract static class OfInvoice extends PaymentsCommand.Asking {
        @Option(names = "--invoice", required = true, paramLabel = "ID", description = "The invoice.")
        String invoice = "";
    }

    @Command(
            name = "send",
            description = "Makes an invoice from a file of lines and sends it. The same again goes on where it was cut "
                    + "off; it is never sent twice.")
    static final class Send extends PaymentsCommand.Asking {
        @Option(names = "--id", required = true, paramLabel = "ID", description = "Names the request.")
        String id = "";

        @Option(names = "--to", required = true, paramLabel = "CC:CODE", description = "Who bears the cost.")
        String to = "";

        @Option(names = "--reference", required = true, paramLabel = "TEXT", description = "The own number of it.")
        String reference = "";

        @Option(names = "--half-year", required = true, paramLabel = "2026-H1", description = "Of the own accounts.")
        String halfYear = "";

        @Option(names = "--currency", required = true, paramLabel = "CODE", description = "EUR.")
        String currency = "";

        @Option(names = "--published", paramLabel = "DAY", description = "Of fixed amounts: when they were published.")
        String published = "";

        @Parameters(
                paramLabel = "FILE",
                description = "CSV with a heading (patient, entitlement, first_day, last_day, code_system, code, "
                        + "quantity, unit_price, amount, reference, diagnosis_system, diagnosis), or .json: an InvoiceLine "
                        + "a line.")
        Path file = Path.of("");

        @Override
        void ask(NodeClient client, Bearer officer) {
            var invoiceId = client.invoices(officer)
                    .openInvoice(OpenInvoiceRequest.newBuilder()
                            .setRequestId(id)
                            .setDebtor(to)
                            .setReference(reference)
                            .setMethod(
                                    published.isEmpty()
                                            ? InvoiceMethod.INVOICE_METHOD_ACTUAL
                                            : InvoiceMethod.INVOICE_METHOD_FIXED)
                            .setHalfYear(halfYear)
                            .setCurrency(currency)
                            .setPublished(published)
                            .build())
                    .getInvoiceId();
            try (var lines = InvoiceFile.open(file)) {
                var answer = new Added();
                var call = (ClientCallStreamObserver<AddLinesRequest>)
                        client.invoiceLines(officer).addLines(answer);
                for (var message = lines.next(invoiceId); message.isPresent(); message = lines.next(invoiceId)) {
                    answer.awaitReady(call);
                    call.onNext(message.get());
                }
                call.onCompleted();
                var added = answer.told();
                System.out.println(
                        invoiceId + ": " + added.getLines() + " lines, " + InvoiceReport.told(added.getTotal()) + ".");
                var total = Money.newBuilder()
                        .setAmount(lines.total().toPlainString())
                        .setCurrency(currency);
                int documents = client.invoices(officer)
                        .sendInvoice(SendInvoiceRequest.newBuilder()
                                .setInvoiceId(invoiceId)
                                .setLines(lines.count())
                                .setTotal(total)
                                .build())
                        .getDocuments();
                System.out.println(
                        "It goes to " + to + " in " + documents + (documents == 1 ? " document." : " documents."));
            }
        }
    }

    /// What became of lines that were added.
    private static final class Added implements StreamObserver<AddLinesResponse> {
        private static final long LOOK_NANOS = 1_000_000;

        private final CompletableFuture<AddLinesResponse> result = new CompletableFuture<>();

        /// No faster than is listened, so that a million lines need no room here.
        void awaitReady(ClientCallStreamObserver<AddLinesRequest> call) {
            while (!call.isReady() && !result.isDone()) LockSupport.parkNanos(LOOK_NANOS);
        }

        AddLinesResponse told() {
            try {
                return result.join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof RuntimeException known) throw known;
                throw failed;
            }
        }

        @Override
        public void onNext(AddLinesResponse response) {
            result.complete(response);
        }

        @Override
        public void onError(Throwable failed) {
            result.completeExceptionally(failed);
        }

        @Override
        public void onCompleted() {}
    }

    @Command(name = "show", description = "Shows an invoice and its lines.")
    static final class Show extends OfInvoice {
        @Option(names = "--status", paramLabel = "STATUS", description = "Only lines of it: CONTESTED, ANSWERED, …")
        String status = "";

        @Option(names = "--after", paramLabel = "LINE", description = "From behind this line.")
        int after;

        @Option(names = "--diagnoses", description = "With the diagnoses; they are not needed to settle.")
        boolean diagnoses;

        @Override
        void ask(NodeClient client, Bearer officer) {
            var stub = client.invoices(officer);
            InvoiceReport.print(
                    stub.getInvoice(GetInvoiceRequest.newBuilder()
                                    .setInvoiceId(invoice)
                                    .build())
                            .getInvoice(),
                    System.out);
            var page = client.invoices(officer)
                    .listInvoiceLines(ListInvoiceLinesRequest.newBuilder()
                            .setInvoiceId(invoice)
                            .setAfterLine(after)
                            .setStatus(
                                    status.isEmpty()
                                            ? LineStatus.LINE_STATUS_UNSPECIFIED
                                            : CodeWord.of(LineStatus.values(), "LINE_STATUS_", status))
                            .setWithDiagnoses(diagnoses)
                            .build());
            page.getLinesList().forEach(line -> InvoiceReport.print(line, System.out));
            if (page.getNextAfterLine() > 0)
                System.out.println("There are more: --after " + page.getNextAfterLine() + ".");
        }
    }

    @Command(name = "all", description = "Shows the newest 100 invoices that were made or came here.")
    static final class All extends PaymentsCommand.Asking {
        @Option(names = "--partner", paramLabel = "CC:CODE", description = "Only those with this institution.")
        String partner = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            client.invoices(officer)
                    .listInvoices(
                            ListInvoicesRequest.newBuilder().setPartner(partner).build())
                    .getInvoicesList()
                    .forEach(invoice -> InvoiceReport.print(invoice, System.out));
        }
    }

    @Command(name = "decide", description = "Says what is owed of lines.")
    static final class Decide extends OfInvoice {
        @Option(names = "--lines", required = true, paramLabel = "1,4-9", description = "Which.")
        String lines = "";

        @ArgGroup(multiplicity = "1")
        Verdict verdict = new Verdict();

        /// One of them.
        static final class Verdict {
            @Option(names = "--accept", description = "All of each is owed.")
            boolean accept;

            @Option(
                    names = "--reduce-to",
                    paramLabel = "AMOUNT",
                    description = "So much of each; the rest is contested.")
            @Nullable
            String reduceTo;

            @Option(names = "--contest", description = "Nothing of what is open is owed.")
            boolean contest;

            @Option(names = "--question", description = "More must be known first.")
            boolean question;

            @Option(names = "--lapse", description = "Nobody answered in time.")
            boolean lapse;

            LineVerdict verdict() {
                if (accept) return LineVerdict.LINE_VERDICT_ACCEPT;
                if (reduceTo != null) return LineVerdict.LINE_VERDICT_REDUCE;
                if (contest) return LineVerdict.LINE_VERDICT_CONTEST;
                return question ? LineVerdict.LINE_VERDICT_ASK : LineVerdict.LINE_VERDICT_LAPSE;
            }
        }

        @Option(names = "--because", paramLabel = "REASON", description = "ABOVE_TARIFF, OUTSIDE_COVERED_TIME, …")
        String because = "";

        @Option(names = "--words", paramLabel = "TEXT", description = "For the other institution; nobody's name.")
        String words = "";

        @Option(
                names = "--attachment",
                paramLabel = "ID",
                description = "A file that goes with it, as 'attachments send' named it.")
        String attachment = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = DecideLinesRequest.newBuilder().setInvoiceId(invoice);
            var reason = because.isEmpty()
                    ? ContestReason.CONTEST_REASON_UNSPECIFIED
                    : CodeWord.of(ContestReason.values(), "CONTEST_REASON_", because);
            for (int line : LineNumbers.read(lines))
                request.addLines(DecidedLine.newBuilder()
                        .setLine(line)
                        .setVerdict(verdict.verdict())
                        .setTo(verdict.reduceTo == null ? "" : verdict.reduceTo)
                        .setReason(reason)
                        .setWords(words)
                        .setAttachmentId(attachment));
            int changed = client.invoices(officer).decideLines(request.build()).getChanged();
            System.out.println(changed + " lines stand otherwise than before.");
        }
    }

    @Command(name = "answer", description = "Answers what was contested or asked.")
    static final class Answer extends OfInvoice {
        @Option(names = "--lines", required = true, paramLabel = "1,4-9", description = "Which.")
        String lines = "";

        @ArgGroup(multiplicity = "1")
        Reply reply = new Reply();

        /// One of them.
        static final class Reply {
            @Option(names = "--uphold", paramLabel = "TEXT", description = "It is owed; the evidence, or where it is.")
            @Nullable
            String uphold;

            @Option(names = "--lower-to", paramLabel = "AMOUNT", description = "So much of each is still asked for.")
            @Nullable
            String lowerTo;

            @Option(names = "--withdraw", description = "What is contested is withdrawn.")
            boolean withdraw;

            LineReply reply() {
                if (uphold != null) return LineReply.LINE_REPLY_UPHOLD;
                return lowerTo != null ? LineReply.LINE_REPLY_LOWER : LineReply.LINE_REPLY_WITHDRAW;
            }
        }

        @Option(
                names = "--attachment",
                paramLabel = "ID",
                description = "A file that goes with it, as 'attachments send' named it.")
        String attachment = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = AnswerLinesRequest.newBuilder().setInvoiceId(invoice);
            for (int line : LineNumbers.read(lines))
                request.addLines(AnsweredLine.newBuilder()
                        .setLine(line)
                        .setReply(reply.reply())
                        .setTo(reply.lowerTo == null ? "" : reply.lowerTo)
                        .setWords(reply.uphold == null ? "" : reply.uphold)
                        .setAttachmentId(attachment));
            int changed = client.invoices(officer).answerLines(request.build()).getChanged();
            System.out.println(changed + " lines stand otherwise than before.");
        }
    }

    @Command(
            name = "withdraw",
            description =
                    "Asks to withdraw or lower lines of which the debtor has said nothing yet. Its decision counts "
                            + "where it came first.")
    static final class Withdraw extends OfInvoice {
        @Option(names = "--lines", required = true, paramLabel = "1,4-9", description = "Which.")
        String lines = "";

        @Option(
                names = "--lower-to",
                paramLabel = "AMOUNT",
                description = "So much of each is still asked for; left out: nothing.")
        String lowerTo = "";

        @Option(names = "--words", paramLabel = "TEXT", description = "For the other institution; nobody's name.")
        String words = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = WithdrawLinesRequest.newBuilder().setInvoiceId(invoice);
            for (int line : LineNumbers.read(lines))
                request.addLines(AnsweredLine.newBuilder()
                        .setLine(line)
                        .setReply(lowerTo.isEmpty() ? LineReply.LINE_REPLY_WITHDRAW : LineReply.LINE_REPLY_LOWER)
                        .setTo(lowerTo)
                        .setWords(words));
            int asked = client.invoices(officer).withdrawLines(request.build()).getAsked();
            System.out.println(asked + " lines are asked back; they stand otherwise once the debtor has answered.");
        }
    }

    @Command(
            name = "paid",
            description =
                    "Says what was paid on the whole before the lines are decided, and what that does to interest.")
    static final class Paid extends OfInvoice {
        @Option(names = "--id", required = true, paramLabel = "ID", description = "Names the payment.")
        String id = "";

        @Option(names = "--amount", required = true, paramLabel = "AMOUNT", description = "90.00")
        String amount = "";

        @Option(names = "--currency", required = true, paramLabel = "CODE", description = "The invoice's.")
        String currency = "";

        @Option(names = "--on", required = true, paramLabel = "DAY", description = "YYYY-MM-DD: when.")
        String on = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var paid = client.invoices(officer)
                    .sayDownPayment(SayDownPaymentRequest.newBuilder()
                            .setInvoiceId(invoice)
                            .setPaymentId(id)
                            .setAmount(Money.newBuilder().setAmount(amount).setCurrency(currency))
                            .setOn(on)
                            .build());
            System.out.println("On the whole, " + InvoiceReport.told(paid.getDownPaid()) + " is paid.");
            var interest = client.invoices(officer)
                    .getInvoiceInterest(GetInvoiceInterestRequest.newBuilder()
                            .setInvoiceId(invoice)
                            .setLanguage("en")
                            .build());
            System.out.println("Interest may be charged from " + interest.getStartsOn() + " on "
                    + InvoiceReport.told(interest.getRest()) + ".");
            interest.getStepsList().forEach(step -> System.out.println("  " + step.getText()));
        }
    }

    @Command(name = "due", description = "Shows what is due when on invoices that are not settled.")
    static final class Due extends PaymentsCommand.Asking {
        @Override
        void ask(NodeClient client, Bearer officer) {
            InvoiceReport.printDue(
                    client.invoices(officer)
                            .listInvoicesDue(ListInvoicesDueRequest.getDefaultInstance())
                            .getDueList(),
                    System.out);
        }
    }
}
