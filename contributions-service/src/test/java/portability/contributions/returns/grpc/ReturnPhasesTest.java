package portability.contributions.returns.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static portability.contributions.client.Samples.HEADING;
import static portability.contributions.client.Samples.row;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.contributions.client.Fails;
import portability.contributions.client.ServiceTest;
import portability.proto.contributions.v1.CheckReport;
import portability.proto.contributions.v1.CheckReturnRequest;
import portability.proto.contributions.v1.CheckReturnResponse;
import portability.proto.contributions.v1.ControlTotals;
import portability.proto.contributions.v1.GetReturnRequest;
import portability.proto.contributions.v1.GetReturnResponse;
import portability.proto.contributions.v1.ImportReturnRequest;
import portability.proto.contributions.v1.ListReturnErrorsRequest;
import portability.proto.contributions.v1.ReturnHeader;
import portability.proto.contributions.v1.ReturnRow;
import portability.proto.contributions.v1.ReturnRows;
import portability.proto.contributions.v1.RowError;
import portability.proto.types.v1.Activity;
import portability.proto.types.v1.Branch;
import portability.proto.types.v1.Dating;
import portability.proto.types.v1.InsurancePeriod;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.PeriodKind;

/// A return is checked as a whole before any of it is posted, by the same rules whichever way it came.
class ReturnPhasesTest extends ServiceTest {
    private String number = "";
    private String ana = "";
    private String returnId = "";

    @BeforeEach
    void aPersonOfItsOwn() {
        number = newId();
        returnId = newId();
        ana = officer().register(number);
    }

    private ReturnHeader.Builder header() {
        return ReturnHeader.newBuilder().setReturnId(returnId).setInstitution("NL:SVB");
    }

    private CheckReturnRequest[] file(ReturnHeader.Builder header, String csv) {
        return new CheckReturnRequest[] {
            CheckReturnRequest.newBuilder().setHeader(header).build(),
            CheckReturnRequest.newBuilder()
                    .setChunk(ByteString.copyFromUtf8(csv))
                    .build()
        };
    }

    private static List<RowError> errors(List<CheckReturnResponse> told) {
        return told.stream()
                .flatMap(part -> part.getErrors().getErrorsList().stream())
                .toList();
    }

    private static CheckReport report(List<CheckReturnResponse> told) {
        return told.getLast().getReport();
    }

    private String year(int year) {
        return row(number, "E1", year + "-01-01", year + "-12-31", "30000.00");
    }

    private static ControlTotals totals(int rows, int persons, String guilders) {
        return ControlTotals.newBuilder()
                .setRows(rows)
                .setPersons(persons)
                .addEarnings(Money.newBuilder().setCurrency("NLG").setAmount(guilders))
                .build();
    }

    @Test
    void a_check_tells_every_row_that_would_be_refused_and_posts_nothing() {
        var csv = HEADING + year(1990) + "bad\n" + year(1991) + year(1990)
                + year(1992).replace(number, "nobody");
        var told = officer().check(file(header(), csv));
        assertThat(told.stream()
                        .filter(CheckReturnResponse::hasSoFar)
                        .map(part -> part.getSoFar().getRows()))
                .containsExactly(3, 5);
        assertThat(report(told))
                .isEqualTo(CheckReport.newBuilder()
                        .setReturnId(returnId)
                        .setTotals(totals(5, 2, "120000"))
                        .setRefused(3)
                        .build());
        assertThat(officer().career(ana).getEntriesList()).isEmpty();
        assertThat(standing()).isEqualTo("UNKNOWN_RETURN");

        assertThat(officer().importReturn(returnId, csv).getErrorsList()).isEqualTo(errors(told));
    }

    private String standing() {
        try {
            return officer()
                    .call()
                    .getReturn(
                            GetReturnRequest.newBuilder().setReturnId(returnId).build())
                    .getState();
        } catch (StatusRuntimeException failed) {
            return String.valueOf(failed.getStatus().getDescription());
        }
    }

    @Test
    void where_the_totals_are_not_those_stated_nothing_is_posted_and_the_same_return_may_come_right() {
        var csv = HEADING + year(1990) + year(1991);
        var wrong = header().setTotals(totals(3, 1, "60000"));
        assertThat(report(officer().check(file(wrong, csv))).getDifferencesList())
                .containsExactly("rows");
        Fails.with(Code.FAILED_PRECONDITION, "TOTALS_DIFFER", () -> officer().importReturn(wrong, csv));
        assertThat(officer().career(ana).getEntriesList()).isEmpty();

        var right = header().setTotals(totals(2, 1, "60000.00"));
        assertThat(officer().importReturn(right, csv).getPosted()).isEqualTo(2);
        assertThat(officer().importReturn(right, csv).getAlreadyPosted()).isTrue();
        Fails.with(
                Code.FAILED_PRECONDITION,
                "RETURN_REUSED",
                () -> officer().importReturn(header().setTotals(totals(2, 1, "70000")), csv));
    }

    @Test
    void a_check_tells_that_there_is_no_return_to_be_replaced() {
        var csv = HEADING + row(number, "E1", "2020-01-01", "2020-12-31", "1");
        Fails.with(
                Code.NOT_FOUND, "UNKNOWN_RETURN", () -> officer().check(file(header().setReplaces("nobody's"), csv)));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_RETURN", () -> officer().check(file(header().setReplaces(returnId), csv)));
    }

    @Test
    void totals_that_mean_nothing_are_malformed() {
        var twice = totals(1, 1, "1").toBuilder()
                .addEarnings(Money.newBuilder().setCurrency("NLG").setAmount("1"));
        for (var bad : List.of(
                totals(1, 1, "1e3"),
                totals(1, 1, "-1"),
                totals(-1, 1, "1"),
                twice.build(),
                ControlTotals.newBuilder()
                        .addEarnings(Money.newBuilder().setCurrency("XYZ").setAmount("1"))
                        .build()))
            Fails.with(
                    Code.INVALID_ARGUMENT,
                    "INVALID_TOTALS",
                    () -> officer().importReturn(header().setTotals(bad), HEADING + year(1990)));
    }

    private ReturnRow streamed(String person, int year, String amount) {
        return ReturnRow.newBuilder()
                .setPersonNumber(person)
                .setPeriod(InsurancePeriod.newBuilder()
                        .setInstitution("NL:SVB")
                        .setScheme("nl-aow")
                        .setKind(PeriodKind.PERIOD_KIND_COMPULSORY)
                        .setActivity(Activity.ACTIVITY_EMPLOYED)
                        .setFirstDay(year + "-01-01")
                        .setLastDay(year + "-12-31")
                        .setEmployer("E1")
                        .setEarnings(Money.newBuilder().setAmount(amount).setCurrency("NLG")))
                .build();
    }

    @Test
    void rows_that_come_as_a_stream_are_the_same_return_as_the_file_that_says_so() {
        var csv = HEADING
                + year(1990)
                + year(1991).replace(number, "nobody")
                + year(1992).replace("30000.00", "-1")
                + year(1990)
                + year(1993);
        var rows = ReturnRows.newBuilder()
                .addRows(streamed(number, 1990, "30000.00"))
                .addRows(streamed("nobody", 1991, "30000.00"))
                .addRows(streamed(number, 1992, "-1"))
                .addRows(streamed(number, 1990, "30000.00"))
                .build();
        var last = ReturnRows.newBuilder()
                .addRows(streamed(number, 1993, "30000.00"))
                .build();
        var checkedStream = officer()
                .check(
                        CheckReturnRequest.newBuilder().setHeader(header()).build(),
                        CheckReturnRequest.newBuilder().setRows(rows).build(),
                        CheckReturnRequest.newBuilder().setRows(last).build());
        assertThat(checkedStream).isEqualTo(officer().check(file(header(), csv)));

        var upload = officer().beginImport();
        upload.send(ImportReturnRequest.newBuilder().setHeader(header()).build());
        upload.send(ImportReturnRequest.newBuilder().setRows(rows).build());
        upload.send(ImportReturnRequest.newBuilder().setRows(last).build());
        var answer = upload.finish();
        assertThat(answer.getPosted()).isEqualTo(2);
        assertThat(answer.getErrorsList()).isEqualTo(errors(checkedStream));
        assertThat(officer().importReturn(returnId, csv))
                .isEqualTo(answer.toBuilder().setAlreadyPosted(true).build());
    }

    @Test
    void rows_that_say_more_are_the_same_return_as_the_file_with_all_columns_whichever_of_them_come_first() {
        var plain = streamed(number, 1990, "30000.00");
        var more = streamed(number, 1991, "30000.00").toBuilder();
        more.getPeriodBuilder().addBranches(Branch.BRANCH_OLD_AGE).setDating(Dating.DATING_MONTHS);
        more.getPeriodBuilder().getEarnedBuilder().setAmount("41000.00").setCurrency("NLG");
        var heading =
                HEADING.strip() + ",ground,ground_in_words,branches,earned,earned_currency,dating,special_scheme\n";
        var csv = heading + year(1990) + year(1991).strip() + ",,,old_age,41000.00,NLG,months,\n";

        var upload = officer().beginImport();
        upload.send(ImportReturnRequest.newBuilder().setHeader(header()).build());
        for (var row : List.of(plain, more.build()))
            upload.send(ImportReturnRequest.newBuilder()
                    .setRows(ReturnRows.newBuilder().addRows(row))
                    .build());
        var answer = upload.finish();
        assertThat(answer.getPosted()).isEqualTo(2);
        assertThat(officer().importReturn(returnId, csv))
                .isEqualTo(answer.toBuilder().setAlreadyPosted(true).build());
        assertThat(officer().career(ana).getEntriesList())
                .extracting(entry -> entry.getPeriod().toBuilder()
                        .clearPeriodId()
                        .clearLegislation()
                        .build())
                .containsExactly(plain.getPeriod(), more.getPeriod());
    }

    @Test
    void a_row_of_a_stream_that_no_file_could_hold_is_malformed() {
        var broken = streamed(number + "\n", 1990, "1");
        var told = officer()
                .check(
                        CheckReturnRequest.newBuilder().setHeader(header()).build(),
                        CheckReturnRequest.newBuilder()
                                .setRows(ReturnRows.newBuilder()
                                        .addRows(broken)
                                        .addRows(streamed(number, 1991, "1,5\"")))
                                .build());
        assertThat(errors(told))
                .extracting(RowError::getLine, RowError::getReason)
                .containsExactly(tuple(2, "MALFORMED_ROW"), tuple(3, "INVALID_NUMBER"));
    }

    @Test
    void a_return_comes_in_chunks_or_in_rows() {
        Fails.with(
                Code.INVALID_ARGUMENT,
                "NOT_A_RETURN",
                () -> officer()
                        .check(
                                CheckReturnRequest.newBuilder()
                                        .setHeader(header())
                                        .build(),
                                CheckReturnRequest.newBuilder()
                                        .setChunk(ByteString.copyFromUtf8(HEADING))
                                        .build(),
                                CheckReturnRequest.newBuilder()
                                        .setRows(ReturnRows.newBuilder().addRows(streamed(number, 1990, "1")))
                                        .build()));
        Fails.with(
                Code.INVALID_ARGUMENT,
                "HEADER_MISSING",
                () -> officer()
                        .check(CheckReturnRequest.newBuilder()
                                .setRows(ReturnRows.newBuilder().addRows(streamed(number, 1990, "1")))
                                .build()));
        Fails.with(
                Code.INVALID_ARGUMENT,
                "HEADER_MISSING",
                () -> officer().check(CheckReturnRequest.getDefaultInstance()));
    }

    @Test
    void a_posted_return_tells_where_it_stands_and_every_row_it_refused() {
        var csv = HEADING + year(1990) + "bad\n".repeat(20) + year(1991);
        var answer = officer().importReturn(returnId, csv);
        assertThat(answer.getErrorsCount()).isEqualTo(15);
        assertThat(officer()
                        .call()
                        .getReturn(GetReturnRequest.newBuilder()
                                .setReturnId(returnId)
                                .build()))
                .isEqualTo(GetReturnResponse.newBuilder()
                        .setReturnId(returnId)
                        .setState("POSTED")
                        .setRows(22)
                        .setChecked(22)
                        .setPosted(2)
                        .setRefused(20)
                        .build());
        var all = new ArrayList<RowError>();
        officer()
                .call()
                .listReturnErrors(ListReturnErrorsRequest.newBuilder()
                        .setReturnId(returnId)
                        .build())
                .forEachRemaining(page -> all.addAll(page.getErrors().getErrorsList()));
        assertThat(all).hasSize(20).extracting(RowError::getLine).startsWith(3).endsWith(22);
    }

    @Test
    void a_return_that_nobody_sent_is_unknown() {
        for (var id : Stream.of("nobody's", "", "x".repeat(65)).toList()) {
            Fails.with(
                    Code.NOT_FOUND,
                    "UNKNOWN_RETURN",
                    () -> officer()
                            .call()
                            .getReturn(GetReturnRequest.newBuilder()
                                    .setReturnId(id)
                                    .build()));
            Fails.with(
                    Code.NOT_FOUND,
                    "UNKNOWN_RETURN",
                    () -> officer()
                            .call()
                            .listReturnErrors(ListReturnErrorsRequest.newBuilder()
                                    .setReturnId(id)
                                    .build())
                            .hasNext());
        }
    }
}
