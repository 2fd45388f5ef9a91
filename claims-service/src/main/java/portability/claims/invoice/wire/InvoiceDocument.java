package portability.claims.invoice.wire;

import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import portability.claims.invoice.BoardOpinion;
import portability.claims.invoice.CareLine;
import portability.claims.invoice.Decline;
import portability.claims.invoice.Diagnosis;
import portability.claims.invoice.DownPayment;
import portability.claims.invoice.HalfYear;
import portability.claims.invoice.InterestAnswer;
import portability.claims.invoice.InterestClaim;
import portability.claims.invoice.Invoice.Introduction;
import portability.claims.invoice.Invoice.Totals;
import portability.claims.invoice.InvoiceDesk.Arrived;
import portability.claims.invoice.OpinedLine;
import portability.claims.invoice.Referred;
import portability.claims.invoice.Saying;
import portability.claims.invoice.Terms;
import portability.claims.invoice.Withdrawal;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.SealBroken.Flaw;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.InvoiceAnswer;
import portability.proto.exchange.v1.InvoiceBatch;
import portability.proto.exchange.v1.InvoiceDecision;
import portability.proto.exchange.v1.InvoiceDiagnosis;
import portability.proto.exchange.v1.InvoiceDownPayment;
import portability.proto.exchange.v1.InvoiceDownPaymentDecline;
import portability.proto.exchange.v1.InvoiceHead;
import portability.proto.exchange.v1.InvoiceInterestAnswer;
import portability.proto.exchange.v1.InvoiceInterestClaim;
import portability.proto.exchange.v1.InvoiceLine;
import portability.proto.exchange.v1.InvoiceOpinion;
import portability.proto.exchange.v1.InvoiceReceipt;
import portability.proto.exchange.v1.InvoiceReferral;
import portability.proto.exchange.v1.InvoiceWithdrawal;

/// What a document about an invoice says.
public sealed interface InvoiceDocument {
    /// The most lines of one document.
    int MOST_LINES = 10_000;

    /// The kinds there are.
    Set<DocumentKind> KINDS = Set.of(
            DocumentKind.DOCUMENT_KIND_INVOICE_LINES,
            DocumentKind.DOCUMENT_KIND_INVOICE_RECEIPT,
            DocumentKind.DOCUMENT_KIND_INVOICE_DECISION,
            DocumentKind.DOCUMENT_KIND_INVOICE_ANSWER,
            DocumentKind.DOCUMENT_KIND_INVOICE_WITHDRAWAL,
            DocumentKind.DOCUMENT_KIND_INVOICE_DOWN_PAYMENT,
            DocumentKind.DOCUMENT_KIND_INVOICE_DOWN_PAYMENT_DECLINE,
            DocumentKind.DOCUMENT_KIND_INVOICE_INTEREST_CLAIM,
            DocumentKind.DOCUMENT_KIND_INVOICE_INTEREST_ANSWER,
            DocumentKind.DOCUMENT_KIND_INVOICE_REFERRAL,
            DocumentKind.DOCUMENT_KIND_INVOICE_OPINION);

    record BringsLines(Arrived arrived) implements InvoiceDocument {}

    record Receipts(Introduction introduction) implements InvoiceDocument {}

    record TellsPayment(DownPayment payment) implements InvoiceDocument {}

    /// By the creditor.
    record DeclinesPayment(Decline decline, String words) implements InvoiceDocument {}

    /// By the creditor.
    record ClaimsInterest(InterestClaim claim) implements InvoiceDocument {}

    /// By the debtor.
    record AnswersInterest(InterestAnswer answer, String words) implements InvoiceDocument {}

    /// By the creditor.
    record AsksWithdrawal(int batch, List<Withdrawal> all) implements InvoiceDocument {
        public AsksWithdrawal {
            all = List.copyOf(all);
        }
    }

    /// By either: lines come before the Audit Board.
    record Refers(int batch, LocalDate on, List<Referred> all) implements InvoiceDocument {
        public Refers {
            all = List.copyOf(all);
        }
    }

    /// By either: what the Audit Board says of them.
    ///
    /// @param on when it was recorded
    record TellsOpinion(int batch, LocalDate on, BoardOpinion opinion, List<OpinedLine> all)
            implements InvoiceDocument {
        public TellsOpinion {
            all = List.copyOf(all);
        }
    }

    /// By the debtor or, of an answer, by the creditor.
    ///
    /// @param files by line, by the attachment_id under which the sender sent them before
    record Says(int batch, List<Saying> all, Map<Integer, String> files) implements InvoiceDocument {
        public Says {
            all = List.copyOf(all);
            files = Map.copyOf(files);
        }
    }

    /// @param currency of the invoice; of a document of lines, its own
    /// @throws SealBroken MALFORMED_BODY if it is not what its kind asks for
    static InvoiceDocument read(OpenedDocument document, CurrencyUnit currency) {
        try {
            return switch (document.header().getKind()) {
                case DOCUMENT_KIND_INVOICE_LINES -> new BringsLines(lines(document));
                case DOCUMENT_KIND_INVOICE_RECEIPT ->
                    receipt(only(document, InvoiceReceipt.parser(), InvoiceReceipt.getDefaultInstance()));
                case DOCUMENT_KIND_INVOICE_DECISION ->
                    decision(only(document, InvoiceDecision.parser(), InvoiceDecision.getDefaultInstance()), currency);
                case DOCUMENT_KIND_INVOICE_ANSWER ->
                    answer(only(document, InvoiceAnswer.parser(), InvoiceAnswer.getDefaultInstance()), currency);
                case DOCUMENT_KIND_INVOICE_WITHDRAWAL ->
                    withdrawal(
                            only(document, InvoiceWithdrawal.parser(), InvoiceWithdrawal.getDefaultInstance()),
                            currency);
                case DOCUMENT_KIND_INVOICE_DOWN_PAYMENT ->
                    payment(
                            only(document, InvoiceDownPayment.parser(), InvoiceDownPayment.getDefaultInstance()),
                            currency);
                case DOCUMENT_KIND_INVOICE_DOWN_PAYMENT_DECLINE ->
                    decline(only(
                            document,
                            InvoiceDownPaymentDecline.parser(),
                            InvoiceDownPaymentDecline.getDefaultInstance()));
                case DOCUMENT_KIND_INVOICE_INTEREST_CLAIM ->
                    new ClaimsInterest(InterestWords.claim(
                            only(document, InvoiceInterestClaim.parser(), InvoiceInterestClaim.getDefaultInstance()),
                            currency));
                case DOCUMENT_KIND_INVOICE_INTEREST_ANSWER ->
                    interestAnswer(
                            only(document, InvoiceInterestAnswer.parser(), InvoiceInterestAnswer.getDefaultInstance()),
                            currency);
                case DOCUMENT_KIND_INVOICE_REFERRAL ->
                    BoardWords.referral(only(document, InvoiceReferral.parser(), InvoiceReferral.getDefaultInstance()));
                case DOCUMENT_KIND_INVOICE_OPINION ->
                    BoardWords.opinion(
                            only(document, InvoiceOpinion.parser(), InvoiceOpinion.getDefaultInstance()), currency);
                default -> throw new IllegalArgumentException("not about an invoice");
            };
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException _) {
            throw new SealBroken(Flaw.MALFORMED_BODY);
        }
    }

    /// A document of lines, as it is: what it says of itself is what stands in it.
    private static Arrived lines(OpenedDocument document) {
        var batch = document.part(0, InvoiceBatch.parser(), InvoiceBatch.getDefaultInstance());
        var terms = terms(document, batch.getHead());
        int count = batch.getLines();
        if (count < 1 || count > MOST_LINES || count + 1 > document.parts().size())
            throw new IllegalArgumentException("other lines than it says");
        var care = new ArrayList<CareLine>(count);
        for (int part = 1; part <= count; part++) {
            var line = InvoiceWords.line(
                    document.part(part, InvoiceLine.parser(), InvoiceLine.getDefaultInstance()), terms.unit());
            if (line.number() != batch.getFirstLine() + part - 1)
                throw new IllegalArgumentException("a line is missing");
            care.add(line);
        }
        var diagnoses = new ArrayList<Diagnosis>();
        for (int part = count + 1; part < document.parts().size(); part++) {
            var diagnosis = InvoiceWords.diagnosis(
                    document.part(part, InvoiceDiagnosis.parser(), InvoiceDiagnosis.getDefaultInstance()));
            int place = diagnosis.line() - batch.getFirstLine();
            if (place < 0 || place >= count) throw new IllegalArgumentException("a diagnosis of another line");
            diagnoses.add(diagnosis);
        }
        if (care.stream().mapToLong(CareLine::minor).sum() != InvoiceWords.minor(batch.getSum(), terms.unit()))
            throw new IllegalArgumentException("another sum than it says");
        return new Arrived(
                document.header().getCaseId(), terms, totals(batch, terms), batch.getBatch(), care, diagnoses);
    }

    private static Terms terms(OpenedDocument document, InvoiceHead head) {
        return new Terms(
                document.header().getSender(),
                document.header().getReceiver(),
                head.getReference(),
                InvoiceWords.method(head.getMethod()),
                HalfYear.parse(head.getHalfYear()),
                CurrencyUnit.of(head.getCurrency()).getCode(),
                day(head.getPublished()));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static Totals totals(InvoiceBatch batch, Terms terms) {
        var head = batch.getHead();
        var totals = new Totals(head.getBatches(), head.getLines(), InvoiceWords.minor(head.getTotal(), terms.unit()));
        boolean fits = totals.batches() >= 1
                && batch.getBatch() >= 1
                && batch.getBatch() <= totals.batches()
                && batch.getFirstLine() >= 1
                && batch.getFirstLine() + batch.getLines() - 1 <= totals.lines();
        if (!fits) throw new IllegalArgumentException("more than there is in all");
        return totals;
    }

    private static Receipts receipt(InvoiceReceipt receipt) {
        return new Receipts(new Introduction(
                LocalDate.parse(receipt.getIntroducedOn()), day(receipt.getLastDay()), receipt.getLate()));
    }

    private static TellsPayment payment(InvoiceDownPayment paid, CurrencyUnit currency) {
        return new TellsPayment(new DownPayment(
                paid.getPaymentId(), InvoiceWords.minor(paid.getAmount(), currency), LocalDate.parse(paid.getOn())));
    }

    private static DeclinesPayment decline(InvoiceDownPaymentDecline declined) {
        var decline = InterestWords.decline(declined);
        return new DeclinesPayment(decline, InterestWords.words(decline.reason(), declined.getWords()));
    }

    private static AnswersInterest interestAnswer(InvoiceInterestAnswer answered, CurrencyUnit currency) {
        var answer = InterestWords.answer(answered, currency);
        return new AnswersInterest(answer, InterestWords.words(answer.reason(), answered.getWords()));
    }

    private static Says decision(InvoiceDecision decision, CurrencyUnit currency) {
        atMost(decision.getLinesCount());
        return new Says(
                decision.getBatch(),
                decision.getLinesList().stream()
                        .map(line -> InvoiceWords.decided(line, currency))
                        .toList(),
                InvoiceWords.filesOfDecided(decision.getLinesList()));
    }

    private static Says answer(InvoiceAnswer answer, CurrencyUnit currency) {
        atMost(answer.getLinesCount());
        return new Says(
                answer.getBatch(),
                answer.getLinesList().stream()
                        .map(line -> InvoiceWords.answered(line, currency))
                        .toList(),
                InvoiceWords.filesOfAnswered(answer.getLinesList()));
    }

    private static AsksWithdrawal withdrawal(InvoiceWithdrawal asked, CurrencyUnit currency) {
        atMost(asked.getLinesCount());
        var all = asked.getLinesList().stream()
                .map(line -> InvoiceWords.withdrawal(line, currency))
                .toList();
        if (all.stream().map(Withdrawal::line).distinct().count() != all.size())
            throw new IllegalArgumentException("a line stands in it twice");
        return new AsksWithdrawal(asked.getBatch(), all);
    }

    private static void atMost(int lines) {
        if (lines < 1 || lines > MOST_LINES) throw new IllegalArgumentException("1 to " + MOST_LINES + " lines");
    }

    private static <M extends Message> M only(OpenedDocument document, Parser<M> parser, M prototype) {
        if (document.parts().size() != 1) throw new IllegalArgumentException("not one part");
        return document.part(0, parser, prototype);
    }
}
