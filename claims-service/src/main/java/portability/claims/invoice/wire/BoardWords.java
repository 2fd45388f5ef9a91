package portability.claims.invoice.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.invoice.BoardOpinion;
import portability.claims.invoice.LineWords;
import portability.claims.invoice.LinesEvent.LinesReferred;
import portability.claims.invoice.LinesEvent.OpinionRecorded;
import portability.claims.invoice.OpinedLine;
import portability.claims.invoice.Referred;
import portability.claims.invoice.wire.InvoiceDocument.Refers;
import portability.claims.invoice.wire.InvoiceDocument.TellsOpinion;
import portability.proto.exchange.v1.BoardOpinedLine;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.InvoiceOpinion;
import portability.proto.exchange.v1.InvoiceReferral;
import portability.proto.exchange.v1.ReferredLine;

/// Words about disputes before the Audit Board, as documents and calls write them. Each reader throws an
/// [IllegalArgumentException], or a [java.time.DateTimeException], if a word means nothing.
public final class BoardWords {
    private BoardWords() {}

    public static FreezeDocument referral(LinesReferred event) {
        var words = words(event.words());
        var body = InvoiceReferral.newBuilder()
                .setBatch(event.batch())
                .setOn(event.on().toString());
        for (int line : event.lines())
            body.addLines(ReferredLine.newBuilder().setLine(line).setWords(words.getOrDefault(line, "")));
        return new FreezeDocument(
                event.documentId(),
                DocumentKind.DOCUMENT_KIND_INVOICE_REFERRAL,
                event.invoiceId(),
                List.of(body.build()));
    }

    static Refers referral(InvoiceReferral referral) {
        var all = referral.getLinesList().stream().map(BoardWords::referred).toList();
        requireEachOnce(all.stream().map(Referred::line).toList());
        return new Refers(referral.getBatch(), LocalDate.parse(referral.getOn()), all);
    }

    public static Referred referred(ReferredLine line) {
        return new Referred(line.getLine(), line.getWords());
    }

    public static FreezeDocument opinion(OpinionRecorded event) {
        var unit = CurrencyUnit.of(event.currency());
        var words = words(event.words());
        var body = InvoiceOpinion.newBuilder()
                .setBatch(event.batch())
                .setReference(event.opinion().reference())
                .setOf(event.opinion().of().toString())
                .setOn(event.on().toString());
        for (var line : event.owed())
            body.addLines(BoardOpinedLine.newBuilder()
                    .setLine(line.line())
                    .setOwed(InvoiceWords.decimal(line.minor(), unit))
                    .setWords(words.getOrDefault(line.line(), "")));
        return new FreezeDocument(
                event.documentId(),
                DocumentKind.DOCUMENT_KIND_INVOICE_OPINION,
                event.invoiceId(),
                List.of(body.build()));
    }

    static TellsOpinion opinion(InvoiceOpinion told, CurrencyUnit currency) {
        var all =
                told.getLinesList().stream().map(line -> opined(line, currency)).toList();
        requireEachOnce(all.stream().map(OpinedLine::line).toList());
        return new TellsOpinion(
                told.getBatch(), LocalDate.parse(told.getOn()), opinion(told.getReference(), told.getOf()), all);
    }

    public static BoardOpinion opinion(String reference, String of) {
        return new BoardOpinion(reference, LocalDate.parse(of));
    }

    public static OpinedLine opined(BoardOpinedLine line, CurrencyUnit currency) {
        return new OpinedLine(line.getLine(), InvoiceWords.minor(line.getOwed(), currency), line.getWords());
    }

    private static void requireEachOnce(List<Integer> lines) {
        if (lines.isEmpty() || lines.size() > InvoiceDocument.MOST_LINES)
            throw new IllegalArgumentException("1 to " + InvoiceDocument.MOST_LINES + " lines");
        if (lines.stream().distinct().count() != lines.size())
            throw new IllegalArgumentException("a line stands in it twice");
    }

    private static Map<Integer, String> words(List<LineWords> all) {
        return all.stream().collect(Collectors.toMap(LineWords::line, LineWords::words));
    }
}
