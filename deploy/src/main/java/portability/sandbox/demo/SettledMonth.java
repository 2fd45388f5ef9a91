package portability.sandbox.demo;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import portability.proto.claims.v1.AnswerWindowRequest;
import portability.proto.claims.v1.BooksServiceGrpc;
import portability.proto.claims.v1.BooksServiceGrpc.BooksServiceBlockingStub;
import portability.proto.claims.v1.GetBookStatementRequest;
import portability.proto.claims.v1.GetNettingReportRequest;
import portability.proto.claims.v1.GetPaymentFileRequest;
import portability.proto.claims.v1.GetSettlementRequest;
import portability.proto.claims.v1.GetWindowRequest;
import portability.proto.claims.v1.ListBalancesRequest;
import portability.proto.claims.v1.MakeBookStatementRequest;
import portability.proto.claims.v1.NettingServiceGrpc;
import portability.proto.claims.v1.NettingServiceGrpc.NettingServiceBlockingStub;
import portability.proto.claims.v1.NettingWindow;
import portability.proto.claims.v1.OpenWindowRequest;
import portability.proto.claims.v1.OrderPaymentRequest;
import portability.proto.claims.v1.ProposeWindowRequest;
import portability.proto.claims.v1.ReportForm;
import portability.proto.claims.v1.TakeBankFileRequest;
import portability.proto.exchange.v1.NettingNet;
import portability.sandbox.client.NodeClient;
import portability.sandbox.demo.MoneyResult.Month;
import portability.sandbox.home.Nodes;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.keys.Bearer;
import portability.sandbox.running.Sandbox;

/// What the two owe each other is netted, paid by a file for the bank, booked on the bank's word, and both books are
/// compared.
final class SettledMonth {
    /// Longer than the eighteen months in which an invoice is due. Reg. (EC) 987/2009 Art. 67(5).
    private static final int MONTHS_AHEAD = 20;

    private final Sandbox sandbox;
    private final NodeClient creditor;
    private final NodeClient debtor;
    private final LocalDate today;
    private final Page page;

    SettledMonth(Sandbox sandbox, LocalDate today, Page page) {
        this.sandbox = sandbox;
        this.creditor = sandbox.client(Nodes.NETHERLANDS);
        this.debtor = sandbox.client(Nodes.GERMANY);
        this.today = today;
        this.page = page;
    }

    Month settle(String requestId) {
        page.heading("What the two owe each other is netted, and paid by a file for the bank");
        var window = agreed(requestId);
        var net = window.getNets(0);
        page.say("Window " + window.getWindowId() + ": " + window.getItemCount() + " items. " + net.getDebtor()
                + " owes " + net.getDebtorOwes().getAmount() + ", "
                + creditor.node().institution() + " owes "
                + net.getCreditorOwes().getAmount() + ": " + net.getDebtor() + " pays " + Codes.words(net.getAmount())
                + ".");
        for (var warning : window.getWarningsList()) page.hanging(4, "", warning);
        pay(requestId, window, net);
        report(window);
        return new Month(window.getWindowId(), net, compared(requestId));
    }

    private NettingWindow agreed(String requestId) {
        var id = netting(creditor, Bearer.OFFICER_1)
                .openWindow(OpenWindowRequest.newBuilder()
                        .setRequestId(requestId)
                        .setPartner(debtor.node().institution().toString())
                        .build())
                .getWindowId();
        var _ = netting(creditor, Bearer.OFFICER_1)
                .proposeWindow(ProposeWindowRequest.newBuilder()
                        .setWindowId(id)
                        .setDueBy(today.plusMonths(MONTHS_AHEAD).toString())
                        .build());
        var _ = window(debtor, id, "PROPOSED");
        var answered = netting(debtor, Bearer.OFFICER_1)
                .answerWindow(AnswerWindowRequest.newBuilder().setWindowId(id).build())
                .getWindow();
        if (!answered.getState().equals("AGREED"))
            throw new SandboxFailed(
                    "The two do not agree on window " + id + ": " + answered.getDifferencesCount() + " items differ.");
        return window(creditor, id, "AGREED");
    }

    private void pay(String requestId, NettingWindow window, NettingNet net) {
        var payment = netting(debtor, Bearer.OFFICER_2)
                .orderPayment(OrderPaymentRequest.newBuilder()
                        .setRequestId(requestId)
                        .setWindowId(window.getWindowId())
                        .setCurrency(net.getAmount().getCurrency())
                        .build())
                .getPayment();
        var file = netting(debtor, Bearer.OFFICER_2)
                .getPaymentFile(GetPaymentFileRequest.newBuilder()
                        .setWindowId(window.getWindowId())
                        .setPaymentId(payment.getPaymentId())
                        .build())
                .getFile();
        page.say("Payment " + payment.getPaymentId() + ", ordered by another officer: a pain.001.001.09 that is valid"
                + " by the schema of ISO 20022, " + kept("payment.xml", file));
        took(debtor, BankWord.left(payment, today));
        took(creditor, BankWord.came(payment, today));
        var settled = Awaited.until(
                "The payment of " + window.getWindowId(),
                () -> netting(creditor, Bearer.OFFICER_1)
                        .getSettlement(GetSettlementRequest.newBuilder()
                                .setWindowId(window.getWindowId())
                                .build()),
                answer -> answer.getSettled());
        page.say("Both banks say so (camt.054): " + settled.getReceiptsCount() + " payment came, nothing is open.");
    }

    private static void took(NodeClient node, String camt054) {
        var taken = netting(node, Bearer.SERVICE)
                .takeBankFile(TakeBankFileRequest.newBuilder()
                        .setFile(ByteString.copyFromUtf8(camt054))
                        .build())
                .getEntriesList();
        for (var entry : taken)
            if (entry.getTaken().startsWith("NOT_"))
                throw new SandboxFailed(
                        node.node().institution() + " could not book what its bank said: " + entry.getWhy());
    }

    private void report(NettingWindow window) {
        for (var form :
                new ReportForm[] {ReportForm.REPORT_FORM_PAGE, ReportForm.REPORT_FORM_CSV, ReportForm.REPORT_FORM_PDF
                }) {
            var name = switch (form) {
                case REPORT_FORM_PAGE -> "netting.html";
                case REPORT_FORM_CSV -> "netting.csv";
                case REPORT_FORM_PDF -> "netting.pdf";
                case REPORT_FORM_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("no form");
            };
            var report = netting(creditor, Bearer.OFFICER_1)
                    .getNettingReport(GetNettingReportRequest.newBuilder()
                            .setWindowId(window.getWindowId())
                            .setForm(form)
                            .build())
                    .getReport();
            page.say("Where each cent comes from: " + kept(name, report));
        }
    }

    private Path kept(String name, ByteString content) {
        try {
            var file = sandbox.home().directory().resolve("settlement").resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content.toByteArray());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("could not keep " + name, e);
        }
    }

    private boolean compared(String requestId) {
        var id = books(creditor)
                .makeBookStatement(MakeBookStatementRequest.newBuilder()
                        .setRequestId(requestId)
                        .setPartner(debtor.node().institution().toString())
                        .build())
                .getStatementId();
        var statement = Awaited.until(
                "The statement " + id,
                () -> books(creditor)
                        .getBookStatement(GetBookStatementRequest.newBuilder()
                                .setStatementId(id)
                                .build())
                        .getStatement(),
                answer ->
                        !answer.getState().equals("SENT") && !answer.getState().equals("ANSWERED"));
        boolean agreed = statement.getState().equals("AGREED");
        page.say("Statement of the pair " + id + ": " + Codes.words(statement.getState()) + ".");
        var here = balances(creditor, debtor);
        var there = balances(debtor, creditor);
        var compared = new Table(
                Set.of(1, 2),
                "of the pair",
                creditor.node().institution().toString(),
                debtor.node().institution().toString());
        var names = new TreeMap<>(here);
        names.putAll(there);
        for (var name : names.keySet())
            compared.row(name, here.getOrDefault(name, "0.00"), there.getOrDefault(name, "0.00"));
        compared.printOn(page, 2);
        page.figure(agreed ? "  Both books say the same" : "  THE TWO BOOKS DIFFER");
        return agreed;
    }

    /// By currency, kind and state, whoever owes it.
    private static Map<String, String> balances(NodeClient node, NodeClient partner) {
        var balances = new TreeMap<String, String>();
        for (var balance : books(node)
                .listBalances(ListBalancesRequest.newBuilder()
                        .setPartner(partner.node().institution().toString())
                        .build())
                .getBalancesList()) {
            if (balance.getAccount().endsWith("/OWN")) continue;
            balances.put(
                    creditorOf(balance.getAccount(), node, partner),
                    balance.getBalance().getAmount());
        }
        return balances;
    }

    /// `DE:DVKA/EUR/ACTUAL_COSTS/OWED_TO_US/DUE` as both see it: to whom, of what, how far.
    private static String creditorOf(String account, NodeClient node, NodeClient partner) {
        var parts = account.split("/", -1);
        var creditor = parts[3].equals("OWED_TO_US") ? node : partner;
        return creditor.node().institution() + " gets, " + Codes.words(parts[2]) + ", " + Codes.words(parts[4]);
    }

    private static NettingWindow window(NodeClient node, String id, String state) {
        return Awaited.until(
                "Window " + id + " as " + state,
                () -> netting(node, Bearer.OFFICER_1)
                        .getWindow(GetWindowRequest.newBuilder().setWindowId(id).build())
                        .getWindow(),
                window -> window.getState().equals(state));
    }

    private static NettingServiceBlockingStub netting(NodeClient node, Bearer bearer) {
        return node.claims(NettingServiceGrpc::newBlockingStub, bearer);
    }

    private static BooksServiceBlockingStub books(NodeClient node) {
        return node.claims(BooksServiceGrpc::newBlockingStub, Bearer.OFFICER_1);
    }
}
