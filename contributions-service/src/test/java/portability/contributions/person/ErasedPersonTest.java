package portability.contributions.person;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.contributions.client.Samples.HEADING;
import static portability.contributions.client.Samples.period;
import static portability.contributions.client.Samples.row;

import io.grpc.Status.Code;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import portability.contributions.client.Fails;
import portability.contributions.client.Samples;
import portability.contributions.client.ServiceTest;
import portability.contributions.period.PeriodFacts;
import portability.contributions.request.CurrentReads;
import portability.contributions.returns.ReturnLineEvent.LinePosted;
import portability.kernel.Activity;
import portability.kernel.PeriodKind;
import portability.ledger.codec.EventCodec;
import portability.ledger.processing.Processing;
import portability.ledger.processing.ReadModelCheck.Table;
import portability.ledger.store.LogReader;
import portability.ledger.store.LogWriter;
import portability.ledger.store.NewEvent;
import portability.ledger.store.StoredEvent;
import portability.ledger.store.Submission;
import portability.ledger.testkit.privacy.ClearText;
import portability.proto.contributions.v1.CertifyRecordRequest;
import portability.proto.contributions.v1.WithdrawPeriodRequest;
import portability.proto.privacy.v1.CancelErasureRequest;
import portability.proto.privacy.v1.ConfirmErasureRequest;
import portability.proto.privacy.v1.ErasureGround;
import portability.proto.privacy.v1.GetErasureRequest;
import portability.proto.privacy.v1.GetErasureResponse;
import portability.proto.privacy.v1.PlaceHoldRequest;
import portability.proto.privacy.v1.ReleaseHoldRequest;
import portability.proto.privacy.v1.RequestErasureRequest;
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
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    LogReader log;

    @Autowired
    LogWriter writer;

    @Autowired
    EventCodec codec;

    @Autowired
    Processing processing;

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
        request("officer-1");
        confirm("officer-2");
        clock.advance(GRACE);
        awaitErased();
        assertNowhereInClear();
        assertThat(printed.getAll()).contains("a subject was erased").doesNotContain(name, number, employer, WHY);
    }

    private void assertNowhereInClear() {
        for (var secret : List.of(name, BORN, number, employer, EARNED, FIRST_DAY, LAST_DAY, WHY))
            assertThat(new ClearText(sql).columnsHolding(secret)).as(secret).isEmpty();
    }

    @Test
    void two_officers_and_the_grace_over_nothing_of_the_person_is_left_and_the_log_stands() {
        long before = log.size();
        assertThat(receipts()).as("the answer is kept").isOne();
        request("officer-1");
        Fails.with(Code.FAILED_PRECONDITION, "SAME_OFFICER", () -> confirm("officer-1"));
        confirm("officer-2");
        assertThat(erasure().getErased()).isFalse();
        clock.advance(GRACE);
        awaitErased();

        Fails.with(Code.NOT_FOUND, "UNKNOWN_PERSON", () -> officer().career(ana));
        Fails.with(Code.FAILED_PRECONDITION, "SUBJECT_ERASED", () -> officer().register(newId(), person));
        Fails.with(Code.FAILED_PRECONDITION, "SUBJECT_ERASED", () -> request("officer-1"));
        assertNothingLeft();
        assertThat(sql.sql("select count(*) from subject_key where subject = ?")
                        .param(ana)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(receipts()).isZero();
        assertThat(log.from(0, Math.toIntExact(before))).allMatch(StoredEvent::isIntact);
    }

    @Test
    void read_models_made_anew_after_an_erasure_are_the_living_ones_to_the_byte() {
        var eva = officer().register(newId());
        officer().record(eva, period("1990-01-01", "1990-12-31"));
        request("officer-1");
        confirm("officer-2");
        clock.advance(GRACE);
        awaitErased();
        var before = tables();
        processing.rebuild().start(CurrentReads.PROCESSOR, false);
        assertThat(officer().career(eva).getEntriesList()).hasSize(1);
        assertThat(tables()).isEqualTo(before);
        assertNothingLeft();
    }

    /// It was sealed while the person was known, and had to wait for the log.
    @Test
    void a_line_that_is_stored_after_the_erasure_brings_nothing_back() {
        var line = new LinePosted(newId(), 2, ana, newId(), facts());
        var stream = "return-lines/2/" + line.returnId();
        var id = UUID.randomUUID();
        var sealed = codec.encode(id, stream, line);
        request("officer-1");
        confirm("officer-2");
        clock.advance(GRACE);
        awaitErased();
        writer.submit(Submission.of(List.of(new NewEvent(
                id,
                stream,
                0,
                "return-lines",
                sealed.name().name(),
                sealed.name().version(),
                codec.encodeMetadata(Map.of()),
                sealed.payload().bytes()))));
        processing.readModels().awaitCurrent(CurrentReads.PROCESSOR);
        assertNothingLeft();
        assertThat(tables()).isNotEmpty();
    }

    /// As they live, and as the log says: the same to the byte.
    private List<Table> tables() {
        var report = processing.check().check(CurrentReads.PROCESSOR);
        assertThat(report.tables()).allMatch(Table::isEqual);
        return report.tables();
    }

    private void assertNothingLeft() {
        for (var table : List.of("person", "person_number", "period", "period_end"))
            assertThat(count(table)).as(table).isZero();
    }

    private static PeriodFacts facts() {
        return new PeriodFacts(
                "NL:SVB",
                "nl-aow",
                PeriodKind.COMPULSORY,
                Activity.EMPLOYED,
                LocalDate.parse(FIRST_DAY),
                LocalDate.parse(LAST_DAY),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void a_hold_stands_in_the_way_until_two_officers_release_it() {
        request("officer-1");
        confirm("officer-2");
        privacy("officer-1")
                .placeHold(PlaceHoldRequest.newBuilder()
                        .setSubject(ana)
                        .setReason("a dispute")
                        .build());
        clock.advance(GRACE);
        assertThat(release("officer-1")).isFalse();
        Fails.with(Code.FAILED_PRECONDITION, "SAME_OFFICER", () -> release("officer-1"));
        assertThat(erasure().getErased()).isFalse();
        assertThat(release("officer-2")).isTrue();
        awaitErased();
    }

    @Test
    void a_cancelled_erasure_does_not_happen() {
        request("officer-1");
        confirm("officer-2");
        privacy("officer-1")
                .cancelErasure(CancelErasureRequest.newBuilder()
                        .setSubject(ana)
                        .setReason("a mistake")
                        .build());
        Fails.with(Code.FAILED_PRECONDITION, "NOT_REQUESTED", () -> confirm("officer-2"));
        assertThat(erasure().getRequestedBy()).isEmpty();
        assertThat(officer().career(ana).getEntriesList()).hasSize(2);
    }

    private portability.proto.privacy.v1.PrivacyServiceGrpc.PrivacyServiceBlockingStub privacy(String officer) {
        return officer(officer).privacy();
    }

    private void request(String officer) {
        var _ = privacy(officer)
                .requestErasure(RequestErasureRequest.newBuilder()
                        .setSubject(ana)
                        .setGround(ErasureGround.ERASURE_GROUND_PERSON_ASKED)
                        .setReason("she wrote a letter")
                        .build());
    }

    private void confirm(String officer) {
        var _ = privacy(officer)
                .confirmErasure(
                        ConfirmErasureRequest.newBuilder().setSubject(ana).build());
    }

    private boolean release(String officer) {
        return privacy(officer)
                .releaseHold(ReleaseHoldRequest.newBuilder().setSubject(ana).build())
                .getReleased();
    }

    private GetErasureResponse erasure() {
        return privacy("officer-1")
                .getErasure(GetErasureRequest.newBuilder().setSubject(ana).build());
    }

    private void awaitErased() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!erasure().getErased() || count("person") > 0) {
            assertThat(System.nanoTime()).as("erased in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
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
