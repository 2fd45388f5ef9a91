package portability.contributions.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static portability.contributions.client.Samples.HEADING;
import static portability.contributions.client.Samples.row;

import io.grpc.Status.Code;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import portability.contributions.client.Fails;
import portability.contributions.client.Samples;
import portability.contributions.client.ServiceTest;
import portability.ledger.privacy.keys.NodeSecret;
import portability.ledger.processing.Processing;
import portability.ledger.processing.ReadModelNotCurrent;
import portability.proto.contributions.v1.CertifyRecordRequest;
import portability.proto.contributions.v1.FindPersonRequest;
import portability.proto.types.v1.PersonalNumber;

/// An event that cannot be applied keeps back the answers about its person, and no others.
class IncompleteReadsTest extends ServiceTest {
    private static final String BLOCKED = "stands in the way";

    @Autowired
    Processing processing;

    @Autowired
    NodeSecret secret;

    @Autowired
    CurrentReads reads;

    private String anasNumber = "";
    private String ana = "";
    private String bea = "";
    private String eva = "";

    @BeforeEach
    void threePersons() {
        anasNumber = newId();
        ana = officer().register(anasNumber);
        bea = officer().register(newId());
        eva = officer().register(newId());
    }

    /// A bug in the row's way, and then none.
    @AfterEach
    void theCauseIsMended() {
        sql.sql("delete from period where person_id = ?").param(BLOCKED).update();
        sql.sql("delete from person where sealed = ''").update();
        assertThat(processing
                        .letters()
                        .retry(CurrentReads.PROCESSOR, Optional.empty())
                        .remaining())
                .isZero();
        assertThat(officer().career(ana).getPersonId()).isEqualTo(ana);
    }

    @Test
    void a_line_that_cannot_be_applied_keeps_back_its_own_person_alone() {
        postALineThatCannotBeApplied();

        Fails.with(Code.UNAVAILABLE, "READ_MODEL_INCOMPLETE", () -> officer().career(ana));
        Fails.with(Code.UNAVAILABLE, "READ_MODEL_INCOMPLETE", () -> certify(anasNumber));
        Fails.with(Code.UNAVAILABLE, "READ_MODEL_INCOMPLETE", () -> find(anasNumber));
        assertThat(officer().career(bea).getEntriesList()).isEmpty();
        assertThat(officer().career(eva).getEntriesList()).isEmpty();
        Fails.with(Code.NOT_FOUND, "UNKNOWN_PERSON", () -> find(newId()));
        assertThat(officer().record(eva, Samples.period("1990-01-01", "1990-12-31")))
                .isNotEmpty();
    }

    @Test
    void work_that_catches_up_once_is_kept_back_as_each_of_its_questions() {
        postALineThatCannotBeApplied();

        assertThatExceptionOfType(ReadModelNotCurrent.class).isThrownBy(() -> reads.once(() -> about(ana)));
        assertThat(reads.once(() -> about(bea))).isEqualTo(bea);
    }

    private String about(String personId) {
        reads.awaitAbout(personId);
        return personId;
    }

    @Test
    void a_return_waits_for_everything_for_its_lines_are_anyones() {
        postALineThatCannotBeApplied();
        Fails.with(
                Code.UNAVAILABLE,
                "READ_MODEL_INCOMPLETE",
                () -> officer()
                        .importReturn(newId(), HEADING + row(newId(), "E1", "2003-01-01", "2003-12-31", "1.00")));
    }

    /// Whose id follows from the number can be blocked before she is registered.
    @Test
    void while_a_registration_cannot_be_applied_nobody_is_said_to_be_unknown() {
        var number = newId();
        var personId = secret.hash("person").id("NL:SVB\n" + number);
        sql.sql("insert into person (person_id, sealed) values (?, '')")
                .param(personId)
                .update();
        assertThat(officer().register(number)).isEqualTo(personId);

        Fails.with(Code.UNAVAILABLE, "READ_MODEL_INCOMPLETE", () -> find(number));
        Fails.with(Code.UNAVAILABLE, "READ_MODEL_INCOMPLETE", () -> find(newId()));
        Fails.with(Code.UNAVAILABLE, "READ_MODEL_INCOMPLETE", () -> officer().career(personId));
        assertThat(officer().career(ana).getEntriesList()).isEmpty();
        find(anasNumber);
    }

    private void postALineThatCannotBeApplied() {
        var returnId = newId();
        sql.sql("insert into period (period_id, person_id, sealed, recorded_at, line_hash) values (?, ?, '', now(), ?)")
                .params(periodId(returnId, 2), BLOCKED, UUID.randomUUID())
                .update();
        officer().importReturn(returnId, HEADING + row(anasNumber, "E1", "2001-01-01", "2001-12-31", "30000.00"));
    }

    /// As the service names the period of a line.
    private static String periodId(String returnId, int line) {
        return UUID.nameUUIDFromBytes(("return/" + returnId + "\n" + line).getBytes(UTF_8))
                .toString();
    }

    private void find(String number) {
        var _ = officer()
                .call()
                .findPerson(
                        FindPersonRequest.newBuilder().setNumber(number(number)).build());
    }

    private void certify(String number) {
        var _ = officer()
                .call()
                .certifyRecord(CertifyRecordRequest.newBuilder()
                        .setRequestId(newId())
                        .setNumber(number(number))
                        .build());
    }

    private static PersonalNumber number(String number) {
        return PersonalNumber.newBuilder()
                .setInstitution("NL:SVB")
                .setNumber(number)
                .build();
    }
}
