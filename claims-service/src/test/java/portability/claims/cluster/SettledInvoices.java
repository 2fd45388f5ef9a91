package portability.claims.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import portability.claims.netting.BankFiles;
import portability.ledger.edge.Role;
import portability.proto.claims.v1.AnswerWindowRequest;
import portability.proto.claims.v1.GetWindowRequest;
import portability.proto.claims.v1.NettingServiceGrpc;
import portability.proto.claims.v1.NettingServiceGrpc.NettingServiceBlockingStub;
import portability.proto.claims.v1.OpenWindowRequest;
import portability.proto.claims.v1.OrderPaymentRequest;
import portability.proto.claims.v1.ProposeWindowRequest;
import portability.proto.claims.v1.TakeBankFileRequest;

/// What two institutions owe each other for invoices, netted and paid.
final class SettledInvoices {
    private SettledInvoices() {}

    /// All that is due by now, by one window; both banks say that it was paid.
    static void pay(ClaimsNode creditor, ClaimsNode debtor) {
        var id = office(creditor, "officer-1")
                .openWindow(OpenWindowRequest.newBuilder()
                        .setRequestId("all that is due")
                        .setPartner("NL:CAK")
                        .build())
                .getWindowId();
        var _ = office(creditor, "officer-1")
                .proposeWindow(ProposeWindowRequest.newBuilder()
                        .setWindowId(id)
                        .setDueBy("2099-12-31")
                        .build());
        Until.it(() -> state(debtor, id), state -> state.equals("PROPOSED"));
        var agreed = office(debtor, "officer-1")
                .answerWindow(AnswerWindowRequest.newBuilder().setWindowId(id).build())
                .getWindow();
        assertThat(agreed.getState()).isEqualTo("AGREED");
        Until.it(() -> state(creditor, id), state -> state.equals("AGREED"));
        var payment = office(debtor, "officer-2")
                .orderPayment(OrderPaymentRequest.newBuilder()
                        .setRequestId("all")
                        .setWindowId(id)
                        .setCurrency("EUR")
                        .build())
                .getPayment();
        take(debtor, BankFiles.status(payment.getPaymentId(), "ACSC", ""));
        var amount = payment.getAmount().getAmount();
        take(creditor, BankFiles.notification(BankFiles.credit("C-1", payment.getPaymentId(), "EUR", amount, id)));
    }

    private static void take(ClaimsNode node, String file) {
        var taken = office(node, "officer-1")
                .takeBankFile(TakeBankFileRequest.newBuilder()
                        .setFile(ByteString.copyFromUtf8(file))
                        .build());
        assertThat(taken.getEntriesList()).noneMatch(entry -> entry.getTaken().equals("NOT_MATCHED"));
    }

    private static String state(ClaimsNode node, String windowId) {
        return office(node, "officer-1")
                .getWindow(GetWindowRequest.newBuilder().setWindowId(windowId).build())
                .getWindow()
                .getState();
    }

    private static NettingServiceBlockingStub office(ClaimsNode node, String officer) {
        return node.keys.as(NettingServiceGrpc.newBlockingStub(node.api()), officer, Role.OFFICER);
    }
}
