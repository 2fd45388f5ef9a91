package portability.contributions.career.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portability.contributions.client.Samples.HEADING;
import static portability.contributions.client.Samples.period;
import static portability.contributions.client.Samples.person;
import static portability.contributions.client.Samples.row;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.contributions.client.Fails;
import portability.contributions.client.ServiceTest;
import portability.ledger.edge.Role;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.proto.contributions.v1.CertifyRecordRequest;
import portability.proto.contributions.v1.CorrectPeriodRequest;
import portability.proto.contributions.v1.GetCareerRequest;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.RecordHead;
import portability.proto.exchange.v1.SealedDocument;
import portability.proto.types.v1.Branch;
import portability.proto.types.v1.Dating;
import portability.proto.types.v1.EquivalentGround;
import portability.proto.types.v1.InsurancePeriod;
import portability.proto.types.v1.PeriodKind;
import portability.proto.types.v1.PeriodUnit;
import portability.proto.types.v1.PersonalNumber;
import portability.proto.types.v1.SpecialScheme;

class CertifyRecordTest extends ServiceTest {
    private static final InsurancePeriod Y1991 = period("1991-01-01", "1991-12-31");

    private String number = "";
    private String ana = "";

    @BeforeEach
    void aPersonOfItsOwn() {
        number = newId();
        ana = officer().register(number);
    }

    private CertifyRecordRequest.Builder request() {
        return CertifyRecordRequest.newBuilder()
                .setRequestId(newId())
                .setNumber(PersonalNumber.newBuilder().setInstitution("NL:SVB").setNumber(number));
    }

    private ByteString certify(CertifyRecordRequest.Builder request) {
        return officer().call().certifyRecord(request.build()).getSealedRecord();
    }

    private static OpenedDocument open(ByteString record) {
        var key = NODE.signingKey().verificationKey();
        return OpenedDocument.open(
                record.toByteArray(),
                (institution, keyId) -> institution.equals("NL:SVB") && keyId.equals(key.keyId())
                        ? Optional.of(key)
                        : Optional.empty());
    }

    private static RecordHead head(OpenedDocument record) {
        return record.part(0, RecordHead.parser(), RecordHead.getDefaultInstance());
    }

    private static List<InsurancePeriod> periods(OpenedDocument record) {
        var periods = new ArrayList<InsurancePeriod>();
        for (int part = 1; part < record.parts().size(); part++)
            periods.add(record.part(part, InsurancePeriod.parser(), InsurancePeriod.getDefaultInstance()));
        return periods;
    }

    @Test
    void a_record_is_signed_and_holds_the_head_and_the_periods_in_force() {
        officer().importReturn(newId(), HEADING + row(number, "E1", "1990-01-01", "1990-12-31", "30000.00"));
        var wrong = officer().record(ana, Y1991);
        var _ = officer()
                .call()
                .correctPeriod(CorrectPeriodRequest.newBuilder()
                        .setRequestId(newId())
                        .setPersonId(ana)
                        .setPeriodId(wrong)
                        .setPeriod(period("1991-01-01", "1991-06-30"))
                        .setReason("left in July")
                        .build());

        var record = open(certify(request()));
        var header = record.header();
        assertThat(header.getKind()).isEqualTo(DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD);
        assertThat(header.getSender()).isEqualTo("NL:SVB");
        assertThat(header.getReceiver()).isEmpty();
        assertThat(header.getCaseId()).isEmpty();
        assertThat(header.getPairSeq()).isZero();
        assertThat(header.getPurpose()).isEqualTo("SOCIAL_SECURITY_CLAIM");
        assertThat(header.getCreated().getSeconds()).isEqualTo(clock.instant().getEpochSecond());
        assertThat(header.toString()).doesNotContain(number, "Amrani");

        assertThat(head(record).getPerson()).isEqualTo(person(number));
        assertThat(head(record).getRecordId()).isEqualTo(ana + "/1");
        assertThat(head(record).getPeriods()).isEqualTo(2);
        assertThat(head(record).getAsOf()).isEmpty();
        assertThat(head(record).getVersion()).isEqualTo(1);
        assertThat(head(record).getSupersedes()).isEmpty();
        assertThat(periods(record))
                .isEqualTo(officer().career(ana).getEntriesList().stream()
                        .map(entry -> entry.getPeriod())
                        .toList());
    }

    @Test
    void a_record_holds_all_that_is_said_of_a_period() {
        var said = period("1978-01-01", "1979-12-31").toBuilder()
                .setKind(PeriodKind.PERIOD_KIND_EQUIVALENT)
                .setGround(EquivalentGround.EQUIVALENT_GROUND_OTHER)
                .setGroundInWords("study")
                .addBranches(Branch.BRANCH_OLD_AGE)
                .addBranches(Branch.BRANCH_SURVIVORS)
                .setDating(Dating.DATING_YEARS)
                .setSpecialScheme(SpecialScheme.SPECIAL_SCHEME_SEAFARERS);
        said.getReportedBuilder().setAmount("14").setUnit(PeriodUnit.PERIOD_UNIT_MONTHS);
        said.getEarningsBuilder().setAmount("12000.00").setCurrency("NLG");
        said.getEarnedBuilder().setAmount("14500.50").setCurrency("NLG");
        var id = officer().record(ana, said.build());
        assertThat(periods(open(certify(request()))))
                .containsExactly(said.setPeriodId(id).build());
        assertThat(officer().career(ana).getEntries(0).getPeriod()).isEqualTo(said.build());
    }

    @Test
    void the_same_request_again_gets_the_same_bytes_whatever_was_recorded_since() {
        var request = request();
        var once = certify(request);
        clock.advance(Duration.ofDays(1));
        officer().record(ana, Y1991);
        assertThat(certify(request)).isEqualTo(once);
        assertThat(head(open(once)).getPeriods()).isZero();
        var next = open(certify(request()));
        assertThat(head(next).getRecordId()).isEqualTo(ana + "/2");
        assertThat(head(next).getPeriods()).isEqualTo(1);
    }

    @Test
    void what_a_record_says_was_known_is_what_the_career_says_was_known() {
        officer().record(ana, Y1991);
        var record = open(certify(request()));
        clock.advance(Duration.ofMillis(1));
        officer().record(ana, period("1992-01-01", "1992-12-31"));
        var then = officer()
                .call()
                .getCareer(GetCareerRequest.newBuilder()
                        .setPersonId(ana)
                        .setKnownAt(head(record).getKnownAt())
                        .build());
        assertThat(then.getEntriesList().stream()
                        .map(entry -> entry.getPeriod())
                        .toList())
                .isEqualTo(periods(record));
    }

    @Test
    void a_record_as_of_a_day_says_so_and_leaves_out_later_days() {
        officer().record(ana, Y1991);
        var record = open(certify(request().setAsOf("1991-03-31")));
        assertThat(head(record).getAsOf()).isEqualTo("1991-03-31");
        assertThat(periods(record).getFirst().getLastDay()).isEqualTo("1991-03-31");
    }

    @Test
    void a_record_names_the_person_by_the_number_here_only_and_is_found_by_any() {
        var known = person(newId()).toBuilder();
        known.addNumbersBuilder().setInstitution("MA:CNSS").setNumber("996404019");
        officer().register(newId(), known.build());
        var request = CertifyRecordRequest.newBuilder().setRequestId(newId()).setNumber(known.getNumbers(1));
        assertThat(head(open(certify(request))).getPerson().getNumbersList()).containsExactly(known.getNumbers(0));
    }

    @Test
    void altered_bytes_are_found_out() throws InvalidProtocolBufferException {
        officer().record(ana, Y1991);
        var sealed = SealedDocument.parseFrom(certify(request()));
        var otherBody = sealed.toBuilder();
        otherBody
                .getPartsBuilder(1)
                .setContent(period("1990-01-01", "1991-12-31").toByteString());
        assertBroken(otherBody.build(), SealBroken.Flaw.ALTERED_BODY);
        assertBroken(sealed.toBuilder().removeParts(1).build(), SealBroken.Flaw.ALTERED_BODY);
        var otherHeader = sealed.getHeader().concat(ByteString.copyFrom(new byte[] {0x72, 0}));
        assertBroken(sealed.toBuilder().setHeader(otherHeader).build(), SealBroken.Flaw.BAD_SIGNATURE);
        assertBroken(sealed.toBuilder().clearSignature().build(), SealBroken.Flaw.UNSIGNED);
    }

    private static void assertBroken(SealedDocument altered, SealBroken.Flaw flaw) {
        assertThatThrownBy(() -> open(altered.toByteString()))
                .isInstanceOfSatisfying(
                        SealBroken.class, broken -> assertThat(broken.flaw()).isEqualTo(flaw));
    }

    @Test
    void the_log_keeps_what_was_certified_and_for_whom() {
        var period = officer().record(ana, Y1991);
        var request = request();
        certify(request);
        assertThat(sql.sql("""
            select convert_from(payload, 'UTF8') from log_entry
            where stream_id = ? and event_name = 'career.RecordCertified'
            """).param("career/" + ana).query(String.class).single())
                .contains(period, request.getRequestId(), "\"version\":1");
    }

    @Test
    void an_unknown_person_is_not_certified() {
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_PERSON",
                () -> certify(request()
                        .setNumber(PersonalNumber.newBuilder()
                                .setInstitution("NL:SVB")
                                .setNumber("nobody"))));
    }

    @Test
    void a_request_id_with_other_contents_is_refused() {
        var request = request();
        certify(request);
        Fails.with(Code.FAILED_PRECONDITION, "REQUEST_ID_REUSED", () -> certify(request.setAsOf("1991-03-31")));
    }

    @Test
    void a_day_that_is_none_is_malformed() {
        Fails.with(
                Code.INVALID_ARGUMENT, "INVALID_DATE", () -> certify(request().setAsOf("soon")));
    }

    @Test
    void services_have_records_certified_and_auditors_do_not() {
        assertThat(as(Role.SERVICE).call().certifyRecord(request().build()).getSealedRecord())
                .isNotEmpty();
        Fails.with(
                Code.PERMISSION_DENIED,
                "ROLE_MAY_NOT",
                () -> as(Role.AUDITOR).call().certifyRecord(request().build()));
    }
}
