package portability.contributions.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static portability.contributions.client.Samples.HEADING;
import static portability.contributions.client.Samples.period;
import static portability.contributions.client.Samples.row;

import io.grpc.Status.Code;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import portability.contributions.client.Fails;
import portability.contributions.client.Samples;
import portability.contributions.client.ServiceTest;
import portability.ledger.store.LogReader;
import portability.ledger.store.StoredEvent;
import portability.proto.contributions.v1.CertifyRecordRequest;
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
class ErasedPersonTest extends ServiceTest {
    private static final Duration GRACE = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

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
                .setBirthDate("1931-07-23")
                .build();
        ana = officer().register(newId(), person);
        officer().record(ana, period("1990-01-01", "1990-12-31"));
        officer().importReturn(newId(), HEADING + row(number, employer, "1991-01-01", "1991-12-31", "1000.00"));
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

    @Test
    void no_column_of_any_table_holds_a_name_a_birth_date_or_a_number() {
        assertThat(columnsHolding(ana)).as("the search finds what is there").isNotEmpty();
        for (var secret : List.of(name, "1931-07-23", number))
            assertThat(columnsHolding(secret)).isEmpty();
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
        for (var secret : List.of(name, "1931-07-23", number, employer))
            assertThat(columnsHolding(secret)).isEmpty();
        assertThat(count("person")).isZero();
        assertThat(count("person_number")).isZero();
        assertThat(count("period")).isZero();
        assertThat(sql.sql("select count(*) from subject_key where subject = ?")
                        .param(ana)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(receipts()).isZero();
        assertThat(log.from(0, Math.toIntExact(before))).allMatch(StoredEvent::isIntact);
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

    /// Where a text stands, be it within bytes.
    private List<String> columnsHolding(String text) {
        record Column(String tableName, String columnName, String dataType) {}
        var columns = sql.sql("select table_name, column_name, data_type from information_schema.columns"
                        + " where table_schema = 'public'")
                .query(Column.class)
                .list();
        var holding = new ArrayList<String>();
        for (var column : columns) {
            boolean bytes = column.dataType().equals("bytea");
            var found = sql.sql("select exists (select from %s where position(cast(? as %s) in %s) > 0)"
                            .formatted(
                                    column.tableName(),
                                    bytes ? "bytea" : "text",
                                    bytes ? column.columnName() : "cast(" + column.columnName() + " as text)"))
                    .param(bytes ? text.getBytes(UTF_8) : text)
                    .query(Boolean.class)
                    .single();
            if (found) holding.add(column.tableName() + "." + column.columnName());
        }
        return holding;
    }
}
