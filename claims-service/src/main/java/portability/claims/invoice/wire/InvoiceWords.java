package portability.claims.invoice.wire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import portability.claims.invoice.CareLine;
import portability.claims.invoice.Diagnosis;
import portability.claims.invoice.LineMove;
import portability.claims.invoice.LineWords;
import portability.claims.invoice.Method;
import portability.claims.invoice.Reason;
import portability.claims.invoice.Saying;
import portability.claims.invoice.Withdrawal;
import portability.proto.exchange.v1.AnsweredLine;
import portability.proto.exchange.v1.ContestReason;
import portability.proto.exchange.v1.DecidedLine;
import portability.proto.exchange.v1.InvoiceDiagnosis;
import portability.proto.exchange.v1.InvoiceLine;
import portability.proto.exchange.v1.InvoiceMethod;
import portability.proto.exchange.v1.LineReply;
import portability.proto.exchange.v1.LineVerdict;
import portability.proto.types.v1.Money;

/// An invoice's words, as documents and calls write them. Each reader throws an [IllegalArgumentException], or a
/// [java.time.DateTimeException], if a word means nothing.
public final class InvoiceWords {
    private InvoiceWords() {}

    public static CareLine line(InvoiceLine line, CurrencyUnit currency) {
        return new CareLine(
                line.getNumber(),
                line.getPatient(),
                line.getEntitlement(),
                LocalDate.parse(line.getFirstDay()),
                LocalDate.parse(line.getLastDay()),
                line.getCodeSystem(),
                line.getCode(),
                decimal(line.getQuantity()),
                line.getUnitPrice().isEmpty() ? Optional.empty() : Optional.of(minor(line.getUnitPrice(), currency)),
                minor(line.getAmount(), currency),
                line.getReference());
    }

    public static InvoiceLine line(CareLine line, CurrencyUnit currency) {
        var written = InvoiceLine.newBuilder()
                .setNumber(line.number())
                .setPatient(line.patient())
                .setEntitlement(line.entitlement())
                .setFirstDay(line.firstDay().toString())
                .setLastDay(line.lastDay().toString())
                .setCodeSystem(line.codeSystem())
                .setCode(line.code())
                .setQuantity(line.quantity().toPlainString())
                .setAmount(decimal(line.minor(), currency))
                .setReference(line.reference());
        line.unitPrice().ifPresent(price -> written.setUnitPrice(decimal(price, currency)));
        return written.build();
    }

    public static Diagnosis diagnosis(InvoiceDiagnosis diagnosis) {
        return new Diagnosis(diagnosis.getLine(), diagnosis.getCodeSystem(), diagnosis.getCode());
    }

    public static InvoiceDiagnosis diagnosis(Diagnosis diagnosis) {
        return InvoiceDiagnosis.newBuilder()
                .setLine(diagnosis.line())
                .setCodeSystem(diagnosis.codeSystem())
                .setCode(diagnosis.code())
                .build();
    }

    public static Saying decided(DecidedLine line, CurrencyUnit currency) {
        int number = line.getLine();
        var words = line.getWords();
        var said = switch (line.getVerdict()) {
            case LINE_VERDICT_ACCEPT -> new Saying.Accept(number);
            case LINE_VERDICT_REDUCE ->
                new Saying.Reduce(number, minor(line.getTo(), currency), reason(line.getReason()), words);
            case LINE_VERDICT_CONTEST -> new Saying.Contest(number, reason(line.getReason()), words);
            case LINE_VERDICT_ASK -> new Saying.Ask(number, reason(line.getReason()), words);
            case LINE_VERDICT_LAPSE -> new Saying.Lapse(number);
            case LINE_VERDICT_RELEASE -> new Saying.Release(number, words);
            case LINE_VERDICT_RELEASE_TO -> new Saying.ReleaseTo(number, minor(line.getTo(), currency), words);
            case LINE_VERDICT_BOARD -> new Saying.Board(number, minor(line.getTo(), currency), words);
            case LINE_VERDICT_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("line " + number + ": no verdict");
        };
        return said.checked();
    }

    public static Saying answered(AnsweredLine line, CurrencyUnit currency) {
        int number = line.getLine();
        var words = line.getWords();
        var said = switch (line.getReply()) {
            case LINE_REPLY_UPHOLD -> new Saying.Uphold(number, words);
            case LINE_REPLY_LOWER -> new Saying.Lower(number, minor(line.getTo(), currency), words);
            case LINE_REPLY_WITHDRAW -> new Saying.Withdraw(number, words);
            case LINE_REPLY_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("line " + number + ": no reply");
        };
        return said.checked();
    }

    /// The files that go with decided lines, by line.
    public static Map<Integer, String> filesOfDecided(List<DecidedLine> all) {
        var files = new HashMap<Integer, String>();
        for (var line : all)
            if (!line.getAttachmentId().isEmpty())
                files.put(line.getLine(), LineWords.attachment(line.getLine(), line.getAttachmentId()));
        return files;
    }

    /// The files that go with answered lines, by line.
    public static Map<Integer, String> filesOfAnswered(List<AnsweredLine> all) {
        var files = new HashMap<Integer, String>();
        for (var line : all)
            if (!line.getAttachmentId().isEmpty())
                files.put(line.getLine(), LineWords.attachment(line.getLine(), line.getAttachmentId()));
        return files;
    }

    /// What the creditor asks while it is the debtor's turn.
    public static Withdrawal withdrawal(AnsweredLine line, CurrencyUnit currency) {
        int number = line.getLine();
        if (!line.getAttachmentId().isEmpty())
            throw new IllegalArgumentException("line " + number + ": nothing is proved by what is withdrawn");
        return switch (line.getReply()) {
            case LINE_REPLY_WITHDRAW -> new Withdrawal(number, 0, line.getWords());
            case LINE_REPLY_LOWER -> new Withdrawal(number, minor(line.getTo(), currency), line.getWords());
            case LINE_REPLY_UPHOLD, LINE_REPLY_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("line " + number + ": WITHDRAW or LOWER");
        };
    }

    public static LineVerdict verdict(LineMove.Kind kind) {
        return switch (kind) {
            case ACCEPT -> LineVerdict.LINE_VERDICT_ACCEPT;
            case REDUCE -> LineVerdict.LINE_VERDICT_REDUCE;
            case CONTEST -> LineVerdict.LINE_VERDICT_CONTEST;
            case ASK -> LineVerdict.LINE_VERDICT_ASK;
            case LAPSE -> LineVerdict.LINE_VERDICT_LAPSE;
            case RELEASE -> LineVerdict.LINE_VERDICT_RELEASE;
            case RELEASE_TO -> LineVerdict.LINE_VERDICT_RELEASE_TO;
            case BOARD, BOARD_UNANSWERED -> LineVerdict.LINE_VERDICT_BOARD;
            case UPHOLD, LOWER, WITHDRAW -> throw new IllegalArgumentException("the creditor's word: " + kind);
        };
    }

    public static LineReply reply(LineMove.Kind kind) {
        return switch (kind) {
            case UPHOLD -> LineReply.LINE_REPLY_UPHOLD;
            case LOWER -> LineReply.LINE_REPLY_LOWER;
            case WITHDRAW -> LineReply.LINE_REPLY_WITHDRAW;
            case ACCEPT, REDUCE, CONTEST, ASK, LAPSE, RELEASE, RELEASE_TO, BOARD, BOARD_UNANSWERED ->
                throw new IllegalArgumentException("the debtor's word: " + kind);
        };
    }

    public static ContestReason reason(Reason reason) {
        return switch (reason) {
            case UNKNOWN_PATIENT -> ContestReason.CONTEST_REASON_UNKNOWN_PATIENT;
            case NOT_ENTITLED -> ContestReason.CONTEST_REASON_NOT_ENTITLED;
            case OUTSIDE_COVERED_TIME -> ContestReason.CONTEST_REASON_OUTSIDE_COVERED_TIME;
            case OUTSIDE_REFERENCE_PERIOD -> ContestReason.CONTEST_REASON_OUTSIDE_REFERENCE_PERIOD;
            case DUPLICATE_IN_INVOICE -> ContestReason.CONTEST_REASON_DUPLICATE_IN_INVOICE;
            case DUPLICATE_OF_EARLIER -> ContestReason.CONTEST_REASON_DUPLICATE_OF_EARLIER;
            case ABOVE_TARIFF -> ContestReason.CONTEST_REASON_ABOVE_TARIFF;
            case SUM_DIFFERS -> ContestReason.CONTEST_REASON_SUM_DIFFERS;
            case CARE_NOT_COVERED -> ContestReason.CONTEST_REASON_CARE_NOT_COVERED;
            case EVIDENCE_MISSING -> ContestReason.CONTEST_REASON_EVIDENCE_MISSING;
            case INTRODUCED_LATE -> ContestReason.CONTEST_REASON_INTRODUCED_LATE;
            case NOT_ANSWERED -> ContestReason.CONTEST_REASON_NOT_ANSWERED;
            case OTHER -> ContestReason.CONTEST_REASON_OTHER;
        };
    }

    public static Reason reason(ContestReason reason) {
        return switch (reason) {
            case CONTEST_REASON_UNKNOWN_PATIENT -> Reason.UNKNOWN_PATIENT;
            case CONTEST_REASON_NOT_ENTITLED -> Reason.NOT_ENTITLED;
            case CONTEST_REASON_OUTSIDE_COVERED_TIME -> Reason.OUTSIDE_COVERED_TIME;
            case CONTEST_REASON_OUTSIDE_REFERENCE_PERIOD -> Reason.OUTSIDE_REFERENCE_PERIOD;
            case CONTEST_REASON_DUPLICATE_IN_INVOICE -> Reason.DUPLICATE_IN_INVOICE;
            case CONTEST_REASON_DUPLICATE_OF_EARLIER -> Reason.DUPLICATE_OF_EARLIER;
            case CONTEST_REASON_ABOVE_TARIFF -> Reason.ABOVE_TARIFF;
            case CONTEST_REASON_SUM_DIFFERS -> Reason.SUM_DIFFERS;
            case CONTEST_REASON_CARE_NOT_COVERED -> Reason.CARE_NOT_COVERED;
            case CONTEST_REASON_EVIDENCE_MISSING -> Reason.EVIDENCE_MISSING;
            case CONTEST_REASON_INTRODUCED_LATE -> Reason.INTRODUCED_LATE;
            case CONTEST_REASON_NOT_ANSWERED -> Reason.NOT_ANSWERED;
            case CONTEST_REASON_OTHER -> Reason.OTHER;
            case CONTEST_REASON_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("no reason");
        };
    }

    public static Method method(InvoiceMethod method) {
        return switch (method) {
            case INVOICE_METHOD_ACTUAL -> Method.ACTUAL;
            case INVOICE_METHOD_FIXED -> Method.FIXED;
            case INVOICE_METHOD_FLAT_PER_FAMILY -> Method.FLAT_PER_FAMILY;
            case INVOICE_METHOD_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("no method");
        };
    }

    public static InvoiceMethod method(Method method) {
        return switch (method) {
            case ACTUAL -> InvoiceMethod.INVOICE_METHOD_ACTUAL;
            case FIXED -> InvoiceMethod.INVOICE_METHOD_FIXED;
            case FLAT_PER_FAMILY -> InvoiceMethod.INVOICE_METHOD_FLAT_PER_FAMILY;
        };
    }

    /// Of that currency, in its minor unit.
    public static long minor(Money money, CurrencyUnit currency) {
        if (!money.getCurrency().equals(currency.getCode())) throw new IllegalArgumentException("another currency");
        return minor(money.getAmount(), currency);
    }

    static long minor(String text, CurrencyUnit currency) {
        try {
            return decimal(text)
                    .setScale(currency.getDecimalPlaces(), RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .longValueExact();
        } catch (ArithmeticException _) {
            throw new IllegalArgumentException("no amount of " + currency);
        }
    }

    public static Money money(long minor, CurrencyUnit currency) {
        return Money.newBuilder()
                .setAmount(decimal(minor, currency))
                .setCurrency(currency.getCode())
                .build();
    }

    static String decimal(long minor, CurrencyUnit currency) {
        return BigDecimal.valueOf(minor, currency.getDecimalPlaces()).toPlainString();
    }

    private static BigDecimal decimal(String text) {
        if (!text.matches("[0-9]{1,16}(\\.[0-9]{1,6})?")) throw new IllegalArgumentException("no decimal number");
        return new BigDecimal(text);
    }
}
