package portability.contributions.person;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.contributions.client.Samples.HEADING;
import static portability.contributions.client.Samples.period;
import static portability.contributions.client.Samples.row;

import io.grpc.Status.Code;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import portability.contributions.client.Fails;
import portability.contributions.client.PrivacyOffice;
import portability.contributions.client.Samples;
import portability.contributions.client.ServiceTest;
import portability.contributions.client.Until;
import portability.ledger.store.LogReader;
import portability.ledger.store.StoredEvent;
import portability.ledger.testkit.privacy.ClearText;
import portability.proto.contributions.v1.CertifyRecordRequest;
import portability.proto.contributions.v1.WithdrawPeriodRequest;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.PersonalNumber;

/// What the database holds of a person, and what is left when the person is erased.
@ExtendWith(OutputCaptureExtension.class)
class ErasedPersonTest extends ServiceTest {
    private static final Duration GRACE = Duration.ofHours(1);
    private static final String BORN = "1931-07-23";
    private static final String FIRST_DAY = "1951-02-03";
    private static final String LAST_DAY = "1951-11-29";
    private static final String EARNED = "48213.77";
    private static final String WHY = "she was in hospital that year";

    @Autowired
    LogReader log;

    private String number = "";
    private String name = "";
    private String employer = "";
    private String ana = "";
    private String certification = "";
    private PersonDetails person = PersonDetails.getDefaultInstance();

    @BeforeEach
    void aPersonOfItsOwn() {
        number = newId();
        name = "Name-" + newId();
        employer = "Employer-" + newId();
        person = Samples.person(number).toBuilder()
                .setFamilyName(name)
                .setBirthDate(BORN)
                .build();
        ana = officer().register(newId(), person);
        officer().record(ana, period("1990-01-01", "1990-12-31"));
        var wrong = officer().record(ana, period("1989-01-01", "1989-12-31"));
        var _ = officer()
                .call()
                .withdrawPeriod(WithdrawPeriodRequest.newBuilder()
                        .setRequestId(newId())
                        .setPersonId(ana)
                        .setPeriodId(wrong)
                        .setReason(WHY)
                        .build());
        officer().importReturn(newId(), HEADING + row(number, employer, FIRST_DAY, LAST_DAY, EARNED));
        certification = newId();
        officer()
                .call()
                .certifyRecord(CertifyRecordRequest.newBuilder()
                        .setRequestId(certification)
                        .setNumber(PersonalNumber.newBuilder()
                                .setInstitution("NL:SVB")
                                .setNumber(number))
                        .build());
    }

    /// Also while the person is known: what erasure misses would then be sealed, not clear.
    @Test
    void no_column_of_any_table_and_no_line_of_the_log_holds_what_is_personal(CapturedOutput printed) {
        assertThat(new ClearText(sql).columnsHolding(ana))
                .as("the search finds what is there")
                .isNotEmpty();
        assertNowhereInClear();
        office().decide();
        clock.advance(GRACE);
        awaitErased();
        assertNowhereInClear();
        Until.so("the log says so", () -> printed.getAll().contains("a subject was erased"));
        assertThat(printed.getAll()).doesNotContain(name, number, employer, WHY);
    }

    private void assertNowhereInClear() {
        for (var secret : List.of(name, BORN, number, employer, EARNED, FIRST_DAY, LAST_DAY, WHY))
            assertThat(new ClearText(sql).columnsHolding(secret)).as(secret).isEmpty();
    }

    @Test
    void two_officers_and_the_grace_over_nothing_of_the_person_is_left_and_the_log_stands() {
        long before = log.size();
        assertThat(receipts()).as("the answer is kept").isOne();
        office().request();
        Fails.with(Code.FAILED_PRECONDITION, "SAME_OFFICER", () -> office().confirm(office().first()));
        office().confirm(office().second());
        assertThat(office().erasure().getErased()).isFalse();
        clock.advance(GRACE);
        awaitErased();

        Fails.with(Code.NOT_FOUND, "UNKNOWN_PERSON", () -> officer().career(ana));
        Fails.with(Code.FAILED_PRECONDITION, "SUBJECT_ERASED", () -> officer().register(newId(), person));
        Fails.with(Code.FAILED_PRECONDITION, "SUBJECT_ERASED", () -> office().request());
        assertNothingLeft();
        assertThat(sql.sql("select count(*) from subject_key where subject = ?")
                        .param(ana)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(receipts()).isZero();
        assertThat(log.from(0, Math.toIntExact(before))).allMatch(StoredEvent::isIntact);
    }

    private void assertNothingLeft() {
        for (var table : List.of("person", "person_number", "period", "period_end", "period_evidence"))
            assertThat(count(table)).as(table).isZero();
    }

    @Test
    void a_hold_stands_in_the_way_until_two_officers_release_it() {
        office().decide();
        office().hold();
        clock.advance(GRACE);
        assertThat(office().release(office().first())).isFalse();
        Fails.with(Code.FAILED_PRECONDITION, "SAME_OFFICER", () -> office().release(office().first()));
        assertThat(office().erasure().getErased()).isFalse();
        assertThat(office().release(office().second())).isTrue();
        awaitErased();
    }

    @Test
    void a_cancelled_erasure_does_not_happen() {
        office().decide();
        office().cancel();
        Fails.with(Code.FAILED_PRECONDITION, "NOT_REQUESTED", () -> office().confirm(office().second()));
        assertThat(office().erasure().getRequestedBy()).isEmpty();
        assertThat(officer().career(ana).getEntriesList()).hasSize(2);
    }

    private PrivacyOffice office() {
        return new PrivacyOffice(officer(), officer("officer-2"), ana);
    }

    /// Here, in the read models, and among the answers that were kept.
    private void awaitErased() {
        Until.so("erased", () -> office().erasure().getErased() && count("person") == 0 && receipts() == 0);
    }

    private long receipts() {
        return sql.sql("select count(*) from command_receipt where position(? in command_id) > 0")
                .param(certification)
                .query(Long.class)
                .single();
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table + " where person_id = ?")
                .param(ana)
                .query(Long.class)
                .single();
    }
}
