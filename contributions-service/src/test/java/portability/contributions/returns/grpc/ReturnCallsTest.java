package portability.contributions.returns.grpc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static portability.contributions.client.Samples.HEADING;
import static portability.contributions.client.Samples.row;

import io.grpc.Status.Code;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.contributions.client.Client;
import portability.contributions.client.Fails;
import portability.contributions.client.ServiceTest;
import portability.ledger.edge.Role;
import portability.proto.contributions.v1.ImportReturnRequest;
import portability.proto.contributions.v1.ImportReturnResponse;
import portability.proto.contributions.v1.RowError;

/// Batches have three rows, chunks a hundred bytes: files of a few rows go over every seam.
class ReturnCallsTest extends ServiceTest {
    private String number = "";
    private String ana = "";

    @BeforeEach
    void aPersonOfItsOwn() {
        number = newId();
        ana = officer().register(number);
    }

    private String year(int year) {
        return row(number, "E1", year + "-01-01", year + "-12-31", "30000.00");
    }

    private String years(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(this::year).reduce("", String::concat);
    }

    @Test
    void posts_every_row_and_says_so() {
        var answer = officer()
                .importReturn(
                        newId(),
                        HEADING
                                + row(number, "E1", "2001-01-01", "2001-12-31", "30000.00")
                                + row(number, "E2", "2001-06-01", "2002-12-31", "14000.5"));
        assertThat(answer.getRows()).isEqualTo(2);
        assertThat(answer.getPosted()).isEqualTo(2);
        assertThat(answer.getRefused()).isZero();
        assertThat(answer.getAlreadyPosted()).isFalse();
        assertThat(answer.getErrorFile()).isEqualTo("line,column,reason,message\n");
        var entries = officer().career(ana).getEntriesList();
        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst().getSource()).isEqualTo("return " + answer.getReturnId() + " line 2");
        assertThat(entries.getFirst().getState()).isEqualTo("IN_FORCE");
        assertThat(entries.getFirst().getPeriod().getEmployer()).isEqualTo("E1");
        assertThat(entries.getFirst().getPeriod().getEarnings().getCurrency()).isEqualTo("NLG");
        assertThat(entries.getLast().getPeriod().getEarnings().getAmount()).isEqualTo("14000.50");
    }

    @Test
    void bad_rows_come_back_with_line_column_and_reason_and_good_rows_are_posted_once() {
        var returnId = newId();
        var csv = HEADING
                + year(1990)
                + year(1991).replace(number, "nobody")
                + year(1992).replace(",NLG", ",XYZ")
                + year(1993)
                + year(1990)
                + "a,b,c\n"
                + year(1994).replace("30000.00", "-1")
                + year(1995);
        var answer = officer().importReturn(returnId, csv);
        assertThat(answer.getErrorsList())
                .extracting(RowError::getLine, RowError::getColumn, RowError::getReason)
                .containsExactly(
                        tuple(3, "person_number", "UNKNOWN_PERSON"),
                        tuple(4, "currency", "UNKNOWN_CURRENCY"),
                        tuple(6, "", "SAME_LINE_TWICE"),
                        tuple(7, "", "MALFORMED_ROW"),
                        tuple(8, "earnings", "NEGATIVE_AMOUNT"));
        assertThat(answer.getErrorFile().lines())
                .hasSize(6)
                .startsWith(
                        "line,column,reason,message",
                        "3,person_number,UNKNOWN_PERSON,no insured person has this number")
                .noneMatch(line -> line.contains(number));
        assertThat(answer)
                .extracting(ImportReturnResponse::getRows, ImportReturnResponse::getPosted)
                .containsExactly(8, 3);
        assertThat(officer().career(ana).getEntriesList()).hasSize(3);

        var again = officer().importReturn(returnId, csv);
        assertThat(again).isEqualTo(answer.toBuilder().setAlreadyPosted(true).build());
        assertThat(officer().career(ana).getEntriesList()).hasSize(3);
    }

    @Test
    void the_same_id_with_another_file_is_refused() {
        var returnId = newId();
        officer().importReturn(returnId, HEADING + year(1990));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "RETURN_REUSED",
                () -> officer().importReturn(returnId, HEADING + year(1991)));
        assertThat(officer().career(ana).getEntriesList()).hasSize(1);
    }

    @Test
    void a_line_that_came_before_is_refused_in_another_return() {
        officer().importReturn(newId(), HEADING + years(1990, 1993));
        var answer = officer().importReturn(newId(), HEADING + years(1992, 1995));
        assertThat(answer.getPosted()).isEqualTo(2);
        assertThat(answer.getErrorsList())
                .extracting(RowError::getLine, RowError::getReason)
                .containsExactly(tuple(2, "ALREADY_RECORDED"), tuple(3, "ALREADY_RECORDED"));
        assertThat(officer().career(ana).getEntriesList()).hasSize(6);
    }

    @Test
    void sent_by_many_at_once_it_is_posted_once() throws Exception {
        var returnId = newId();
        var csv = HEADING + years(1980, 1999);
        List<ImportReturnResponse> answers;
        try (var pool = Executors.newFixedThreadPool(4)) {
            Callable<ImportReturnResponse> sending = () -> officer().importReturn(returnId, csv);
            answers = pool.invokeAll(List.of(sending, sending, sending, sending)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.getPosted()).isEqualTo(20);
            assertThat(answer.getRefused()).isZero();
        });
        assertThat(officer().career(ana).getEntriesList()).hasSize(20);
    }

    @Test
    void one_line_in_many_returns_at_once_is_posted_once() throws Exception {
        List<ImportReturnResponse> answers;
        try (var pool = Executors.newFixedThreadPool(4)) {
            Callable<ImportReturnResponse> sending = () -> officer().importReturn(newId(), HEADING + years(1990, 1996));
            answers = pool.invokeAll(List.of(sending, sending, sending, sending)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
        assertThat(answers.stream().mapToInt(ImportReturnResponse::getPosted).sum())
                .isEqualTo(7);
        assertThat(officer().career(ana).getEntriesList()).hasSize(7);
    }

    @Test
    void a_return_without_rows_is_posted_with_none() {
        var answer = officer().importReturn(newId(), HEADING);
        assertThat(answer.getRows()).isZero();
        assertThat(answer.getAlreadyPosted()).isFalse();
    }

    /// A large file of nothing but bad rows once ended in an answer that no memory could hold.
    @Test
    void of_many_refused_rows_all_are_counted_and_the_first_are_told() {
        var answer = officer().importReturn(newId(), HEADING + "x,y\n".repeat(20));
        assertThat(answer.getRows()).isEqualTo(20);
        assertThat(answer.getRefused()).isEqualTo(20);
        assertThat(answer.getErrorsList())
                .extracting(RowError::getLine)
                .containsExactlyElementsOf(IntStream.rangeClosed(2, 16).boxed().toList());
        assertThat(answer.getErrorFile().lines()).hasSize(16);
    }

    @Test
    void what_is_no_return_is_malformed_and_leaves_no_trace() {
        var returnId = newId();
        Fails.with(Code.INVALID_ARGUMENT, "NOT_A_RETURN", () -> officer().importReturn(returnId, "name,amount\na,1\n"));
        Fails.with(Code.INVALID_ARGUMENT, "NOT_A_RETURN", () -> officer().importReturn(returnId, ""));
        assertThat(officer().importReturn(returnId, HEADING + year(1990)).getPosted())
                .isEqualTo(1);
    }

    @Test
    void a_return_is_for_this_institution() {
        Fails.with(
                Code.FAILED_PRECONDITION,
                "WRONG_INSTITUTION",
                () -> sending(Client.header(newId(), "MA:CNSS"), chunk(HEADING)));
    }

    @Test
    void the_header_comes_first_and_once() {
        Fails.with(Code.INVALID_ARGUMENT, "HEADER_MISSING", this::sending);
        Fails.with(Code.INVALID_ARGUMENT, "HEADER_MISSING", () -> sending(chunk(HEADING)));
        Fails.with(
                Code.INVALID_ARGUMENT,
                "HEADER_MISSING",
                () -> sending(Client.header("R", "NL:SVB"), Client.header("R", "NL:SVB")));
        Fails.with(Code.INVALID_ARGUMENT, "HEADER_MISSING", () -> sending(ImportReturnRequest.getDefaultInstance()));
        Fails.with(Code.INVALID_ARGUMENT, "HEADER_MISSING", () -> sending(Client.header("", "NL:SVB")));
        Fails.with(Code.INVALID_ARGUMENT, "HEADER_MISSING", () -> sending(Client.header("R".repeat(65), "NL:SVB")));
    }

    @Test
    void chunks_and_files_have_a_largest_size() {
        var bytes = new byte[64 * 1024 + 1];
        Fails.with(
                Code.INVALID_ARGUMENT,
                "NOT_A_RETURN",
                () -> sending(Client.header("R-large", "NL:SVB"), Client.chunk(bytes, 0, bytes.length)));
        var largest = Client.chunk(bytes, 0, 64 * 1024);
        Fails.with(
                Code.INVALID_ARGUMENT,
                "NOT_A_RETURN",
                () -> sending(Client.header("R-large", "NL:SVB"), largest, largest, largest, largest, largest));
    }

    @Test
    void a_sender_that_goes_away_before_the_end_posts_nothing() {
        var returnId = newId();
        var upload = officer().beginImport();
        upload.send(Client.header(returnId, "NL:SVB"));
        upload.send((HEADING + year(1990)).getBytes(UTF_8));
        upload.cancel();
        var answer = officer().importReturn(returnId, HEADING + years(1990, 1991));
        assertThat(answer.getPosted()).isEqualTo(2);
        assertThat(answer.getAlreadyPosted()).isFalse();
    }

    @Test
    void only_officers_import() {
        for (var role : new Role[] {Role.SERVICE, Role.AUDITOR, Role.WORKER})
            Fails.with(Code.PERMISSION_DENIED, "ROLE_MAY_NOT", () -> as(role).importReturn(newId(), HEADING));
    }

    private void sending(ImportReturnRequest... messages) {
        var upload = officer().beginImport();
        for (var message : messages) upload.send(message);
        upload.finish();
    }

    private static ImportReturnRequest chunk(String text) {
        var bytes = text.getBytes(UTF_8);
        return Client.chunk(bytes, 0, bytes.length);
    }
}
