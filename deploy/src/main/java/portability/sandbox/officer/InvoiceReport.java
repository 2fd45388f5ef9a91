package portability.sandbox.officer;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import portability.proto.claims.v1.Invoice;
import portability.proto.claims.v1.InvoiceDownPaymentView;
import portability.proto.claims.v1.InvoiceDueLine;
import portability.proto.claims.v1.InvoiceInterest;
import portability.proto.claims.v1.InvoiceLineView;
import portability.proto.claims.v1.InvoiceSide;
import portability.proto.claims.v1.LineBeforeBoard;
import portability.proto.claims.v1.RecordedOpinion;
import portability.proto.exchange.v1.ContestReason;
import portability.proto.exchange.v1.InterestContestReason;
import portability.proto.types.v1.Money;

/// Invoices as an officer reads them.
public final class InvoiceReport {
    private InvoiceReport() {}

    public static void print(Invoice invoice, PrintStream out) {
        out.println(
                invoice.getInvoiceId() + ": " + invoice.getStatus() + (invoice.getLate() ? ", introduced late" : ""));
        out.println("  " + invoice.getReference() + ", " + invoice.getHalfYear() + ", " + invoice.getCreditor()
                + " asks " + invoice.getDebtor() + " for " + told(invoice.getClaimed()) + " on " + invoice.getLines()
                + " lines"
                + (invoice.getIntroducedOn().isEmpty() ? "" : ", introduced on " + invoice.getIntroducedOn()));
        out.println("  accepted " + told(invoice.getAccepted()) + ", contested " + told(invoice.getContested())
                + ", withdrawn " + told(invoice.getWithdrawn()) + ", undecided " + told(invoice.getUndecided())
                + ", paid " + told(invoice.getPaid()) + ", paid on the whole "
                + told(invoice.getDownPaid()));
        if (!invoice.getReferredSince().isEmpty())
            out.println("  before the Audit Board since " + invoice.getReferredSince());
        if (invoice.getMissingBatchesCount() > 0)
            out.println("  documents that have not come: " + invoice.getMissingBatchesList());
        invoice.getDownPaymentsList().stream()
                .filter(InvoiceDownPaymentView::hasDeclined)
                .forEach(paid ->
                        out.println("  down payment " + paid.getPayment().getPaymentId() + " of "
                                + told(paid.getPayment().getAmount()) + " was declined on "
                                + paid.getDeclined().getOn() + ": "
                                + words(paid.getDeclined().getReason().name(), "DOWN_PAYMENT_DECLINE_REASON_")
                                + (paid.getDeclined().getWords().isEmpty()
                                        ? ""
                                        : ", \"" + paid.getDeclined().getWords() + "\"")));
        invoice.getInterestsList().forEach(interest -> print(interest, out));
    }

    public static void print(InvoiceLineView view, PrintStream out) {
        var line = view.getLine();
        var whose = line.getEntitlement().isEmpty() ? line.getPatient() : line.getEntitlement();
        out.println("  " + line.getNumber() + "  " + words(view.getStatus().name(), "LINE_STATUS_") + "  " + whose
                + "  " + line.getFirstDay() + " to " + line.getLastDay() + "  " + line.getCodeSystem() + " "
                + line.getCode() + " x " + line.getQuantity() + "  " + line.getAmount() + ": accepted "
                + view.getAccepted().getAmount() + ", contested "
                + view.getContested().getAmount() + ", withdrawn "
                + view.getWithdrawn().getAmount()
                + (view.hasPaid() && !view.getPaid().getAmount().matches("[0.]*")
                        ? ", paid " + view.getPaid().getAmount()
                        : "")
                + (view.hasLoweringTo()
                        ? ", asked back down to " + view.getLoweringTo().getAmount()
                        : "")
                + (view.getReason() == ContestReason.CONTEST_REASON_UNSPECIFIED
                        ? ""
                        : ", " + words(view.getReason().name(), "CONTEST_REASON_"))
                + (view.hasDiagnosis()
                        ? ", " + view.getDiagnosis().getCodeSystem() + " "
                                + view.getDiagnosis().getCode()
                        : ""));
        view.getFindingsList()
                .forEach(found -> out.println("      found: "
                        + words(found.getReason().name(), "CONTEST_REASON_")
                        + (found.getAbout().isEmpty() ? "" : ", " + found.getAbout())));
        if (view.hasBoard()) print(view.getBoard(), out);
        view.getRemarksList()
                .forEach(said -> out.println(
                        "      " + said.getOn() + " " + said.getInstitution() + ": " + words(said.getSaid(), "")
                                + (said.getWords().isEmpty() ? "" : ", \"" + said.getWords() + "\"")
                                + (said.getAttachmentId().isEmpty() ? "" : ", file " + said.getAttachmentId())));
    }

    /// What both recorded of the Audit Board's opinion, so that a difference is seen.
    public static void print(LineBeforeBoard line, PrintStream out) {
        out.println("      line " + line.getLine() + " before the Audit Board since " + line.getReferredOn() + ", by "
                + line.getReferredBy() + ": " + words(line.getStanding().name(), "OPINION_STANDING_"));
        if (line.hasByCreditor()) out.println("        the creditor recorded " + told(line.getByCreditor()));
        if (line.hasByDebtor()) out.println("        the debtor recorded " + told(line.getByDebtor()));
    }

    private static String told(RecordedOpinion opinion) {
        return opinion.getReference() + " of " + opinion.getOf() + ": " + told(opinion.getOwed()) + " owed";
    }

    /// Interest that was claimed; above the figure, where its rate stands.
    public static void print(InvoiceInterest interest, PrintStream out) {
        var claim = interest.getClaim();
        out.println("  " + rate(claim.getRate(), claim.getRateSource(), claim.getRateVerified()));
        out.println("  interest " + claim.getNumber() + ": " + interest.getStatus() + ", " + told(claim.getAmount())
                + " on " + told(claim.getOwed()) + " from " + claim.getStartsOn() + " up to " + claim.getUntil()
                + (interest.getDiffers() ? "; calculated here: " + told(interest.getCalculatedHere()) : "")
                + (interest.hasAnswer()
                        ? "; accepted " + told(interest.getAnswer().getAccepted())
                        : "")
                + (interest.getAnswer().getReason() == InterestContestReason.INTEREST_CONTEST_REASON_UNSPECIFIED
                        ? ""
                        : ", " + words(interest.getAnswer().getReason().name(), "INTEREST_CONTEST_REASON_"))
                + (interest.getAnswer().getWords().isEmpty()
                        ? ""
                        : ", \"" + interest.getAnswer().getWords() + "\""));
    }

    public static String rate(String rate, String source, boolean verified) {
        return "At " + rate + " a year, as in: " + source + (verified ? "" : " (not verified)") + ".";
    }

    public static void printDue(List<InvoiceDueLine> due, PrintStream out) {
        if (due.isEmpty()) out.println("Nothing is due.");
        due.forEach(each -> out.println(each.getLastDay() + "  "
                + words(each.getWhat().name(), "INVOICE_DUE_WHAT_") + " by the "
                + (each.getBy() == InvoiceSide.INVOICE_SIDE_UNSPECIFIED
                        ? "Audit Board"
                        : words(each.getBy().name(), "INVOICE_SIDE_"))
                + "  "
                + each.getInvoice().getInvoiceId() + "  " + each.getInvoice().getCreditor() + " to "
                + each.getInvoice().getDebtor() + "  " + told(each.getInvoice().getClaimed())));
    }

    private static String words(String name, String prefix) {
        return name.substring(prefix.length()).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static String told(Money money) {
        return money.getAmount() + " " + money.getCurrency();
    }
}
