package portability.claims.books.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.claims.books.BookSamples.due;
import static portability.claims.books.BookSamples.introduced;

import io.grpc.Status.Code;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import portability.claims.books.BookDesk;
import portability.claims.books.Entry;
import portability.claims.cluster.ClaimsNode;
import portability.claims.cluster.Enrolment;
import portability.claims.cluster.Fails;
import portability.claims.cluster.Until;
import portability.ledger.edge.Principal;
import portability.ledger.edge.Role;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.BookDifference;
import portability.proto.claims.v1.BooksServiceGrpc;
import portability.proto.claims.v1.BooksServiceGrpc.BooksServiceBlockingStub;
import portability.proto.claims.v1.GetBalanceRequest;
import portability.proto.claims.v1.GetBookEntryRequest;
import portability.proto.claims.v1.GetBookStatementRequest;
import portability.proto.claims.v1.GetBookStatementResponse;
import portability.proto.claims.v1.ListBalancesRequest;
import portability.proto.claims.v1.ListBookStatementsRequest;
import portability.proto.claims.v1.ListOpenItemsRequest;
import portability.proto.claims.v1.MakeBookStatementRequest;

/// Two institutions whose books are the same, and then are not: through nodes, documents and rpcs.
@PostgresTest
@TestMethodOrder(OrderAnnotation.class)
class BookStatementTest {
    private static final ClaimsNode NL = new ClaimsNode("NL:CAK");
    private static final ClaimsNode DE = new ClaimsNode("DE:DVKA");
    private static final Principal NODE = Principal.node("test");
    private static final LocalDate DAY = LocalDate.of(2027, 7, 31);
    private static final String CASE = "NL:CAK/4f0c";

    @BeforeAll
    static void start() {
        NL.start();
        DE.start();
        Enrolment.ofAll(List.of(NL, DE));
    }

    @AfterAll
    static void stop() {
        NL.close();
        DE.close();
    }

    @Test
    @Order(1)
    void books_that_mirror_each_other_agree_by_digests_alone() {
        both(introduced("DE:DVKA", CASE, 0, List.of("100.00", "40.00", "60.00")));
        both(due("DE:DVKA", CASE, 1, "1", "100.00", DAY));
        var statement = make("october");
        assertThat(finished(NL, statement).getStatement().getState()).isEqualTo("AGREED");
        assertThat(finished(DE, statement).getStatement().getState()).isEqualTo("AGREED");
        assertThat(make("october")).isEqualTo(statement);
    }

    @Test
    @Order(2)
    void what_differs_is_named_at_both_down_to_the_line() {
        NL.bean(BookDesk.class).post(due("DE:DVKA", CASE, 2, "2", "40.00", DAY), NODE);
        NL.bean(BookDesk.class).post(introduced("DE:DVKA", "NL:CAK/lost", 0, List.of("9.00")), NODE);
        var statement = make("november");
        assertThat(named(finished(NL, statement)))
                .containsExactly("OTHER_STATE " + CASE + " 2", "MISSING_THERE NL:CAK/lost 1");
        assertThat(named(finished(DE, statement)))
                .containsExactly("OTHER_STATE " + CASE + " 2", "MISSING_HERE NL:CAK/lost 1");
        var view = finished(DE, statement);
        assertThat(view.getStatement().getState()).isEqualTo("DIFFERS");
        assertThat(view.getDifferences(0).getHere(0).getState()).isEqualTo("CLAIMED");
        assertThat(view.getDifferences(0).getThere(0).getState()).isEqualTo("DUE");
        // And alike again, once the other side has booked it too.
        DE.bean(BookDesk.class)
                .post(
                        List.of(
                                mirrored(due("DE:DVKA", CASE, 2, "2", "40.00", DAY)),
                                mirrored(introduced("DE:DVKA", "NL:CAK/lost", 0, List.of("9.00")))),
                        NODE);
        assertThat(finished(NL, make("december")).getStatement().getState()).isEqualTo("AGREED");
        assertThat(books(NL)
                        .listBookStatements(ListBookStatementsRequest.newBuilder()
                                .setPartner("DE:DVKA")
                                .build())
                        .getStatementsList())
                .hasSize(3);
    }

    @Test
    @Order(3)
    void a_balance_leads_to_its_entries_and_an_item_to_its_line() {
        var account = "DE:DVKA/EUR/ACTUAL_COSTS/OWED_TO_US/DUE";
        var balance = books(NL)
                .getBalance(GetBalanceRequest.newBuilder().setAccount(account).build());
        assertThat(balance.getBalance().getBalance().getAmount()).isEqualTo("140.00");
        assertThat(balance.getLegsList()).hasSize(2);
        var earlier = books(NL)
                .getBalance(GetBalanceRequest.newBuilder()
                        .setAccount(account)
                        .setBefore(balance.getLegs(1).getPlace())
                        .build());
        assertThat(earlier.getBalance().getBalance().getAmount()).isEqualTo("100.00");
        var entry = books(NL)
                .getBookEntry(GetBookEntryRequest.newBuilder()
                        .setEntryId(balance.getLegs(0).getEntryId())
                        .build());
        assertThat(entry.getLegsList()).hasSize(2);
        assertThat(books(DE)
                        .listBalances(ListBalancesRequest.getDefaultInstance())
                        .getBalancesList())
                .anySatisfy(mirror -> {
                    assertThat(mirror.getAccount()).isEqualTo("NL:CAK/EUR/ACTUAL_COSTS/OWED_BY_US/DUE");
                    assertThat(mirror.getBalance().getAmount()).isEqualTo("-140.00");
                });
        var request = ListOpenItemsRequest.newBuilder()
                .setPartner("DE:DVKA")
                .setState("DUE")
                .setDueBy(DAY.toString())
                .setPageSize(1);
        var first = books(NL).listOpenItems(request.build());
        assertThat(first.getItems(0).getLine()).isEqualTo("1");
        var second = books(NL)
                .listOpenItems(request.setPageToken(first.getNextPageToken()).build());
        assertThat(second.getItems(0).getLine()).isEqualTo("2");
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_BOOK",
                () -> books(NL)
                        .getBalance(
                                GetBalanceRequest.newBuilder().setAccount("DE").build()));
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_STATEMENT",
                () -> books(NL).getBookStatement(GetBookStatementRequest.getDefaultInstance()));
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_BOOK_ENTRY",
                () -> books(NL).getBookEntry(GetBookEntryRequest.getDefaultInstance()));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "NO_PARTNER",
                () -> books(NL)
                        .makeBookStatement(MakeBookStatementRequest.newBuilder()
                                .setRequestId("x")
                                .setPartner("FR:CNAM")
                                .build()));
    }

    private static void both(Entry entry) {
        NL.bean(BookDesk.class).post(entry, NODE);
        DE.bean(BookDesk.class).post(mirrored(entry), NODE);
    }

    private static Entry mirrored(Entry entry) {
        return entry.mirrored("NL:CAK", entry.source());
    }

    private static String make(String requestId) {
        return books(NL)
                .makeBookStatement(MakeBookStatementRequest.newBuilder()
                        .setRequestId(requestId)
                        .setPartner("DE:DVKA")
                        .build())
                .getStatementId();
    }

    private static GetBookStatementResponse finished(ClaimsNode node, String statementId) {
        return Until.it(
                () -> books(node)
                        .getBookStatement(GetBookStatementRequest.newBuilder()
                                .setStatementId(statementId)
                                .build()),
                seen -> !List.of("SENT", "ANSWERED")
                        .contains(seen.getStatement().getState()));
    }

    private static List<String> named(GetBookStatementResponse statement) {
        return statement.getDifferencesList().stream()
                .map((BookDifference each) -> each.getKind() + " " + each.getCaseId() + " " + each.getLine())
                .toList();
    }

    private static BooksServiceBlockingStub books(ClaimsNode node) {
        return node.keys.as(BooksServiceGrpc.newBlockingStub(node.api()), "officer-1", Role.OFFICER);
    }
}
