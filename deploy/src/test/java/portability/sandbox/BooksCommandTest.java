package portability.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.proto.claims.v1.BookDifference;
import portability.proto.claims.v1.BookItem;
import portability.proto.claims.v1.BookShare;
import portability.proto.claims.v1.BookStatementView;
import portability.proto.claims.v1.BooksServiceGrpc;
import portability.proto.claims.v1.GetBookStatementResponse;
import portability.proto.claims.v1.ListOpenItemsRequest;
import portability.proto.claims.v1.ListOpenItemsResponse;
import portability.proto.types.v1.Money;
import portability.sandbox.home.ServiceKind;

/// `books`: open items to the last page; what differs between two books, in words.
class BooksCommandTest {
    @TempDir
    Path directory = Path.of("");

    private final AnyAnswers books = new AnyAnswers(BooksServiceGrpc.getServiceDescriptor());

    @Test
    void lists_every_page_of_what_is_open() throws IOException {
        books.answering(
                ListOpenItemsResponse.newBuilder()
                        .addItems(item("1"))
                        .setNextPageToken("2")
                        .build(),
                ListOpenItemsResponse.newBuilder().addItems(item("2")).build());
        var out = run("items", "--partner", "DE:DRV", "--state", "DUE", "--due-by", "2027-07-31");
        assertThat(out.lines())
                .containsExactly(
                        "NL:SVB/i-1  line 1  20.00 EUR  DE:DRV/EUR/ACTUAL_COSTS/OWED_TO_US/DUE  by 2027-07-31",
                        "NL:SVB/i-1  line 2  20.00 EUR  DE:DRV/EUR/ACTUAL_COSTS/OWED_TO_US/DUE  by 2027-07-31");
        assertThat(books.asked(ListOpenItemsRequest.class))
                .allMatch(request ->
                        request.getState().equals("DUE") && request.getDueBy().equals("2027-07-31"));
    }

    @Test
    void says_what_differs_and_which_document_explains_it() throws IOException {
        books.answering(GetBookStatementResponse.newBuilder()
                .setStatement(BookStatementView.newBuilder()
                        .setStatementId("NL:SVB/s-1")
                        .setPartner("DE:DRV")
                        .setMadeHere(true)
                        .setState("IN_FLIGHT")
                        .setDifferences(1))
                .addDifferences(BookDifference.newBuilder()
                        .setKind("OTHER_STATE")
                        .setCaseId("NL:SVB/i-1")
                        .setLine("1")
                        .setCreditor("NL:SVB")
                        .setAccountKind("ACTUAL_COSTS")
                        .addHere(share("DUE"))
                        .addThere(share("CLAIMED"))
                        .setInFlight("7c1e"))
                .build());
        assertThat(run("differences", "--statement", "NL:SVB/s-1"))
                .contains("NL:SVB/s-1  to DE:DRV  1 differences, all explained by documents under way")
                .contains("other state: line 1 of NL:SVB/i-1, owed to NL:SVB for actual costs")
                .contains("here 20.00 EUR due; there 20.00 EUR claimed; document 7c1e is under way");
    }

    private static BookItem item(String line) {
        return BookItem.newBuilder()
                .setCaseId("NL:SVB/i-1")
                .setLine(line)
                .setAccount("DE:DRV/EUR/ACTUAL_COSTS/OWED_TO_US/DUE")
                .setAmount(twenty())
                .setDueDay("2027-07-31")
                .build();
    }

    private static BookShare share(String state) {
        return BookShare.newBuilder().setState(state).setAmount(twenty()).build();
    }

    private static Money twenty() {
        return Money.newBuilder().setAmount("20.00").setCurrency("EUR").build();
    }

    private String run(String... words) throws IOException {
        var all = new ArrayList<>(List.of("books"));
        all.addAll(List.of(words));
        try (var node = new RunningNodeOfTests(directory.resolve("home"), "NL:SVB")) {
            var said = Said.by(node.with(ServiceKind.CLAIMS, books).options(), all.toArray(String[]::new));
            assertThat(said.exit()).as(said.err()).isZero();
            return said.out();
        }
    }
}
