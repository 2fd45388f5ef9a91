package portability.claims.invoice;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import portability.claims.claim.CaseId;
import portability.kernel.InstitutionId;
import portability.ledger.seal.Sha256;

/// How invoices, their streams and their documents are named: the same step, done again, makes the same.
public final class InvoiceNames {
    private static final String PREFIX = "invoice/";
    private static final String INTEREST_LINE = "interest-";

    private InvoiceNames() {}

    /// The case of the invoice that a request at its creditor begins.
    public static String invoice(InstitutionId creditor, String requestId) {
        return CaseId.of(creditor, PREFIX + requestId);
    }

    public static String stream(String invoiceId) {
        return PREFIX + invoiceId;
    }

    /// The number first: an invoice's id ends in what a partner says.
    public static String lines(String invoiceId, int batch) {
        return "invoice-lines/" + batch + "/" + invoiceId;
    }

    public static String batchDocument(String invoiceId, int batch, String from, String to) {
        return CaseId.about(invoiceId, "invoice lines", from, to, Integer.toString(batch));
    }

    public static String receipt(String invoiceId, String from, String to) {
        return CaseId.about(invoiceId, "invoice receipt", from, to, "");
    }

    public static String downPayment(String invoiceId, String paymentId, String from, String to) {
        return CaseId.about(invoiceId, "invoice down payment", from, to, paymentId);
    }

    public static String decline(String invoiceId, String paymentId, String from, String to) {
        return CaseId.about(invoiceId, "invoice down payment declined", from, to, paymentId);
    }

    public static String interestClaim(String invoiceId, int number, String from, String to) {
        return CaseId.about(invoiceId, "invoice interest", from, to, Integer.toString(number));
    }

    public static String interestAnswer(String invoiceId, int number, String from, String to) {
        return CaseId.about(invoiceId, "invoice interest answer", from, to, Integer.toString(number));
    }

    /// The line of the book that a claim of interest is.
    public static String interestLine(int number) {
        return INTEREST_LINE + number;
    }

    /// The number of the claim of interest that a line of the book is.
    public static int interestNumber(String line) {
        if (!line.startsWith(INTEREST_LINE)) throw new IllegalArgumentException("no line of interest: " + line);
        return Integer.parseInt(line.substring(INTEREST_LINE.length()));
    }

    /// @param place of the request, in the batch's stream
    static String withdrawal(String invoiceId, int batch, long place, List<LineAmount> to, String from, String other) {
        var content = Sha256.of(to.toString().getBytes(StandardCharsets.UTF_8));
        return CaseId.about(
                invoiceId,
                "invoice withdrawal",
                from,
                other,
                batch + "/" + place + "/" + HexFormat.of().formatHex(content, 0, 8));
    }

    /// @param place of the referral, in the batch's stream
    static String referral(String invoiceId, int batch, long place, List<Integer> lines, String from, String other) {
        return CaseId.about(invoiceId, "invoice referral", from, other, batch + "/" + place + "/" + hash(lines));
    }

    /// @param place of the record, in the batch's stream
    static String opinion(String invoiceId, int batch, long place, List<OpinedLine> all, String from, String other) {
        return CaseId.about(invoiceId, "invoice opinion", from, other, batch + "/" + place + "/" + hash(all));
    }

    private static String hash(Object content) {
        var bytes = Sha256.of(content.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(bytes, 0, 8);
    }

    /// @param place of what it tells, in the batch's stream
    public static String saying(String invoiceId, int batch, long place, List<LineMove> moves, String from, String to) {
        var content = Sha256.of(moves.toString().getBytes(StandardCharsets.UTF_8));
        return CaseId.about(
                invoiceId,
                "invoice saying",
                from,
                to,
                batch + "/" + place + "/" + HexFormat.of().formatHex(content, 0, 8));
    }
}
