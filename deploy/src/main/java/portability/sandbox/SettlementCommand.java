package portability.sandbox;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.proto.claims.v1.AnswerWindowRequest;
import portability.proto.claims.v1.GetNettingReportRequest;
import portability.proto.claims.v1.GetPaymentFileRequest;
import portability.proto.claims.v1.GetSettlementRequest;
import portability.proto.claims.v1.GetWindowRequest;
import portability.proto.claims.v1.GiveUpWindowRequest;
import portability.proto.claims.v1.ListWindowsRequest;
import portability.proto.claims.v1.LoadRatesRequest;
import portability.proto.claims.v1.OpenAdvanceRequest;
import portability.proto.claims.v1.OpenWindowRequest;
import portability.proto.claims.v1.OrderPaymentRequest;
import portability.proto.claims.v1.ProposeWindowRequest;
import portability.proto.claims.v1.RecallPaymentRequest;
import portability.proto.claims.v1.ReportForm;
import portability.proto.claims.v1.StateItemRequest;
import portability.proto.claims.v1.TakeBankFileRequest;
import portability.proto.exchange.v1.InstitutionAccount;
import portability.proto.types.v1.Money;
import portability.sandbox.client.NodeClient;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.RateFile;
import portability.sandbox.officer.SettlementReport;

/// `settlement`: what institutions owe each other, netted and paid.
@Command(
        name = "settlement",
        description = "Settles with another institution: windows, what is left of them, its payment, the report.",
        subcommands = {
            SettlementCommand.Rates.class,
            SettlementCommand.Item.class,
            SettlementCommand.Windows.class,
            SettlementCommand.Open.class,
            SettlementCommand.Propose.class,
            SettlementCommand.Answer.class,
            SettlementCommand.GiveUp.class,
            SettlementCommand.Show.class,
            SettlementCommand.Advance.class,
            SettlementCommand.Pay.class,
            SettlementCommand.PaymentFile.class,
            SettlementCommand.Bank.class,
            SettlementCommand.Recall.class,
            SettlementCommand.Report.class,
            RoundCommand.class
        })
final class SettlementCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    /// About one window, or one advance.
    abstract static class OfWindow extends PaymentsCommand.Asking {
        @Option(names = "--window", required = true, paramLabel = "ID", description = "The window, or the advance.")
        String window = "";
    }

    @Command(
            name = "rates",
            description = "Loads exchange rates from a file of the European Central Bank: Date,USD,… and a row a day.")
    static final class Rates extends PaymentsCommand.Asking {
        @Option(names = "--file", required = true, paramLabel = "FILE", description = "CSV, units for one euro.")
        Path file = Path.of("");

        @Option(
                names = "--source",
                paramLabel = "TEXT",
                defaultValue = "ECB euro foreign exchange reference rates",
                description = "Where they were published.")
        String source = "";

        @Option(names = "--corrects", description = "They replace what was loaded for the same days.")
        boolean corrects;

        @Override
        void ask(NodeClient client, Bearer officer) {
            int loaded = 0;
            for (var part : RateFile.read(file)) {
                var request = LoadRatesRequest.newBuilder()
                        .setSource(source)
                        .setCorrects(corrects)
                        .addAllRates(part)
                        .build();
                loaded += client.settlement(officer).loadRates(request).getLoaded();
            }
            System.out.println(loaded + " rates were not known before.");
        }
    }

    @Command(name = "item", description = "Takes down something due that no invoice has; the partner does it too.")
    static final class Item extends PaymentsCommand.Asking {
        @Option(names = "--partner", required = true, paramLabel = "CC:CODE", description = "The other institution.")
        String partner = "";

        @Option(names = "--reference", required = true, paramLabel = "TEXT", description = "Names it at both.")
        String reference = "";

        @Option(names = "--debtor", required = true, paramLabel = "CC:CODE", description = "Who owes it.")
        String debtor = "";

        @Option(names = "--amount", required = true, paramLabel = "AMOUNT", description = "412.00.")
        String amount = "";

        @Option(names = "--currency", required = true, paramLabel = "CODE", description = "EUR.")
        String currency = "";

        @Option(names = "--due", required = true, paramLabel = "DAY", description = "YYYY-MM-DD.")
        String due = "";

        @Option(names = "--requested", paramLabel = "DAY", description = "When it was first asked for: the rate's day.")
        String requested = "";

        @Option(names = "--why", required = true, paramLabel = "TEXT", description = "For what.")
        String why = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var _ = client.settlement(officer)
                    .stateItem(StateItemRequest.newBuilder()
                            .setPartner(partner)
                            .setReference(reference)
                            .setDebtor(debtor)
                            .setAmount(money(amount, currency))
                            .setDueOn(due)
                            .setRequestedOn(requested)
                            .setWhy(why)
                            .build());
            System.out.println("Taken down. It goes into the next window, if " + partner + " has it too.");
        }
    }

    @Command(name = "windows", description = "Lists windows, the newest first.")
    static final class Windows extends PaymentsCommand.Asking {
        @Option(names = "--partner", paramLabel = "CC:CODE", description = "With whom; all if not given.")
        String partner = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = ListWindowsRequest.newBuilder().setPartner(partner).build();
            client.settlement(officer)
                    .listWindows(request)
                    .getWindowsList()
                    .forEach(window -> SettlementReport.print(window, System.out));
        }
    }

    @Command(name = "window", description = "Opens a window with a partner.")
    static final class Open extends PaymentsCommand.Asking {
        @Option(names = "--id", required = true, paramLabel = "ID", description = "Names the window here.")
        String id = "";

        @Option(names = "--partner", required = true, paramLabel = "CC:CODE", description = "With whom.")
        String partner = "";

        @Option(
                names = "--settle-in",
                paramLabel = "CODE",
                description = "One currency for everything; each by itself if not given.")
        String settleIn = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var opened = client.settlement(officer)
                    .openWindow(OpenWindowRequest.newBuilder()
                            .setRequestId(id)
                            .setPartner(partner)
                            .setSettleIn(settleIn)
                            .build());
            System.out.println("Open: " + opened.getWindowId());
        }
    }

    @Command(name = "propose", description = "Closes a window and proposes what is in it; after differences, the rest.")
    static final class Propose extends OfWindow {
        @Option(names = "--due-by", paramLabel = "DAY", description = "YYYY-MM-DD; today if not given.")
        String dueBy = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = ProposeWindowRequest.newBuilder()
                    .setWindowId(window)
                    .setDueBy(dueBy)
                    .build();
            SettlementReport.print(
                    client.settlement(officer).proposeWindow(request).getWindow(), System.out);
        }
    }

    @Command(
            name = "agree",
            description = "Checks a partner's proposal against the own books: agrees, or names differences.")
    static final class Answer extends OfWindow {
        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = AnswerWindowRequest.newBuilder().setWindowId(window).build();
            SettlementReport.print(
                    client.settlement(officer).answerWindow(request).getWindow(), System.out);
        }
    }

    @Command(
            name = "give-up",
            description = "Gives up a window that is open, or in which the partner has something otherwise.")
    static final class GiveUp extends OfWindow {
        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = GiveUpWindowRequest.newBuilder().setWindowId(window).build();
            SettlementReport.print(
                    client.settlement(officer).giveUpWindow(request).getWindow(), System.out);
        }
    }

    @Command(name = "show", description = "Shows a window with its items, and what was paid on it.")
    static final class Show extends OfWindow {
        @Override
        void ask(NodeClient client, Bearer officer) {
            var settlement = client.settlement(officer)
                    .getSettlement(GetSettlementRequest.newBuilder()
                            .setWindowId(window)
                            .build());
            // An advance has no items.
            if (client
                    .settlement(officer)
                    .listWindows(ListWindowsRequest.getDefaultInstance())
                    .getWindowsList()
                    .stream()
                    .anyMatch(each -> each.getWindowId().equals(window))) {
                var shown = client.settlement(officer)
                        .getWindow(GetWindowRequest.newBuilder()
                                .setWindowId(window)
                                .build());
                SettlementReport.print(shown.getWindow(), System.out);
                SettlementReport.printItems(shown.getItemsList(), System.out);
            }
            SettlementReport.print(settlement, System.out);
        }
    }

    @Command(name = "advance", description = "Takes down an advance to a partner; another officer orders it (pay).")
    static final class Advance extends PaymentsCommand.Asking {
        @Option(names = "--id", required = true, paramLabel = "ID", description = "Names the advance here.")
        String id = "";

        @Option(names = "--partner", required = true, paramLabel = "CC:CODE", description = "To whom.")
        String partner = "";

        @Option(names = "--amount", required = true, paramLabel = "AMOUNT", description = "5000.00.")
        String amount = "";

        @Option(names = "--currency", required = true, paramLabel = "CODE", description = "EUR.")
        String currency = "";

        @Option(names = "--holder", required = true, paramLabel = "NAME", description = "Whose account it is.")
        String holder = "";

        @Option(names = "--iban", required = true, paramLabel = "IBAN", description = "The account.")
        String iban = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var opened = client.settlement(officer)
                    .openAdvance(OpenAdvanceRequest.newBuilder()
                            .setRequestId(id)
                            .setPartner(partner)
                            .setAmount(money(amount, currency))
                            .setAccount(InstitutionAccount.newBuilder()
                                    .setHolder(holder)
                                    .setIban(iban))
                            .build());
            System.out.println("Taken down: " + opened.getWindowId() + ". Another officer orders it.");
        }
    }

    @Command(name = "pay", description = "Orders what is left, an advance, or what came in excess and goes back.")
    static final class Pay extends OfWindow {
        @Option(names = "--id", required = true, paramLabel = "ID", description = "Names the payment.")
        String id = "";

        @Option(names = "--currency", required = true, paramLabel = "CODE", description = "EUR.")
        String currency = "";

        @Option(names = "--amount", paramLabel = "AMOUNT", description = "A part of it; all if not given.")
        String amount = "";

        @Option(names = "--on", paramLabel = "DAY", description = "When the bank is to pay; today if not given.")
        String day = "";

        @Option(names = "--to", paramLabel = "FILE", description = "Where to write the pain.001; not if not given.")
        @Nullable
        Path file;

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = OrderPaymentRequest.newBuilder()
                    .setRequestId(id)
                    .setWindowId(window)
                    .setCurrency(currency)
                    .setExecuteOn(day);
            if (!amount.isEmpty()) request.setAmount(money(amount, currency));
            var payment =
                    client.settlement(officer).orderPayment(request.build()).getPayment();
            SettlementReport.print(payment, System.out);
            if (file != null) write(file, paymentFile(client, officer, window, payment.getPaymentId()));
        }
    }

    @Command(name = "file", description = "Writes the file for the bank, ISO 20022 pain.001.001.09.")
    static final class PaymentFile extends OfWindow {
        @Option(names = "--payment", required = true, paramLabel = "ID", description = "Which payment.")
        String payment = "";

        @Option(names = "--to", required = true, paramLabel = "FILE", description = "Where to.")
        Path file = Path.of("");

        @Override
        void ask(NodeClient client, Bearer officer) {
            write(file, paymentFile(client, officer, window, payment));
        }
    }

    @Command(
            name = "bank",
            description = "Takes what the bank says: pain.002.001.10, camt.053.001.08, camt.054.001.08.")
    static final class Bank extends PaymentsCommand.Asking {
        @Option(names = "--file", required = true, paramLabel = "FILE", description = "The bank's file.")
        Path file = Path.of("");

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = TakeBankFileRequest.newBuilder().setFile(read(file)).build();
            client.settlement(officer)
                    .takeBankFile(request)
                    .getEntriesList()
                    .forEach(entry -> System.out.println(entry.getReference() + "  " + entry.getTaken()
                            + (entry.getWhy().isEmpty() ? "" : " (" + entry.getWhy() + ")")
                            + (entry.getWindowId().isEmpty() ? "" : "  " + entry.getWindowId())));
        }
    }

    @Command(name = "recall", description = "Asks the bank to get a payment back: writes a camt.056.001.08.")
    static final class Recall extends OfWindow {
        @Option(names = "--payment", required = true, paramLabel = "ID", description = "Which payment.")
        String payment = "";

        @Option(names = "--reason", required = true, paramLabel = "CODE", description = "DUPL, CUST, AC03, AM09.")
        String reason = "";

        @Option(names = "--to", required = true, paramLabel = "FILE", description = "Where to.")
        Path file = Path.of("");

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = RecallPaymentRequest.newBuilder()
                    .setWindowId(window)
                    .setPaymentId(payment)
                    .setReason(reason)
                    .build();
            write(file, client.settlement(officer).recallPayment(request).getFile());
        }
    }

    @Command(
            name = "report",
            description = "Writes the report in which each cent leads to its line, rate, rule and event.")
    static final class Report extends OfWindow {
        /// In which form.
        enum Form {
            PAGE,
            CSV,
            PDF
        }

        @Option(names = "--as-file", required = true, paramLabel = "FILE", description = "Ends in .html, .csv or .pdf.")
        Path file = Path.of("");

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = GetNettingReportRequest.newBuilder()
                    .setWindowId(window)
                    .setForm(ReportForm.valueOf("REPORT_FORM_" + form().name()))
                    .build();
            write(file, client.settlement(officer).getNettingReport(request).getReport());
        }

        private Form form() {
            var name = file.toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".csv")) return Form.CSV;
            return name.endsWith(".pdf") ? Form.PDF : Form.PAGE;
        }
    }

    private static Money money(String amount, String currency) {
        return Money.newBuilder().setAmount(amount).setCurrency(currency).build();
    }

    private static ByteString paymentFile(NodeClient client, Bearer officer, String window, String payment) {
        return client.settlement(officer)
                .getPaymentFile(GetPaymentFileRequest.newBuilder()
                        .setWindowId(window)
                        .setPaymentId(payment)
                        .build())
                .getFile();
    }

    private static ByteString read(Path file) {
        try {
            return ByteString.copyFrom(Files.readAllBytes(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(Path file, ByteString content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, content.toByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        System.out.println("Written: " + file);
    }
}
