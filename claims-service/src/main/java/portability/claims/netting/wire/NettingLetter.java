package portability.claims.netting.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.netting.Difference;
import portability.claims.netting.Entry;
import portability.claims.netting.Net;
import portability.claims.netting.Rounding;
import portability.claims.netting.Window;
import portability.claims.netting.WindowEvent.DifferencesNamed;
import portability.claims.netting.WindowEvent.ProposalTakenBack;
import portability.claims.netting.WindowEvent.TakeBackAsked;
import portability.claims.netting.WindowEvent.WindowAgreed;
import portability.claims.netting.WindowEvent.WindowProposed;
import portability.claims.netting.settled.Payment;
import portability.claims.netting.settled.SettlementEvent.PaymentSettled;
import portability.claims.netting.settled.SettlementEvent.Purpose;
import portability.claims.offset.wire.OffsetLetter;
import portability.claims.payment.PayeeAccount;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.InstitutionAccount;
import portability.proto.exchange.v1.NettingAnswer;
import portability.proto.exchange.v1.NettingConversion;
import portability.proto.exchange.v1.NettingDifference;
import portability.proto.exchange.v1.NettingDifferenceReason;
import portability.proto.exchange.v1.NettingItem;
import portability.proto.exchange.v1.NettingItemKind;
import portability.proto.exchange.v1.NettingItems;
import portability.proto.exchange.v1.NettingNet;
import portability.proto.exchange.v1.NettingPaymentNotice;
import portability.proto.exchange.v1.NettingPaymentPurpose;
import portability.proto.exchange.v1.NettingProposal;
import portability.proto.exchange.v1.NettingRounding;
import portability.proto.exchange.v1.NettingWithdrawal;

/// The documents that tell the other institution what happened about a window here.
public final class NettingLetter {
    static final int ITEMS_IN_PART = 250;

    private NettingLetter() {}

    public static FreezeDocument of(WindowProposed event, Window window, List<Entry> entries) {
        var proposal = NettingProposal.newBuilder()
                .setRound(event.round())
                .setOpenedOn(window.openedOn().toString())
                .setClosedOn(event.closedOn().toString())
                .setDueBy(event.dueBy().toString())
                .setSettleIn(window.settleIn().orElse(""))
                .setItemCount(event.items())
                .setListHash(hash(event.listHash()))
                .addAllNets(event.nets().stream().map(NettingLetter::net).toList())
                .addAllRoundings(
                        event.roundings().stream().map(NettingLetter::rounding).toList());
        event.account().map(NettingLetter::account).ifPresent(proposal::setAccount);
        var parts = new ArrayList<Message>();
        parts.add(proposal.build());
        for (int from = 0; from < entries.size(); from += ITEMS_IN_PART)
            parts.add(NettingItems.newBuilder()
                    .addAllItems(entries.subList(from, Math.min(entries.size(), from + ITEMS_IN_PART)).stream()
                            .map(NettingLetter::item)
                            .toList())
                    .build());
        return new FreezeDocument(
                event.documentId(), DocumentKind.DOCUMENT_KIND_NETTING_PROPOSAL, event.windowId(), parts);
    }

    public static FreezeDocument of(WindowAgreed event) {
        var answer = NettingAnswer.newBuilder()
                .setRound(event.round())
                .setListHash(hash(event.listHash()))
                .setAgreed(true);
        event.account().map(NettingLetter::account).ifPresent(answer::setAccount);
        return answer(event.documentId(), event.windowId(), answer.build());
    }

    public static FreezeDocument of(DifferencesNamed event) {
        var answer = NettingAnswer.newBuilder()
                .setRound(event.round())
                .setListHash(hash(event.listHash()))
                .addAllDifferences(event.differences().stream()
                        .map(NettingLetter::difference)
                        .toList());
        return answer(event.documentId(), event.windowId(), answer.build());
    }

    public static FreezeDocument of(TakeBackAsked event) {
        var withdrawal = NettingWithdrawal.newBuilder()
                .setRound(event.round())
                .setListHash(hash(event.listHash()))
                .build();
        return new FreezeDocument(
                event.documentId(),
                DocumentKind.DOCUMENT_KIND_NETTING_WITHDRAWAL,
                event.windowId(),
                List.of(withdrawal));
    }

    public static FreezeDocument of(ProposalTakenBack event) {
        var answer = NettingAnswer.newBuilder()
                .setRound(event.round())
                .setListHash(hash(event.listHash()))
                .setTakenBack(true);
        return answer(event.answerId(), event.windowId(), answer.build());
    }

    public static FreezeDocument of(PaymentSettled event, Payment payment, String documentId) {
        var notice = NettingPaymentNotice.newBuilder()
                .setPaymentId(payment.paymentId())
                .setAmount(OffsetLetter.money(payment.amount()))
                .setPaidOn(event.on().toString())
                .setPurpose(purpose(payment.purpose()));
        return new FreezeDocument(
                documentId,
                DocumentKind.DOCUMENT_KIND_NETTING_PAYMENT_NOTICE,
                event.windowId(),
                List.of(notice.build()));
    }

    public static NettingPaymentPurpose purpose(Purpose purpose) {
        return switch (purpose) {
            case NET -> NettingPaymentPurpose.NETTING_PAYMENT_PURPOSE_NET;
            case ADVANCE -> NettingPaymentPurpose.NETTING_PAYMENT_PURPOSE_ADVANCE;
            case RETURN -> NettingPaymentPurpose.NETTING_PAYMENT_PURPOSE_RETURN;
        };
    }

    private static FreezeDocument answer(String documentId, String windowId, NettingAnswer answer) {
        return new FreezeDocument(documentId, DocumentKind.DOCUMENT_KIND_NETTING_ANSWER, windowId, List.of(answer));
    }

    public static ByteString hash(String hex) {
        return ByteString.copyFrom(HexFormat.of().parseHex(hex));
    }

    public static NettingNet net(Net net) {
        return NettingNet.newBuilder()
                .setAmount(OffsetLetter.money(net.amount()))
                .setDebtor(net.debtor())
                .setDebtorOwes(OffsetLetter.money(net.debtorOwes()))
                .setCreditorOwes(OffsetLetter.money(net.creditorOwes()))
                .build();
    }

    public static NettingRounding rounding(Rounding rounding) {
        return NettingRounding.newBuilder()
                .setAmount(OffsetLetter.money(rounding.amount()))
                .setDebtor(rounding.debtor())
                .setCurrency(rounding.currency())
                .setRate(rounding.rate())
                .setRateDay(rounding.rateDay().toString())
                .build();
    }

    public static NettingItem item(Entry entry) {
        var item = entry.item();
        var said = NettingItem.newBuilder()
                .setReference(item.reference())
                .setDebtor(item.debtor())
                .setAmount(OffsetLetter.money(item.amount()))
                .setKind(NettingItemKind.valueOf(
                        "NETTING_ITEM_KIND_" + item.kind().name()))
                .setDueOn(item.dueOn().toString())
                .setRequestedOn(item.requestedOn().toString())
                .setSource(item.source())
                .setLine(item.line());
        entry.conversion()
                .ifPresent(conversion -> said.setConversion(NettingConversion.newBuilder()
                        .setAmount(OffsetLetter.money(conversion.amount()))
                        .setRate(conversion.rate())
                        .setRateDay(conversion.rateDay().toString())
                        .setSource(conversion.source())
                        .setRuleDay(conversion.ruleDay().toString())
                        .setDecision(conversion.decision())
                        .setVerified(conversion.verified())));
        return said.build();
    }

    public static NettingDifference difference(Difference difference) {
        var said = NettingDifference.newBuilder()
                .setReference(difference.reference())
                .setReason(NettingDifferenceReason.valueOf(
                        "NETTING_DIFFERENCE_REASON_" + difference.reason().name()));
        difference.amount().map(OffsetLetter::money).ifPresent(said::setAmount);
        return said.build();
    }

    public static InstitutionAccount account(PayeeAccount account) {
        return InstitutionAccount.newBuilder()
                .setHolder(account.holder())
                .setIban(account.iban())
                .setNumber(account.number())
                .setBic(account.bic())
                .setCountry(account.country())
                .build();
    }

    /// Where this institution is paid; empty where it has no account.
    public static Optional<PayeeAccount> own(String name, String iban, String bic) {
        return iban.isEmpty() ? Optional.empty() : Optional.of(new PayeeAccount(name, iban, "", bic, ""));
    }
}
