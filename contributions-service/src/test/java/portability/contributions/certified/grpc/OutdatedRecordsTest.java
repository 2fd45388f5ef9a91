package portability.contributions.certified.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.contributions.client.Samples.HEADING;
import static portability.contributions.client.Samples.period;
import static portability.contributions.client.Samples.row;

import io.grpc.Status.Code;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.contributions.client.Fails;
import portability.contributions.client.Identities;
import portability.contributions.client.PrivacyOffice;
import portability.contributions.client.ServiceTest;
import portability.contributions.client.Until;
import portability.ledger.edge.Role;
import portability.ledger.seal.OpenedDocument;
import portability.proto.contributions.v1.CertifyStatementRequest;
import portability.proto.contributions.v1.CertifyStatementResponse;
import portability.proto.contributions.v1.CorrectPeriodRequest;
import portability.proto.contributions.v1.ListOutdatedRecordsRequest;
import portability.proto.contributions.v1.OutdatedRecord;
import portability.proto.contributions.v1.WithdrawPeriodRequest;
import portability.proto.exchange.v1.RecordHead;
import portability.proto.privacy.v1.ListReadsRequest;
import portability.proto.types.v1.InsurancePeriod;
import portability.proto.types.v1.PersonalNumber;

/// A record that does not say any more what the career says is found, and whoever has it is named.
class OutdatedRecordsTest extends ServiceTest {
    private static final InsurancePeriod Y1990 = period("1990-01-01", "1990-12-31");
    private static final InsurancePeriod Y1991 = period("1991-01-01", "1991-12-31");
    private static final InsurancePeriod Y1992 = period("1992-01-01", "1992-12-31");

    private String number = "";
    private String ana = "";
    private String first = "";

    @BeforeEach
    void aCareerOfItsOwn() {
        number = newId();
        ana = officer().register(number);
        first = officer().record(ana, Y1990);
    }

    private CertifyStatementRequest.Builder statement() {
        return CertifyStatementRequest.newBuilder()
                .setRequestId(newId())
                .setNumber(PersonalNumber.newBuilder().setInstitution("NL:SVB").setNumber(number));
    }

    private CertifyStatementResponse certify(CertifyStatementRequest.Builder request) {
        return officer().records().certifyStatement(request.build());
    }

    private RecordHead head(CertifyStatementResponse certified) {
        var key = NODE.signingKey().verificationKey();
        return OpenedDocument.open(certified.getSealedRecord().toByteArray(), (_, _) -> Optional.of(key))
                .part(0, RecordHead.parser(), RecordHead.getDefaultInstance());
    }

    private List<OutdatedRecord> outdated(boolean withSuperseded) {
        return officer()
                .records()
                .listOutdatedRecords(ListOutdatedRecordsRequest.newBuilder()
                        .setPageSize(1000)
                        .setWithSuperseded(withSuperseded)
                        .build())
                .getRecordsList()
                .stream()
                .filter(record -> record.getPersonId().equals(ana))
                .toList();
    }

    private OutdatedRecord awaitOutdated(String recordId) {
        Until.so(recordId + " is out of date", () -> found(recordId).isPresent());
        return found(recordId).orElseThrow();
    }

    private Optional<OutdatedRecord> found(String recordId) {
        return outdated(true).stream()
                .filter(record -> record.getRecordId().equals(recordId))
                .findFirst();
    }

    /// Lets a round pass that sees all that was recorded until now: a record of all days, certified last, is found out
    /// of date in it, and those before it had their turn first.
    private void awaitARound() {
        var last = certify(statement());
        officer().record(ana, period("2000-01-01", "2000-12-31"));
        awaitOutdated(last.getRecordId());
    }

    @Test
    void a_period_that_is_recorded_later_is_not_in_the_record() {
        var certified = certify(statement());
        var added = officer().record(ana, Y1991);
        var found = awaitOutdated(certified.getRecordId());
        assertThat(found.getAddedList()).containsExactly(added);
        assertThat(found.getRemovedList()).isEmpty();
        assertThat(found.getChangedList()).isEmpty();
        assertThat(found.getVersion()).isEqualTo(1);
        assertThat(found.getPosition()).isPositive();
        assertThat(found.getOutdatedAt()).isEqualTo(clock.instant().toString());
    }

    @Test
    void a_line_that_is_posted_later_is_not_in_the_record() {
        var certified = certify(statement());
        officer().importReturn(newId(), HEADING + row(number, "E1", "1995-01-01", "1995-12-31", "30000.00"));
        assertThat(awaitOutdated(certified.getRecordId()).getAddedList()).hasSize(1);
    }

    @Test
    void a_correction_takes_one_period_away_and_brings_another() {
        var certified = certify(statement());
        var corrected = officer()
                .call()
                .correctPeriod(CorrectPeriodRequest.newBuilder()
                        .setRequestId(newId())
                        .setPersonId(ana)
                        .setPeriodId(first)
                        .setPeriod(Y1991)
                        .setReason("wrong year")
                        .build())
                .getPeriodId();
        var found = awaitOutdated(certified.getRecordId());
        assertThat(found.getRemovedList()).containsExactly(first);
        assertThat(found.getAddedList()).containsExactly(corrected);
    }

    @Test
    void a_withdrawal_takes_a_period_away() {
        var certified = certify(statement());
        withdraw(first);
        assertThat(awaitOutdated(certified.getRecordId()).getRemovedList()).containsExactly(first);
    }

    private void withdraw(String periodId) {
        var _ = officer()
                .call()
                .withdrawPeriod(WithdrawPeriodRequest.newBuilder()
                        .setRequestId(newId())
                        .setPersonId(ana)
                        .setPeriodId(periodId)
                        .setReason("not hers")
                        .build());
    }

    @Test
    void what_lies_after_the_day_up_to_which_it_was_certified_changes_nothing() {
        var certified = certify(statement().setAsOf("1990-06-30"));
        assertThat(head(certified).getAsOf()).isEqualTo("1990-06-30");
        officer().record(ana, Y1992);
        awaitARound();
        assertThat(outdated(true)).extracting(OutdatedRecord::getRecordId).doesNotContain(certified.getRecordId());
    }

    @Test
    void a_period_that_is_withdrawn_and_recorded_again_as_it_was_is_no_change() {
        var other = officer().record(ana, Y1991);
        var certified = certify(statement().setAsOf("1991-12-31"));
        // In one go for the comparison: it may see the gap, or not; what it sees, it tells truly.
        withdraw(other);
        var again = officer().record(ana, Y1991);
        var newer = certify(statement().setAsOf("1991-12-31"));
        awaitARound();
        assertThat(outdated(true)).extracting(OutdatedRecord::getRecordId).doesNotContain(newer.getRecordId());
        outdated(true).stream()
                .filter(record -> record.getRecordId().equals(certified.getRecordId()))
                .forEach(record -> {
                    assertThat(record.getRemovedList()).containsExactly(other);
                    assertThat(record.getAddedList()).doesNotContain(again);
                });
    }

    @Test
    void a_link_brings_the_years_of_the_other_registration() {
        var certified = certify(statement());
        var other = officer().register(newId());
        var theirs = officer().record(other, Y1992);
        new Identities(officer(), officer("officer-2")).link(ana, other);
        assertThat(awaitOutdated(certified.getRecordId()).getAddedList()).containsExactly(theirs);
        // And what is recorded of the other registration from then on concerns her records too.
        var linked = certify(statement());
        var later = officer().record(other, Y1991);
        assertThat(awaitOutdated(linked.getRecordId()).getAddedList()).containsExactly(later);
    }

    @Test
    void a_record_certified_in_the_place_of_another_names_it_and_takes_it_off_the_list() {
        var certified = certify(statement().setAsOf("1995-12-31").setRecipient("the embassy of Morocco"));
        officer().record(ana, Y1991);
        assertThat(awaitOutdated(certified.getRecordId()).getRecipient()).isEqualTo("the embassy of Morocco");
        assertThat(outdated(false)).hasSize(1);

        var renewal = CertifyStatementRequest.newBuilder().setRequestId(newId()).setSupersedes(certified.getRecordId());
        var newer = certify(renewal);
        assertThat(newer.getVersion()).isEqualTo(2);
        assertThat(head(newer).getSupersedes()).isEqualTo(certified.getRecordId());
        assertThat(head(newer).getAsOf()).isEqualTo("1995-12-31");
        assertThat(head(newer).getPeriods()).isEqualTo(2);
        assertThat(outdated(false)).isEmpty();
        assertThat(awaitOutdated(certified.getRecordId()).getSupersededBy()).isEqualTo(newer.getRecordId());
        assertThat(certify(renewal)).isEqualTo(newer);
    }

    @Test
    void a_page_begins_behind_a_position_and_the_newest_is_told() {
        var one = certify(statement());
        officer().record(ana, Y1991);
        var position = awaitOutdated(one.getRecordId()).getPosition();
        var two = certify(statement());
        officer().record(ana, Y1992);
        var found = awaitOutdated(two.getRecordId());
        assertThat(found.getPosition()).isGreaterThan(position);
        var page = officer()
                .records()
                .listOutdatedRecords(ListOutdatedRecordsRequest.newBuilder()
                        .setAfterPosition(position)
                        .setPageSize(1)
                        .build());
        assertThat(page.getRecordsList()).hasSize(1);
        assertThat(page.getRecords(0).getPosition()).isGreaterThan(position);
        assertThat(page.getNewestPosition()).isGreaterThanOrEqualTo(found.getPosition());
    }

    @Test
    void whoever_hears_who_has_a_record_of_hers_leaves_a_record() {
        var certified = certify(statement().setRecipient("a bank"));
        officer().record(ana, Y1991);
        awaitOutdated(certified.getRecordId());
        assertThat(officer()
                        .privacy()
                        .listReads(ListReadsRequest.newBuilder().setSubject(ana).build())
                        .getReadsList())
                .anySatisfy(read -> {
                    assertThat(read.getRpc()).endsWith("ListOutdatedRecords");
                    assertThat(read.getFieldsList()).containsExactly("recipient");
                });
    }

    @Test
    void nobody_is_told_of_who_was_erased() {
        var certified = certify(statement().setRecipient("a bank"));
        officer().record(ana, Y1991);
        awaitOutdated(certified.getRecordId());
        var office = new PrivacyOffice(officer(), officer("officer-2"), ana);
        office.decide();
        clock.advance(Duration.ofHours(1));
        Until.so("erased", () -> office.erasure().getErased());
        assertThat(outdated(true)).isEmpty();
        for (var table : List.of("certified_record", "outdated_record"))
            assertThat(sql.sql("select count(*) from " + table + " where person_id = ?")
                            .param(ana)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        assertThat(sql.sql("select count(*) from certified_period where record_id = ?")
                        .param(certified.getRecordId())
                        .query(Long.class)
                        .single())
                .isZero();
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_RECORD",
                () -> certify(CertifyStatementRequest.newBuilder()
                        .setRequestId(newId())
                        .setSupersedes(certified.getRecordId())));
    }

    @Test
    void what_means_nothing_is_refused() {
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_RECORD",
                () -> certify(CertifyStatementRequest.newBuilder()
                        .setRequestId(newId())
                        .setSupersedes(ana + "/7")));
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_RECORD",
                () -> certify(CertifyStatementRequest.newBuilder()
                        .setRequestId(newId())
                        .setSupersedes("nonsense")));
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_REQUEST",
                () -> certify(statement().setSupersedes(ana + "/1")));
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_REQUEST",
                () -> certify(statement().setRecipient("x".repeat(201))));
        Fails.with(
                Code.INVALID_ARGUMENT, "INVALID_DATE", () -> certify(statement().setAsOf("soon")));
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_PERSON",
                () -> certify(CertifyStatementRequest.newBuilder().setRequestId(newId())));
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_PAGE",
                () -> officer()
                        .records()
                        .listOutdatedRecords(ListOutdatedRecordsRequest.newBuilder()
                                .setPageSize(1001)
                                .build()));
        Fails.with(
                Code.PERMISSION_DENIED,
                "ROLE_MAY_NOT",
                () -> as(Role.AUDITOR).records().certifyStatement(statement().build()));
    }
}
