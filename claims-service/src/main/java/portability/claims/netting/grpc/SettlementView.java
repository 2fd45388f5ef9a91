package portability.claims.netting.grpc;

import java.time.LocalDate;
import java.util.Comparator;
import portability.claims.netting.settled.Matter;
import portability.claims.netting.settled.Payment;
import portability.claims.netting.settled.SettledDesk;
import portability.claims.netting.wire.NettingLetter;
import portability.claims.offset.wire.OffsetLetter;
import portability.proto.claims.v1.GetSettlementResponse;
import portability.proto.claims.v1.NettingPayment;
import portability.proto.claims.v1.NoticedPayment;
import portability.proto.claims.v1.ReceivedMoney;
import portability.proto.claims.v1.SettlementPosition;

/// What was paid on a window, or an advance, as it is shown.
final class SettlementView {
    private SettlementView() {}

    static GetSettlementResponse of(Matter matter, SettledDesk desk) {
        var view = GetSettlementResponse.newBuilder()
                .setPartner(matter.partner().orElse(""))
                .setSettled(matter.isSettled());
        for (var currency : matter.currencies()) {
            var orderable = matter.orderable(currency);
            view.addPositions(SettlementPosition.newBuilder()
                    .setDebtor(
                            matter.isOurs(currency)
                                    ? matter.here()
                                    : matter.partner().orElse(""))
                    .setDue(OffsetLetter.money(matter.due(currency)))
                    .setTransferred(OffsetLetter.money(matter.settled().transferred(currency, matter.isOurs(currency))))
                    .setExcess(matter.excess(currency).getAmount().toPlainString())
                    .setCanBeOrdered(OffsetLetter.money(orderable.isPositive() ? orderable : orderable.multipliedBy(0)))
                    .setCarriedIn(desk.carriedIn(matter, currency).orElse("")));
        }
        matter.settled().payments().values().stream()
                .sorted(Comparator.comparing(Payment::orderedAt).thenComparing(Payment::paymentId))
                .forEach(payment -> view.addPayments(payment(payment)));
        matter.settled().notices().values().stream()
                .sorted(Comparator.comparing(notice -> notice.paymentId()))
                .forEach(notice -> view.addNotices(NoticedPayment.newBuilder()
                        .setPaymentId(notice.paymentId())
                        .setPurpose(NettingLetter.purpose(notice.purpose()))
                        .setAmount(OffsetLetter.money(notice.amount()))
                        .setPaidOn(notice.paidOn().toString())
                        .setDocument(notice.documentId())
                        .setReturned(OffsetLetter.money(matter.settled()
                                .toldBack(
                                        notice.paymentId(),
                                        notice.amount().money().getCurrencyUnit())))));
        matter.settled().receipts().values().stream()
                .sorted(Comparator.comparing(receipt -> receipt.entryId()))
                .forEach(receipt -> view.addReceipts(ReceivedMoney.newBuilder()
                        .setEntry(receipt.entryId())
                        .setPaymentId(receipt.paymentId())
                        .setAmount(OffsetLetter.money(receipt.amount()))
                        .setOn(receipt.on().toString())));
        return view.build();
    }

    static NettingPayment payment(Payment payment) {
        return NettingPayment.newBuilder()
                .setPaymentId(payment.paymentId())
                .setPurpose(NettingLetter.purpose(payment.purpose()))
                .setAmount(OffsetLetter.money(payment.amount()))
                .setState(payment.state().name())
                .setExecuteOn(payment.executeOn().toString())
                .setSettledOn(payment.settledOn().map(LocalDate::toString).orElse(""))
                .setRejected(payment.rejected().orElse(""))
                .setReturned(OffsetLetter.money(payment.cameBack()))
                .setRecalled(payment.recall().map(asked -> asked.reason()).orElse(""))
                .setBy(payment.by())
                .build();
    }
}
