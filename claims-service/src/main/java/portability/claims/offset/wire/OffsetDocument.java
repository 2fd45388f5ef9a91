package portability.claims.offset.wire;

import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import portability.claims.Octets;
import portability.claims.offset.Answer;
import portability.claims.offset.Answer.Denial;
import portability.claims.offset.Ask;
import portability.claims.offset.Ask.Cause;
import portability.claims.offset.Offsets.Kind;
import portability.claims.offset.Remittance;
import portability.claims.payment.Amount;
import portability.claims.payment.PayeeAccount;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.SealBroken.Flaw;
import portability.proto.exchange.v1.ArrearsNotice;
import portability.proto.exchange.v1.DeductionAnswer;
import portability.proto.exchange.v1.DeductionCause;
import portability.proto.exchange.v1.DeductionRefusal;
import portability.proto.exchange.v1.DeductionRequest;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.InstitutionAccount;
import portability.proto.exchange.v1.RemittanceNotice;
import portability.proto.types.v1.Money;

/// What a document about a deduction says.
public sealed interface OffsetDocument {
    /// Names the deduction; of arrears, the document itself.
    String deductionId();

    /// There are arrears.
    record Tells(String deductionId, Amount arrears, YearMonth lastMonth, LocalDate toldOn) implements OffsetDocument {}

    record Asks(String deductionId, Ask ask) implements OffsetDocument {}

    record Answers(String deductionId, Answer answer) implements OffsetDocument {}

    record Remits(String deductionId, Remittance remittance) implements OffsetDocument {}

    default Kind kind() {
        return switch (this) {
            case Tells _ -> Kind.ARREARS;
            case Asks _ -> Kind.REQUEST;
            case Answers _ -> Kind.ANSWER;
            case Remits _ -> Kind.REMITTANCE;
        };
    }

    Set<DocumentKind> KINDS = Set.of(
            DocumentKind.DOCUMENT_KIND_ARREARS_NOTICE,
            DocumentKind.DOCUMENT_KIND_DEDUCTION_REQUEST,
            DocumentKind.DOCUMENT_KIND_DEDUCTION_ANSWER,
            DocumentKind.DOCUMENT_KIND_REMITTANCE_NOTICE);

    static boolean isKnown(DocumentKind kind) {
        return KINDS.contains(kind);
    }

    /// @throws SealBroken MALFORMED_BODY if it is not what its kind asks for
    static OffsetDocument read(OpenedDocument document) {
        var id = document.header().getDocumentId();
        try {
            return switch (document.header().getKind()) {
                case DOCUMENT_KIND_ARREARS_NOTICE -> tells(id, only(document, ArrearsNotice.getDefaultInstance()));
                case DOCUMENT_KIND_DEDUCTION_REQUEST -> asks(id, only(document, DeductionRequest.getDefaultInstance()));
                case DOCUMENT_KIND_DEDUCTION_ANSWER -> answers(only(document, DeductionAnswer.getDefaultInstance()));
                case DOCUMENT_KIND_REMITTANCE_NOTICE -> remits(only(document, RemittanceNotice.getDefaultInstance()));
                default -> throw new SealBroken(Flaw.MALFORMED_BODY);
            };
        } catch (IllegalArgumentException | DateTimeException _) {
            throw new SealBroken(Flaw.MALFORMED_BODY);
        }
    }

    private static Tells tells(String id, ArrearsNotice notice) {
        return new Tells(
                id,
                amount(notice.getArrears()),
                YearMonth.parse(notice.getLastMonth()),
                LocalDate.parse(notice.getToldOn()));
    }

    private static Asks asks(String id, DeductionRequest request) {
        return new Asks(
                id,
                new Ask(
                        cause(request.getCause()),
                        amount(request.getAmount()),
                        account(request.getAccount()),
                        request.getAlsoOngoing(),
                        LocalDate.parse(request.getStatedOn()),
                        request.getReason()));
    }

    private static Answers answers(DeductionAnswer answer) {
        var steps =
                DeductionAnswer.newBuilder().addAllSteps(answer.getStepsList()).build();
        return new Answers(
                named(answer.getRequestId()),
                new Answer(
                        amount(answer.getFromArrears()),
                        amount(answer.getFromOngoing()),
                        Optional.empty(),
                        denial(answer.getRefusal()),
                        answer.getWords(),
                        percent(answer.getOngoingPercent()),
                        Octets.of(steps.toByteString())));
    }

    private static Remits remits(RemittanceNotice notice) {
        return new Remits(
                named(notice.getRequestId()),
                new Remittance(
                        amount(notice.getAmount()),
                        reference(notice.getReference()),
                        LocalDate.parse(notice.getPaidOn()),
                        Optional.empty()));
    }

    /// @throws IllegalArgumentException if it says none
    static Cause cause(DeductionCause cause) {
        return switch (cause) {
            case DEDUCTION_CAUSE_OVERPAID -> Cause.OVERPAID;
            case DEDUCTION_CAUSE_PROVISIONAL -> Cause.PROVISIONAL;
            case DEDUCTION_CAUSE_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("no cause");
        };
    }

    static Optional<Denial> denial(DeductionRefusal refusal) {
        return switch (refusal) {
            case DEDUCTION_REFUSAL_UNSPECIFIED -> Optional.empty();
            case DEDUCTION_REFUSAL_NOTHING_PAID -> Optional.of(Denial.NOTHING_PAID);
            case DEDUCTION_REFUSAL_TOO_LATE -> Optional.of(Denial.TOO_LATE);
            case DEDUCTION_REFUSAL_OWN_LAW -> Optional.of(Denial.OWN_LAW);
            case DEDUCTION_REFUSAL_CONTESTED -> Optional.of(Denial.CONTESTED);
            case DEDUCTION_REFUSAL_OTHER -> Optional.of(Denial.OTHER);
            case UNRECOGNIZED -> throw new IllegalArgumentException("a reason of a later release");
        };
    }

    /// @throws IllegalArgumentException if that is no money
    static Amount amount(Money money) {
        try {
            return Amount.of(
                    org.joda.money.Money.of(CurrencyUnit.of(money.getCurrency()), new BigDecimal(money.getAmount())));
        } catch (IllegalCurrencyException | ArithmeticException _) {
            throw new IllegalArgumentException("no money");
        }
    }

    /// @throws IllegalArgumentException if that is no account
    static PayeeAccount account(InstitutionAccount account) {
        if (!account.getIban().isEmpty() && account.getNumber().isEmpty())
            return PayeeAccount.iban(account.getHolder(), account.getIban());
        if (!account.getIban().isEmpty()) throw new IllegalArgumentException("two accounts");
        return PayeeAccount.elsewhere(account.getHolder(), account.getNumber(), account.getBic(), account.getCountry());
    }

    private static String named(String id) {
        if (!UUID.fromString(id).toString().equals(id)) throw new IllegalArgumentException("no document");
        return id;
    }

    private static String reference(String text) {
        if (text.length() > 35 || text.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("no reference");
        return text;
    }

    private static String percent(String text) {
        if (!text.isEmpty() && !PERCENT.matcher(text).matches()) throw new IllegalArgumentException("no percentage");
        return text;
    }

    /// Up to 999.99.
    Pattern PERCENT = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,2})?");

    @SuppressWarnings("unchecked") // a message's parser makes messages of its kind
    private static <M extends Message> M only(OpenedDocument document, M prototype) {
        if (document.parts().size() != 1) throw new SealBroken(Flaw.MALFORMED_BODY);
        return document.part(0, (Parser<M>) prototype.getParserForType(), prototype);
    }
}
