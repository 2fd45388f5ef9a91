package portability.claims.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.grpc.Status.Code;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portability.ledger.edge.Role;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.AddMonthsRequest;
import portability.proto.claims.v1.AddMonthsResponse;
import portability.proto.claims.v1.GetInvoiceRequest;
import portability.proto.claims.v1.InvoiceLineView;
import portability.proto.claims.v1.InvoiceServiceGrpc;
import portability.proto.claims.v1.InvoiceServiceGrpc.InvoiceServiceBlockingStub;
import portability.proto.claims.v1.LineFinding;
import portability.proto.claims.v1.ListInvoiceLinesRequest;
import portability.proto.claims.v1.MonthsOfPerson;
import portability.proto.claims.v1.OpenInvoiceRequest;
import portability.proto.claims.v1.SendInvoiceRequest;
import portability.proto.exchange.v1.ContestReason;
import portability.proto.exchange.v1.InvoiceMethod;
import portability.proto.types.v1.Money;

/// An Irish inventory of months of 2018 for whom a Dutch institution insures, at the amounts that the Official
/// Journal printed.
@PostgresTest
class InventoryTest {
    private static final ClaimsNode IE = new ClaimsNode("IE:DSP");
    private static final ClaimsNode NL = new ClaimsNode("NL:CAK");

    @BeforeAll
    static void start() {
        IE.start();
        NL.start();
        Enrolment.ofAll(List.of(IE, NL));
    }

    @AfterAll
    static void stop() {
        IE.close();
        NL.close();
    }

    private static InvoiceServiceBlockingStub at(ClaimsNode node) {
        return node.keys.as(InvoiceServiceGrpc.newBlockingStub(node.api()), "officer-1", Role.OFFICER);
    }

    private static String opened(String request, String halfYear) {
        return at(IE).openInvoice(OpenInvoiceRequest.newBuilder()
                        .setRequestId(request)
                        .setDebtor("NL:CAK")
                        .setReference(request)
                        .setMethod(InvoiceMethod.INVOICE_METHOD_FIXED)
                        .setHalfYear(halfYear)
                        .setCurrency("EUR")
                        .setPublished("2021-06-28")
                        .build())
                .getInvoiceId();
    }

    private static MonthsOfPerson months(int number, String patient, String band, String first, String last) {
        return MonthsOfPerson.newBuilder()
                .setNumber(number)
                .setPatient(patient)
                .setBand(band)
                .setPersons("FAMILY_MEMBERS")
                .setFirstMonth(first)
                .setLastMonth(last)
                .build();
    }

    private static AddMonthsResponse add(String invoiceId, MonthsOfPerson... persons) {
        return at(IE).addMonths(AddMonthsRequest.newBuilder()
                .setInvoiceId(invoiceId)
                .addAllPersons(List.of(persons))
                .build());
    }

    @Test
    void months_are_priced_as_published_and_nobodys_month_counts_twice() {
        var invoiceId = opened("inventory", "2018-H2");
        var persons = new MonthsOfPerson[] {
            months(1, "P-1", "UNDER_20", "2018-01", "2018-12"),
            months(2, "P-2", "FROM_20", "2018-03", "2018-05"),
            months(3, "P-2", "FROM_65", "2018-05", "2018-06")
        };
        var added = add(invoiceId, persons);
        assertThat(add(invoiceId, persons)).isEqualTo(added);
        // 12 x 124.49 + 3 x 195.80 + 2 x 612.05
        assertThat(added.getTotal().getAmount()).isEqualTo("3305.38");
        assertThat(added.getPricesList())
                .allSatisfy(price -> assertThat(price.getSource()).contains("OJ C 251"));
        at(IE).sendInvoice(SendInvoiceRequest.newBuilder()
                .setInvoiceId(invoiceId)
                .setLines(3)
                .setTotal(Money.newBuilder().setAmount("3305.38").setCurrency("EUR"))
                .build());
        Until.it(
                () -> at(IE).getInvoice(GetInvoiceRequest.newBuilder()
                                .setInvoiceId(invoiceId)
                                .build())
                        .getInvoice(),
                seen -> seen.getStatus().equals("INTRODUCED"));
        var seen = Until.it(
                () -> at(NL).listInvoiceLines(ListInvoiceLinesRequest.newBuilder()
                                .setInvoiceId(invoiceId)
                                .build())
                        .getLinesList(),
                lines -> lines.stream().anyMatch(line -> line.getFindingsCount() > 1));
        assertThat(seen)
                .extracting(
                        view -> view.getLine().getCode(), view -> view.getLine().getAmount(), InventoryTest::found)
                .containsExactly(
                        tuple("UNDER_20/FAMILY_MEMBERS", "1493.88", List.of(late())),
                        tuple("FROM_20/FAMILY_MEMBERS", "587.40", List.of(late())),
                        tuple(
                                "FROM_65/FAMILY_MEMBERS",
                                "1224.10",
                                List.of(late(), ContestReason.CONTEST_REASON_DUPLICATE_IN_INVOICE)));
    }

    /// Twelve months after June 2021 are over.
    private static ContestReason late() {
        return ContestReason.CONTEST_REASON_INTRODUCED_LATE;
    }

    private static List<ContestReason> found(InvoiceLineView view) {
        return view.getFindingsList().stream().map(LineFinding::getReason).toList();
    }

    @Test
    void what_was_not_published_is_missing_and_not_guessed() {
        var invoiceId = opened("unpublished", "2019-H2");
        Fails.with(
                Code.FAILED_PRECONDITION,
                "AMOUNT_NOT_PUBLISHED",
                () -> add(invoiceId, months(1, "P-1", "UNDER_20", "2019-01", "2019-12")));
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_INVOICE",
                () -> add(invoiceId, months(1, "P-1", "UNDER_30", "2019-01", "2019-12")));
    }
}
