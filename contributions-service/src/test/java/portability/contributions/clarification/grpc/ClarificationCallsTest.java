package portability.contributions.clarification.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.contributions.client.Samples.HEADING;
import static portability.contributions.client.Samples.row;
import static portability.proto.contributions.v1.ClarificationOutcome.CLARIFICATION_OUTCOME_BOTH_STAND;
import static portability.proto.contributions.v1.ClarificationOutcome.CLARIFICATION_OUTCOME_NOT_THE_SAME_PERSON;
import static portability.proto.contributions.v1.ClarificationOutcome.CLARIFICATION_OUTCOME_OURS_CORRECTED;
import static portability.proto.contributions.v1.ClarificationOutcome.CLARIFICATION_OUTCOME_UNSPECIFIED;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import portability.contributions.clarification.ClarificationRound;
import portability.contributions.client.Fails;
import portability.contributions.client.OtherInstitution;
import portability.contributions.client.PrivacyOffice;
import portability.contributions.client.ServiceTest;
import portability.contributions.client.Until;
import portability.proto.contributions.v1.AnswerClarificationRequest;
import portability.proto.contributions.v1.Clarification;
import portability.proto.contributions.v1.ClarificationMoment;
import portability.proto.contributions.v1.ClarificationOutcome;
import portability.proto.contributions.v1.ForeignRecord;
import portability.proto.contributions.v1.GetWholeCareerRequest;
import portability.proto.contributions.v1.ListClarificationsRequest;
import portability.proto.contributions.v1.ListForeignRecordsRequest;
import portability.proto.contributions.v1.ListOpenClarificationsRequest;
import portability.proto.contributions.v1.NoteClarificationRequest;
import portability.proto.contributions.v1.WithdrawPeriodRequest;
import portability.proto.contributions.v1.WithdrawReturnRequest;
import portability.proto.types.v1.InsurancePeriod;

class ClarificationCallsTest extends ServiceTest {
    private static final OtherInstitution MA = new OtherInstitution("MA:CNSS");
    private static final OtherInstitution SVB = new OtherInstitution("NL:SVB");
    private static final String THEN = "2025-01-01T00:00:00Z";
    private static final String LATER = "2025-02-01T00:00:00Z";
    private static final InsurancePeriod OURS = SVB.work("1985-07-01", "1986-12-31");

    @Autowired
    ClarificationRound round;

    private String number = "";
    private String ana = "";
    private String period = "";

    @BeforeEach
    void aPersonOfItsOwn() {
        number = newId();
        ana = officer().register(number);
        period = officer().record(ana, OURS.toBuilder().setScheme("nl-aow").build());
    }

    private void keep(ByteString record) {
        var _ = officer().foreign().keepForeignRecord(MA.keep(number, record).build());
    }

    private static ByteString overlapping(String knownAt) {
        return MA.record(knownAt, MA.person("333"), MA.work("1985-01-01", "1985-12-31"));
    }

    private List<Clarification> all() {
        return officer()
                .foreign()
                .listClarifications(ListClarificationsRequest.newBuilder()
                        .setPersonId(ana)
                        .setWithSettled(true)
                        .build())
                .getClarificationsList();
    }

    private Clarification only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private static List<String> history(Clarification told) {
        return told.getHistoryList().stream()
                .map(moment -> (moment.getWhat() + " " + moment.getOutcome()).strip())
                .toList();
    }

    private void answer(String caseId, ClarificationOutcome outcome) {
        var _ = officer()
                .foreign()
                .answerClarification(AnswerClarificationRequest.newBuilder()
                        .setRequestId(newId())
                        .setPersonId(ana)
                        .setCaseId(caseId)
                        .setOutcome(outcome)
                        .setReason("posted, certificate of 1985")
                        .build());
    }

    @Test
    void what_contradicts_is_a_case_as_soon_as_the_record_is_kept_and_no_period_is_lost() {
        keep(overlapping(THEN));
        var told = only();
        assertThat(told.getRule()).isEqualTo("ONE_LEGISLATION");
        assertThat(told.getArticle().getArticle()).isEqualTo("Art. 11(1)");
        assertThat(told.getOne() + " " + told.getOther()).isEqualTo("NL:SVB MA:CNSS");
        assertThat(told.getAskedOfList()).containsExactly("MA:CNSS");
        assertThat(told.getStatus()).isEqualTo("OPEN");
        assertThat(told.getDueOn())
                .isEqualTo(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                        .plusDays(90)
                        .toString());
        assertThat(told.getFindingsList()).singleElement().satisfies(finding -> {
            assertThat(finding.getFirstDay()).isEqualTo("1985-07-01");
            assertThat(finding.getLastDay()).isEqualTo("1985-12-31");
        });
        var whole = officer()
                .foreign()
                .getWholeCareer(
                        GetWholeCareerRequest.newBuilder().setPersonId(ana).build());
        assertThat(whole.getEntriesList()).hasSize(2);
        assertThat(whole.getClarificationsList()).containsExactly(told);
    }

    @Test
    void it_closes_by_itself_when_a_newer_record_or_a_correction_of_ours_removes_it() {
        keep(overlapping(THEN));
        keep(MA.record(LATER, MA.person("333"), MA.work("1985-01-01", "1985-06-30")));
        assertThat(history(only())).containsExactly("OPENED", "CLOSED THEIR_RECORDS_CHANGED");
        keep(overlapping("2025-03-01T00:00:00Z"));
        assertThat(history(only())).last().isEqualTo("REOPENED");
        var _ = officer()
                .call()
                .withdrawPeriod(WithdrawPeriodRequest.newBuilder()
                        .setRequestId(newId())
                        .setPersonId(ana)
                        .setPeriodId(period)
                        .setReason("another person's")
                        .build());
        Until.so("closed", () -> only().getStatus().equals("CLOSED"));
        assertThat(history(only())).last().isEqualTo("CLOSED OUR_FACTS_CHANGED");
    }

    @Test
    void the_round_finds_what_a_return_brings_and_takes_away() {
        var _ = officer()
                .call()
                .withdrawPeriod(WithdrawPeriodRequest.newBuilder()
                        .setRequestId(newId())
                        .setPersonId(ana)
                        .setPeriodId(period)
                        .setReason("another person's")
                        .build());
        keep(overlapping(THEN));
        assertThat(all()).isEmpty();
        var id = newId();
        officer().importReturn(id, HEADING + row(number, "E1", "1985-03-01", "1985-03-31", "1000.00"));
        Until.so("opened", () -> !all().isEmpty());
        assertThat(only().getFindings(0).getLastDay()).isEqualTo("1985-03-31");
        var _ = officer()
                .call()
                .withdrawReturn(WithdrawReturnRequest.newBuilder()
                        .setRequestId(newId())
                        .setReturnId(id)
                        .setReason("sent by mistake")
                        .build());
        Until.so("closed", () -> only().getStatus().equals("CLOSED"));
    }

    @Test
    void an_officer_s_answer_stands_until_something_it_did_not_know_of_is_found() {
        keep(overlapping(THEN));
        var _ = officer()
                .foreign()
                .noteClarification(NoteClarificationRequest.newBuilder()
                        .setRequestId(newId())
                        .setPersonId(ana)
                        .setCaseId(only().getCaseId())
                        .setNote("asked by letter")
                        .build());
        answer(only().getCaseId(), CLARIFICATION_OUTCOME_BOTH_STAND);
        round.run();
        keep(overlapping(LATER));
        assertThat(history(only())).containsExactly("OPENED", "NOTED", "ANSWERED BOTH_STAND");
        assertThat(only().getHistoryList())
                .extracting(ClarificationMoment::getBy)
                .containsExactly("", "officer-1", "officer-1");
        keep(MA.record("2025-03-01T00:00:00Z", MA.person("333"), MA.work("1985-01-01", "1986-01-31")));
        assertThat(history(only())).last().isEqualTo("REOPENED");
    }

    @Test
    void a_record_of_another_person_is_kept_shown_as_doubtful_and_set_aside_when_that_is_found() {
        keep(MA.record(
                THEN,
                MA.person("333").toBuilder().setBirthDate("1958-01-21").build(),
                MA.work("1985-01-01", "1985-12-31")));
        assertThat(only().getRule()).isEqualTo("BIRTH_DATE_DIFFERS");
        assertThat(theirs()).containsExactly("IN_DOUBT");
        answer(only().getCaseId(), CLARIFICATION_OUTCOME_NOT_THE_SAME_PERSON);
        assertThat(theirs()).isEmpty();
        assertThat(officer()
                        .foreign()
                        .listForeignRecords(ListForeignRecordsRequest.newBuilder()
                                .setPersonId(ana)
                                .build())
                        .getRecordsList())
                .extracting(ForeignRecord::getState)
                .containsExactly("SET_ASIDE");
        // The right one comes.
        keep(overlapping(LATER));
        assertThat(theirs()).containsExactly("CERTIFIED");
        assertThat(all()).extracting(Clarification::getRule).contains("ONE_LEGISLATION");
    }

    private List<String> theirs() {
        return officer()
                .foreign()
                .getWholeCareer(
                        GetWholeCareerRequest.newBuilder().setPersonId(ana).build())
                .getEntriesList()
                .stream()
                .filter(entry -> entry.getSaidBy().equals("MA:CNSS"))
                .map(entry -> entry.getCertainty())
                .toList();
    }

    @Test
    void both_stand_about_a_birth_date_lets_the_periods_be_compared() {
        keep(MA.record(
                THEN,
                MA.person("333").toBuilder().setBirthDate("1958-01-21").build(),
                MA.work("1985-01-01", "1985-12-31")));
        answer(only().getCaseId(), CLARIFICATION_OUTCOME_BOTH_STAND);
        assertThat(all()).extracting(Clarification::getRule).contains("ONE_LEGISLATION");
        assertThat(theirs()).containsExactly("CERTIFIED");
    }

    @Test
    void what_cannot_be_answered_so_is_refused() {
        keep(overlapping(THEN));
        var id = only().getCaseId();
        Fails.with(
                Code.FAILED_PRECONDITION, "STILL_CONTRADICTS", () -> answer(id, CLARIFICATION_OUTCOME_OURS_CORRECTED));
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_OUTCOME", () -> answer(id, CLARIFICATION_OUTCOME_UNSPECIFIED));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_CLARIFICATION", () -> answer(newId(), CLARIFICATION_OUTCOME_BOTH_STAND));
        answer(id, CLARIFICATION_OUTCOME_BOTH_STAND);
        Fails.with(
                Code.FAILED_PRECONDITION, "CLARIFICATION_NOT_OPEN", () -> answer(id, CLARIFICATION_OUTCOME_BOTH_STAND));
    }

    @Test
    void the_list_of_everybody_s_says_nothing_of_anybody_and_knows_what_is_overdue() {
        keep(overlapping(THEN));
        var everybody = ListOpenClarificationsRequest.getDefaultInstance();
        var listed = officer().foreign().listOpenClarifications(everybody).getClarificationsList().stream()
                .filter(told -> told.getPersonId().equals(ana))
                .toList();
        assertThat(listed).singleElement().satisfies(told -> {
            assertThat(told.getFindingsList()).isEmpty();
            assertThat(told.getHistoryList()).isEmpty();
            assertThat(told.getOverdue()).isFalse();
        });
        clock.advance(Duration.ofDays(91));
        assertThat(officer()
                        .foreign()
                        .listOpenClarifications(ListOpenClarificationsRequest.newBuilder()
                                .setOverdueOnly(true)
                                .build())
                        .getClarificationsList())
                .anyMatch(told -> told.getPersonId().equals(ana) && told.getOverdue());
    }

    @Test
    void a_record_that_was_kept_and_never_compared_is_compared_by_the_next_round() {
        keep(overlapping(THEN));
        // As after a crash between the two: the case was never opened.
        sql.sql("delete from clarification_considered where person_id = ?")
                .param(ana)
                .update();
        round.run();
        assertThat(history(only())).containsExactly("OPENED");
        assertThat(sql.sql("select count(*) from clarification_considered where person_id = ?")
                        .param(ana)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void of_who_is_erased_nothing_is_left() {
        keep(overlapping(THEN));
        assertThat(only().getStatus()).isEqualTo("OPEN");
        round.run();
        new PrivacyOffice(officer(), officer("officer-2"), ana).decide();
        clock.advance(Duration.ofHours(1));
        Until.so("erased", () -> {
            round.run();
            return List.of("foreign_record", "clarification", "clarification_considered").stream()
                    .allMatch(table -> count(table) == 0);
        });
        Fails.with(Code.NOT_FOUND, "UNKNOWN_PERSON", this::all);
        assertThat(sql.sql("select convert_from(payload, 'UTF8') from log_entry where stream_id = ?")
                        .param("foreign-records/" + ana)
                        .query(String.class)
                        .single())
                .doesNotContain("1958-01-20");
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table + " where person_id = ?")
                .param(ana)
                .query(Long.class)
                .single();
    }
}
