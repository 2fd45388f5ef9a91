package portability.sandbox;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import portability.proto.claims.v1.AddMonthsRequest;
import portability.proto.claims.v1.OpenInvoiceRequest;
import portability.proto.claims.v1.SendInvoiceRequest;
import portability.proto.exchange.v1.InvoiceMethod;
import portability.sandbox.client.NodeClient;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.InvoiceReport;
import portability.sandbox.officer.MonthsFile;

/// `invoice inventory`: months of persons or families, at published amounts.
@Command(
        name = "inventory",
        description =
                "Makes an invoice of months from a file, prices them with what was published, and sends it. Where "
                        + "the two states waive reimbursement, says so and sends nothing.")
final class InventoryCommand extends PaymentsCommand.Asking {
    @Option(names = "--id", required = true, paramLabel = "ID", description = "Names the request.")
    String id = "";

    @Option(names = "--to", required = true, paramLabel = "CC:CODE", description = "Who bears the cost.")
    String to = "";

    @Option(names = "--reference", required = true, paramLabel = "TEXT", description = "The own number of it.")
    String reference = "";

    @Option(names = "--half-year", required = true, paramLabel = "2018-H2", description = "With which the months end.")
    String halfYear = "";

    @Option(names = "--currency", required = true, paramLabel = "CODE", description = "Of the published amounts.")
    String currency = "";

    @Option(
            names = "--published",
            paramLabel = "DAY",
            description = "When the amounts were published; left out: months of families, at an agreement's amount.")
    String published = "";

    @Option(names = "--despite-unread-waiver", description = "Passes over a waiver whose text was not read.")
    boolean despiteUnread;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "CSV with a heading: patient, entitlement, band (UNDER_20, FROM_20, FROM_65, FAMILY), persons "
                            + "(FAMILY_MEMBERS, PENSIONERS), first_month, last_month (2018-03), reference.")
    Path file = Path.of("");

    @Override
    void ask(NodeClient client, Bearer officer) {
        var invoiceId = client.invoices(officer)
                .openInvoice(OpenInvoiceRequest.newBuilder()
                        .setRequestId(id)
                        .setDebtor(to)
                        .setReference(reference)
                        .setMethod(
                                published.isEmpty()
                                        ? InvoiceMethod.INVOICE_METHOD_FLAT_PER_FAMILY
                                        : InvoiceMethod.INVOICE_METHOD_FIXED)
                        .setHalfYear(halfYear)
                        .setCurrency(currency)
                        .setPublished(published)
                        .build())
                .getInvoiceId();
        var added = client.invoices(officer)
                .addMonths(AddMonthsRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .addAllPersons(MonthsFile.read(file))
                        .setDespiteUnreadWaiver(despiteUnread)
                        .build());
        if (!added.getWaived().isEmpty()) {
            System.out.println("Nothing is claimed: the two states waive it. " + added.getWaived()
                    + (added.getWaiverVerified() ? "." : " (its text was not read)."));
            return;
        }
        added.getPricesList()
                .forEach(price -> System.out.println("  " + price.getGroup() + "  "
                        + InvoiceReport.told(price.getAmount()) + " a month, " + price.getSource()
                        + (price.getVerified() ? "" : " (not read there)")));
        System.out.println(
                invoiceId + ": " + added.getLines() + " lines, " + InvoiceReport.told(added.getTotal()) + ".");
        var sent = client.invoices(officer)
                .sendInvoice(SendInvoiceRequest.newBuilder()
                        .setInvoiceId(invoiceId)
                        .setLines(added.getLines())
                        .setTotal(added.getTotal())
                        .build());
        System.out.println("It goes to " + to + " in " + sent.getDocuments()
                + (sent.getDocuments() == 1 ? " document." : " documents."));
    }
}
