package portability.claims.invoice.wire;

import com.google.protobuf.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.invoice.Batch;
import portability.claims.invoice.Invoice;
import portability.claims.invoice.InvoiceEvent.DownPaymentDeclined;
import portability.claims.invoice.InvoiceEvent.DownPaymentMade;
import portability.claims.invoice.InvoiceEvent.InterestAnswered;
import portability.claims.invoice.InvoiceEvent.InterestClaimed;
import portability.claims.invoice.InvoiceEvent.InvoiceIntroduced;
import portability.claims.invoice.InvoiceNames;
import portability.claims.invoice.LineWords;
import portability.claims.invoice.LinesEvent.LinesAnswered;
import portability.claims.invoice.LinesEvent.LinesDecided;
import portability.claims.invoice.LinesEvent.WithdrawalAsked;
import portability.proto.exchange.v1.AnsweredLine;
import portability.proto.exchange.v1.DecidedLine;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.InvoiceAnswer;
import portability.proto.exchange.v1.InvoiceBatch;
import portability.proto.exchange.v1.InvoiceDecision;
import portability.proto.exchange.v1.InvoiceDownPayment;
import portability.proto.exchange.v1.InvoiceHead;
import portability.proto.exchange.v1.InvoiceReceipt;
import portability.proto.exchange.v1.InvoiceWithdrawal;
import portability.proto.exchange.v1.LineReply;

/// The documents that tell another institution what happened to an invoice here.
public final class InvoiceLetter {
    private InvoiceLetter() {}

    /// The lines of a batch, as they were added.
    public static FreezeDocument lines(String invoiceId, Invoice invoice, int number, Batch batch) {
        var terms = invoice.terms();
        var unit = terms.unit();
        var totals = invoice.totals().orElseThrow();
        var added = invoice.batches().get(number);
        if (added == null) throw new IllegalStateException("no such batch");
        var body = new ArrayList<Message>(added.lines() + 1);
        body.add(InvoiceBatch.newBuilder()
                .setHead(InvoiceHead.newBuilder()
                        .setReference(terms.reference())
                        .setMethod(InvoiceWords.method(terms.method()))
                        .setHalfYear(terms.period().toString())
                        .setCurrency(terms.currency())
                        .setBatches(totals.batches())
                        .setLines(totals.lines())
                        .setTotal(InvoiceWords.money(totals.minor(), unit))
                        .setPublished(terms.published().map(LocalDate::toString).orElse("")))
                .setBatch(number)
                .setFirstLine(added.firstLine())
                .setLines(added.lines())
                .setSum(InvoiceWords.money(added.minor(), unit))
                .build());
        var lines = batch.added().orElseThrow();
        lines.care().forEach(line -> body.add(InvoiceWords.line(line, unit)));
        lines.diagnoses().forEach(diagnosis -> body.add(InvoiceWords.diagnosis(diagnosis)));
        var id = InvoiceNames.batchDocument(invoiceId, number, terms.creditor(), terms.debtor());
        return new FreezeDocument(id, DocumentKind.DOCUMENT_KIND_INVOICE_LINES, invoiceId, body);
    }

    public static FreezeDocument receipt(Invoice invoice, InvoiceIntroduced event) {
        var terms = invoice.terms();
        var body = InvoiceReceipt.newBuilder()
                .setIntroducedOn(event.on().toString())
                .setLines(invoice.lines())
                .setTotal(InvoiceWords.money(invoice.minor(), terms.unit()))
                .setLastDay(event.lastDay().map(LocalDate::toString).orElse(""))
                .setLate(event.late())
                .build();
        var id = InvoiceNames.receipt(event.invoiceId(), terms.debtor(), terms.creditor());
        return new FreezeDocument(id, DocumentKind.DOCUMENT_KIND_INVOICE_RECEIPT, event.invoiceId(), List.of(body));
    }

    public static FreezeDocument downPayment(DownPaymentMade event) {
        var paid = event.payment();
        var body = InvoiceDownPayment.newBuilder()
                .setPaymentId(paid.paymentId())
                .setAmount(InvoiceWords.money(paid.minor(), CurrencyUnit.of(event.currency())))
                .setOn(paid.on().toString())
                .build();
        return new FreezeDocument(
                event.documentId(), DocumentKind.DOCUMENT_KIND_INVOICE_DOWN_PAYMENT, event.invoiceId(), List.of(body));
    }

    public static FreezeDocument decline(DownPaymentDeclined event) {
        return new FreezeDocument(
                event.documentId(),
                DocumentKind.DOCUMENT_KIND_INVOICE_DOWN_PAYMENT_DECLINE,
                event.invoiceId(),
                List.of(InterestWords.decline(event.decline(), event.words())));
    }

    public static FreezeDocument interestClaim(InterestClaimed event) {
        return new FreezeDocument(
                event.documentId(),
                DocumentKind.DOCUMENT_KIND_INVOICE_INTEREST_CLAIM,
                event.invoiceId(),
                List.of(InterestWords.claim(event.claim(), CurrencyUnit.of(event.currency()))));
    }

    public static FreezeDocument interestAnswer(InterestAnswered event) {
        return new FreezeDocument(
                event.documentId(),
                DocumentKind.DOCUMENT_KIND_INVOICE_INTEREST_ANSWER,
                event.invoiceId(),
                List.of(InterestWords.answer(event.answer(), event.words(), CurrencyUnit.of(event.currency()))));
    }

    public static FreezeDocument decision(LinesDecided event) {
        var unit = CurrencyUnit.of(event.currency());
        var words = words(event.words());
        var files = files(event.words());
        var body = InvoiceDecision.newBuilder().setBatch(event.batch());
        for (var move : event.moves()) {
            var line = DecidedLine.newBuilder()
                    .setLine(move.line())
                    .setVerdict(InvoiceWords.verdict(move.kind()))
                    .setWords(words.getOrDefault(move.line(), ""))
                    .setAttachmentId(files.getOrDefault(move.line(), ""));
            move.to().ifPresent(to -> line.setTo(InvoiceWords.decimal(to, unit)));
            move.reason().ifPresent(reason -> line.setReason(InvoiceWords.reason(reason)));
            body.addLines(line);
        }
        return new FreezeDocument(
                event.documentId(),
                DocumentKind.DOCUMENT_KIND_INVOICE_DECISION,
                event.invoiceId(),
                List.of(body.build()));
    }

    public static FreezeDocument answer(LinesAnswered event) {
        var unit = CurrencyUnit.of(event.currency());
        var words = words(event.words());
        var files = files(event.words());
        var body = InvoiceAnswer.newBuilder().setBatch(event.batch());
        for (var move : event.moves()) {
            var line = AnsweredLine.newBuilder()
                    .setLine(move.line())
                    .setReply(InvoiceWords.reply(move.kind()))
                    .setWords(words.getOrDefault(move.line(), ""))
                    .setAttachmentId(files.getOrDefault(move.line(), ""));
            move.to().ifPresent(to -> line.setTo(InvoiceWords.decimal(to, unit)));
            body.addLines(line);
        }
        return new FreezeDocument(
                event.documentId(),
                DocumentKind.DOCUMENT_KIND_INVOICE_ANSWER,
                event.invoiceId(),
                List.of(body.build()));
    }

    public static FreezeDocument withdrawal(WithdrawalAsked event, CurrencyUnit unit) {
        var words = words(event.words());
        var body = InvoiceWithdrawal.newBuilder().setBatch(event.batch());
        for (var to : event.to())
            body.addLines(AnsweredLine.newBuilder()
                    .setLine(to.line())
                    .setReply(to.minor() == 0 ? LineReply.LINE_REPLY_WITHDRAW : LineReply.LINE_REPLY_LOWER)
                    .setTo(to.minor() == 0 ? "" : InvoiceWords.decimal(to.minor(), unit))
                    .setWords(words.getOrDefault(to.line(), "")));
        return new FreezeDocument(
                event.documentId(),
                DocumentKind.DOCUMENT_KIND_INVOICE_WITHDRAWAL,
                event.invoiceId(),
                List.of(body.build()));
    }

    private static Map<Integer, String> files(List<LineWords> all) {
        return all.stream()
                .filter(line -> line.attachment().isPresent())
                .collect(Collectors.toMap(
                        LineWords::line, line -> line.attachment().orElseThrow()));
    }

    private static Map<Integer, String> words(List<LineWords> all) {
        return all.stream().collect(Collectors.toMap(LineWords::line, LineWords::words));
    }
}
