package portability.simulation.nodes;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Random;
import portability.proto.claims.v1.AnswerWindowRequest;
import portability.proto.claims.v1.GetPaymentFileRequest;
import portability.proto.claims.v1.GetSettlementRequest;
import portability.proto.claims.v1.GetSettlementResponse;
import portability.proto.claims.v1.GiveUpWindowRequest;
import portability.proto.claims.v1.ListWindowsRequest;
import portability.proto.claims.v1.NettingServiceGrpc;
import portability.proto.claims.v1.NettingServiceGrpc.NettingServiceBlockingStub;
import portability.proto.claims.v1.NettingWindow;
import portability.proto.claims.v1.OpenWindowRequest;
import portability.proto.claims.v1.OrderPaymentRequest;
import portability.proto.claims.v1.ProposeWindowRequest;
import portability.proto.claims.v1.SettlementPosition;
import portability.proto.claims.v1.TakeBankFileRequest;
import portability.proto.claims.v1.TakenBankEntry;
import portability.proto.types.v1.Money;

/// Opens windows, takes their next step, orders what is left, and brings the bank's files.
final class SettlementOfficer {
    private static final String FAR_AWAY = "2099-12-31";

    private final Member member;
    private final Bank bank;
    private final Random random;

    SettlementOfficer(Member member, Bank bank, Random random) {
        this.member = member;
        this.bank = bank;
        this.random = random;
    }

    void open(String requestId, String partner, String settleIn) {
        var _ = netting("officer-1")
                .openWindow(OpenWindowRequest.newBuilder()
                        .setRequestId(requestId)
                        .setPartner(partner)
                        .setSettleIn(settleIn)
                        .build());
    }

    List<NettingWindow> windows() {
        return netting("officer-1")
                .listWindows(ListWindowsRequest.getDefaultInstance())
                .getWindowsList();
    }

    /// The next step of a window, if it is this institution's.
    void step(NettingWindow window, boolean isHonestBank) {
        boolean isOwn = window.getProposer().equals(member.institution());
        switch (window.getState()) {
            case "OPEN", "DIFFERENT" -> {
                if (isOwn) propose(window.getWindowId());
            }
            case "PROPOSED" -> {
                if (!isOwn) {
                    var _ = netting("officer-1")
                            .answerWindow(AnswerWindowRequest.newBuilder()
                                    .setWindowId(window.getWindowId())
                                    .build());
                }
            }
            case "AGREED" -> pay(window.getWindowId(), isHonestBank);
            default -> {
                // Given up.
            }
        }
    }

    private void propose(String windowId) {
        try {
            var _ = netting("officer-1")
                    .proposeWindow(ProposeWindowRequest.newBuilder()
                            .setWindowId(windowId)
                            .setDueBy(FAR_AWAY)
                            .build());
        } catch (StatusRuntimeException refused) {
            if (refused.getStatus().getCode() != Code.FAILED_PRECONDITION) throw refused;
            var _ = netting("officer-1")
                    .giveUpWindow(GiveUpWindowRequest.newBuilder()
                            .setWindowId(windowId)
                            .build());
        }
    }

    GetSettlementResponse settlement(String windowId) {
        return netting("officer-1")
                .getSettlement(
                        GetSettlementRequest.newBuilder().setWindowId(windowId).build());
    }

    private void pay(String windowId, boolean isHonestBank) {
        var known = settlement(windowId);
        for (var position : known.getPositionsList())
            if (position.getDebtor().equals(member.institution())) order(windowId, known, position, isHonestBank);
        for (var payment : settlement(windowId).getPaymentsList())
            if (payment.getState().equals("ORDERED"))
                bank.take(
                        windowId,
                        netting("officer-2")
                                .getPaymentFile(GetPaymentFileRequest.newBuilder()
                                        .setWindowId(windowId)
                                        .setPaymentId(payment.getPaymentId())
                                        .build())
                                .getFile()
                                .toStringUtf8(),
                        isHonestBank);
    }

    private void order(String windowId, GetSettlementResponse known, SettlementPosition position, boolean everything) {
        var left = position.getCanBeOrdered();
        var money = org.joda.money.Money.parse(left.getCurrency() + " " + left.getAmount());
        if (!money.isPositive()) return;
        var request = OrderPaymentRequest.newBuilder()
                // What is there already names the next one: an order that is not known to have arrived is the same.
                .setRequestId("payment-" + left.getCurrency() + "-" + known.getPaymentsCount())
                .setWindowId(windowId)
                .setCurrency(left.getCurrency());
        if (!everything && random.nextInt(3) == 0 && money.getAmountMinorLong() > 1)
            request.setAmount(Money.newBuilder()
                    .setCurrency(left.getCurrency())
                    .setAmount(money.dividedBy(2, java.math.RoundingMode.DOWN)
                            .getAmount()
                            .toPlainString()));
        var _ = netting("officer-2").orderPayment(request.build());
    }

    List<String> take(String file) {
        return netting("officer-2")
                .takeBankFile(TakeBankFileRequest.newBuilder()
                        .setFile(ByteString.copyFromUtf8(file))
                        .build())
                .getEntriesList()
                .stream()
                .map(TakenBankEntry::getTaken)
                .toList();
    }

    private NettingServiceBlockingStub netting(String officer) {
        return member.as(NettingServiceGrpc::newBlockingStub, officer);
    }
}
