package portability.claims.offset.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.util.List;
import portability.claims.Octets;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.offset.Answer;
import portability.claims.offset.Answer.Denial;
import portability.claims.offset.Ask;
import portability.claims.offset.OffsetEvent.ArrearsTold;
import portability.claims.offset.OffsetEvent.DeductionAnswered;
import portability.claims.offset.OffsetEvent.DeductionAsked;
import portability.claims.offset.OffsetEvent.Remitted;
import portability.claims.payment.Amount;
import portability.claims.payment.PayeeAccount;
import portability.proto.exchange.v1.ArrearsNotice;
import portability.proto.exchange.v1.DeductionAnswer;
import portability.proto.exchange.v1.DeductionCause;
import portability.proto.exchange.v1.DeductionRefusal;
import portability.proto.exchange.v1.DeductionRequest;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.InstitutionAccount;
import portability.proto.exchange.v1.RemittanceNotice;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.Step;

/// The documents that tell another institution what happened about a deduction here.
public final class OffsetLetter {
    private OffsetLetter() {}

    public static FreezeDocument of(ArrearsTold event) {
        var notice = ArrearsNotice.newBuilder()
                .setArrears(money(event.arrears()))
                .setLastMonth(event.lastMonth().toString())
                .setToldOn(event.toldOn().toString());
        return letter(event.documentId(), DocumentKind.DOCUMENT_KIND_ARREARS_NOTICE, event.claimId(), notice.build());
    }

    public static FreezeDocument of(DeductionAsked event) {
        var ask = event.ask();
        var request = DeductionRequest.newBuilder()
                .setCause(cause(ask.cause()))
                .setAmount(money(ask.amount()))
                .setAccount(account(ask.account()))
                .setAlsoOngoing(ask.alsoOngoing())
                .setStatedOn(ask.statedOn().toString())
                .setReason(ask.reason());
        return letter(
                event.deductionId(), DocumentKind.DOCUMENT_KIND_DEDUCTION_REQUEST, event.claimId(), request.build());
    }

    public static FreezeDocument of(DeductionAnswered event) {
        var given = event.answer();
        var answer = DeductionAnswer.newBuilder()
                .setRequestId(event.deductionId())
                .setFromArrears(money(given.fromArrears()))
                .setFromOngoing(money(given.fromOngoing()))
                .setRefusal(refusal(given))
                .setWords(given.words())
                .setOngoingPercent(given.percent())
                .addAllSteps(steps(given));
        return letter(event.documentId(), DocumentKind.DOCUMENT_KIND_DEDUCTION_ANSWER, event.claimId(), answer.build());
    }

    public static FreezeDocument of(Remitted event) {
        var paid = event.remittance();
        var notice = RemittanceNotice.newBuilder()
                .setRequestId(event.deductionId())
                .setAmount(money(paid.amount()))
                .setReference(paid.reference())
                .setPaidOn(paid.paidOn().toString());
        return letter(
                event.documentId(), DocumentKind.DOCUMENT_KIND_REMITTANCE_NOTICE, event.claimId(), notice.build());
    }

    private static FreezeDocument letter(String documentId, DocumentKind kind, String claimId, Message body) {
        return new FreezeDocument(documentId, kind, claimId, List.of(body));
    }

    public static Money money(Amount amount) {
        return money(amount.money());
    }

    public static Money money(org.joda.money.Money money) {
        return Money.newBuilder()
                .setAmount(money.getAmount().toPlainString())
                .setCurrency(money.getCurrencyUnit().getCode())
                .build();
    }

    public static DeductionCause cause(Ask.Cause cause) {
        return switch (cause) {
            case OVERPAID -> DeductionCause.DEDUCTION_CAUSE_OVERPAID;
            case PROVISIONAL -> DeductionCause.DEDUCTION_CAUSE_PROVISIONAL;
        };
    }

    public static DeductionRefusal refusal(Answer answer) {
        return answer.denial().map(OffsetLetter::refusal).orElse(DeductionRefusal.DEDUCTION_REFUSAL_UNSPECIFIED);
    }

    private static DeductionRefusal refusal(Denial denial) {
        return switch (denial) {
            case NOTHING_PAID -> DeductionRefusal.DEDUCTION_REFUSAL_NOTHING_PAID;
            case TOO_LATE -> DeductionRefusal.DEDUCTION_REFUSAL_TOO_LATE;
            case OWN_LAW -> DeductionRefusal.DEDUCTION_REFUSAL_OWN_LAW;
            case CONTESTED -> DeductionRefusal.DEDUCTION_REFUSAL_CONTESTED;
            case OTHER -> DeductionRefusal.DEDUCTION_REFUSAL_OTHER;
        };
    }

    public static List<Step> steps(Answer answer) {
        try {
            return DeductionAnswer.parseFrom(answer.steps().toByteString()).getStepsList();
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("stored steps cannot be read", broken);
        }
    }

    /// Steps as they are kept with an answer.
    public static Octets kept(List<Step> steps) {
        return Octets.of(DeductionAnswer.newBuilder().addAllSteps(steps).build().toByteString());
    }

    private static InstitutionAccount account(PayeeAccount account) {
        return InstitutionAccount.newBuilder()
                .setHolder(account.holder())
                .setIban(account.iban())
                .setNumber(account.number())
                .setBic(account.bic())
                .setCountry(account.country())
                .build();
    }
}
