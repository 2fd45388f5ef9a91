package portability.contributions.career.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static portability.contributions.client.Samples.HEADING;
import static portability.contributions.client.Samples.period;
import static portability.contributions.client.Samples.row;

import io.grpc.Status.Code;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portability.contributions.client.Fails;
import portability.contributions.client.ServiceTest;
import portability.ledger.edge.Role;
import portability.proto.contributions.v1.CareerEntry;
import portability.proto.contributions.v1.CorrectPeriodRequest;
import portability.proto.contributions.v1.GetCareerRequest;
import portability.proto.contributions.v1.GetCareerResponse;
import portability.proto.contributions.v1.RecordPeriodRequest;
import portability.proto.contributions.v1.RowError;
import portability.proto.contributions.v1.WithdrawPeriodRequest;
import portability.proto.types.v1.Activity;
import portability.proto.types.v1.InsurancePeriod;
import portability.proto.types.v1.PeriodKind;
import portability.proto.types.v1.PeriodUnit;

class CareerCallsTest extends ServiceTest {
    private static final InsurancePeriod Y1990 = period("1990-01-01", "1990-12-31");
    private static final InsurancePeriod Y1991 = period("1991-01-01", "1991-12-31");

    private String number = "";
    private String ana = "";

    @BeforeEach
    void aPersonOfItsOwn() {
        number = newId();
        ana = officer().register(number);
    }

    private RecordPeriodRequest.Builder recording(InsurancePeriod period) {
        return RecordPeriodRequest.newBuilder()
                .setRequestId(newId())
                .setPersonId(ana)
                .setPeriod(period)
                .setEvidence("payslips 1990");
    }

    private CorrectPeriodRequest.Builder correcting(String periodId, InsurancePeriod period) {
        return CorrectPeriodRequest.newBuilder()
                .setRequestId(newId())
                .setPersonId(ana)
                .setPeriodId(periodId)
                .setPeriod(period)
                .setReason("wrong year");
    }

    private WithdrawPeriodRequest.Builder withdrawing(String periodId) {
        return WithdrawPeriodRequest.newBuilder()
                .setRequestId(newId())
                .setPersonId(ana)
                .setPeriodId(periodId)
                .setReason("another person's");
    }

    private String correct(String periodId, InsurancePeriod period) {
        return officer()
                .call()
                .correctPeriod(correcting(periodId, period).build())
                .getPeriodId();
    }

    private void withdraw(String periodId) {
        var _ = officer().call().withdrawPeriod(withdrawing(periodId).build());
    }

    @Test
    void a_recorded_period_is_in_the_career_as_it_was_stated() {
        var stated = Y1990.toBuilder()
                .setKind(PeriodKind.PERIOD_KIND_VOLUNTARY)
                .setActivity(Activity.ACTIVITY_SELF_EMPLOYED)
                .setEmployer("E1");
        stated.getReportedBuilder().setAmount("11.5").setUnit(PeriodUnit.PERIOD_UNIT_MONTHS);
        stated.getEarningsBuilder().setAmount("1234.56").setCurrency("NLG");
        var id = officer().record(ana, stated.build());
        for (var role : new Role[] {Role.OFFICER, Role.SERVICE, Role.AUDITOR}) {
            var career = as(role).career(ana);
            assertThat(career.getPersonId()).isEqualTo(ana);
            assertThat(career.getEntriesList()).singleElement().satisfies(entry -> {
                assertThat(entry.getPeriod()).isEqualTo(stated.setPeriodId(id).build());
                assertThat(entry.getState()).isEqualTo("IN_FORCE");
                assertThat(entry.getSource()).isEqualTo("officer");
                assertThat(entry.getRecordedAt()).isEqualTo(clock.instant().toString());
            });
        }
    }

    @Test
    void entries_are_in_the_order_of_their_first_days() {
        officer().record(ana, Y1991);
        officer().record(ana, Y1990);
        assertThat(officer().career(ana).getEntriesList())
                .extracting(entry -> entry.getPeriod().getFirstDay())
                .containsExactly("1990-01-01", "1991-01-01");
    }

    @Test
    void the_same_request_again_gets_the_same_answer() {
        var recording = recording(Y1990).build();
        var once = officer().call().recordPeriod(recording);
        assertThat(officer().call().recordPeriod(recording)).isEqualTo(once);
        var correcting = correcting(once.getPeriodId(), Y1991).build();
        var corrected = officer().call().correctPeriod(correcting);
        assertThat(officer().call().correctPeriod(correcting)).isEqualTo(corrected);
        var withdrawing = withdrawing(corrected.getPeriodId()).build();
        for (int i = 0; i < 2; i++)
            assertThat(officer().call().withdrawPeriod(withdrawing)).isNotNull();
        assertThat(officer().history(ana).getEntriesList()).hasSize(2);
    }

    @Test
    void a_request_id_that_came_before_with_other_contents_is_refused_for_whatever_rpc() {
        var recording = recording(Y1990).build();
        var id = officer().call().recordPeriod(recording).getPeriodId();
        Fails.with(
                Code.FAILED_PRECONDITION,
                "REQUEST_ID_REUSED",
                () -> officer()
                        .call()
                        .recordPeriod(recording.toBuilder().setPeriod(Y1991).build()));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "REQUEST_ID_REUSED",
                () -> officer()
                        .call()
                        .withdrawPeriod(withdrawing(id)
                                .setRequestId(recording.getRequestId())
                                .build()));
        var ben = officer().register(newId());
        Fails.with(
                Code.FAILED_PRECONDITION,
                "REQUEST_ID_REUSED",
                () -> officer()
                        .call()
                        .recordPeriod(recording.toBuilder().setPersonId(ben).build()));
    }

    @Test
    void a_correction_supersedes_and_both_stay_visible() {
        var wrong = officer().record(ana, Y1990);
        var right = correct(wrong, Y1991);
        assertThat(officer().career(ana).getEntriesList())
                .singleElement()
                .satisfies(entry -> assertThat(entry.getPeriod().getPeriodId()).isEqualTo(right));
        var superseded = officer().history(ana).getEntries(0);
        assertThat(superseded.getPeriod().getPeriodId()).isEqualTo(wrong);
        assertThat(superseded.getState()).isEqualTo("SUPERSEDED");
        assertThat(superseded.getReason()).isEqualTo("wrong year");
        assertThat(superseded.getSupersededBy()).isEqualTo(right);
    }

    @Test
    void a_withdrawn_period_stays_visible_with_the_reason() {
        withdraw(officer().record(ana, Y1990));
        assertThat(officer().career(ana).getEntriesList()).isEmpty();
        var withdrawn = officer().history(ana).getEntries(0);
        assertThat(withdrawn.getState()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.getReason()).isEqualTo("another person's");
        assertThat(withdrawn.getSupersededBy()).isEmpty();
    }

    @Test
    void a_line_of_a_return_is_corrected_and_withdrawn_like_any_period_and_no_return_undoes_that() {
        var y1990 = row(number, "E1", "1990-01-01", "1990-12-31", "30000.00");
        var y1991 = row(number, "E1", "1991-01-01", "1991-12-31", "30000.00");
        officer().importReturn(newId(), HEADING + y1990 + y1991);
        var lines = officer().career(ana).getEntriesList();
        correct(lines.get(0).getPeriod().getPeriodId(), period("1990-01-01", "1990-06-30"));
        withdraw(lines.get(1).getPeriod().getPeriodId());
        assertThat(officer().history(ana).getEntriesList())
                .extracting(CareerEntry::getState)
                .containsExactlyInAnyOrder("SUPERSEDED", "IN_FORCE", "WITHDRAWN");
        assertThat(officer().importReturn(newId(), HEADING + y1990 + y1991).getErrorsList())
                .extracting(RowError::getReason)
                .containsExactly("ALREADY_RECORDED", "ALREADY_RECORDED");
    }

    @Test
    void the_same_facts_twice_are_refused_and_overlap_is_not() {
        officer().record(ana, Y1990);
        Fails.with(Code.FAILED_PRECONDITION, "ALREADY_RECORDED", () -> officer().record(ana, Y1990));
        officer().record(ana, period("1990-06-01", "1991-05-31"));
        officer().record(ana, Y1990.toBuilder().setEmployer("E2").build());
        assertThat(officer().career(ana).getEntriesList()).hasSize(3);
    }

    @Test
    void what_a_return_stated_an_officer_need_not_record_again() {
        officer().importReturn(newId(), HEADING + row(number, "", "1990-01-01", "1990-12-31", "30000.00"));
        var stated = officer().career(ana).getEntries(0).getPeriod();
        Fails.with(Code.FAILED_PRECONDITION, "ALREADY_RECORDED", () -> officer().record(ana, stated));
        withdraw(stated.getPeriodId());
        assertThat(officer().record(ana, stated)).isNotEqualTo(stated.getPeriodId());
    }

    @Test
    void what_is_no_longer_in_force_cannot_be_corrected_or_withdrawn() {
        var period = officer().record(ana, Y1990);
        withdraw(period);
        Fails.with(Code.FAILED_PRECONDITION, "PERIOD_NOT_IN_FORCE", () -> withdraw(period));
        Fails.with(Code.FAILED_PRECONDITION, "PERIOD_NOT_IN_FORCE", () -> correct(period, Y1991));
    }

    @Test
    void unknown_persons_and_periods_are_not_found() {
        Fails.with(Code.NOT_FOUND, "UNKNOWN_PERSON", () -> officer().career("nobody"));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_PERSON", () -> officer().record("nobody", Y1990));
        var period = officer().record(ana, Y1990);
        Fails.with(Code.NOT_FOUND, "UNKNOWN_PERIOD", () -> withdraw("nothing"));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_PERIOD", () -> correct("nothing", Y1991));
        var ben = officer().register(newId());
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_PERIOD",
                () -> officer()
                        .call()
                        .withdrawPeriod(withdrawing(period).setPersonId(ben).build()));
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_PERSON",
                () -> officer()
                        .call()
                        .withdrawPeriod(
                                withdrawing(period).setPersonId("nobody").build()));
    }

    static Map<String, Consumer<InsurancePeriod.Builder>> faults() {
        return Map.ofEntries(
                Map.entry("INVALID_ARGUMENT INVALID_PERIOD no scheme", InsurancePeriod.Builder::clearScheme),
                Map.entry("INVALID_ARGUMENT INVALID_PERIOD no kind", InsurancePeriod.Builder::clearKind),
                Map.entry("INVALID_ARGUMENT INVALID_PERIOD a later kind", period -> period.setKindValue(99)),
                Map.entry("INVALID_ARGUMENT INVALID_PERIOD no activity", InsurancePeriod.Builder::clearActivity),
                Map.entry("INVALID_ARGUMENT INVALID_PERIOD another law", period -> period.setLegislation("DE")),
                Map.entry("INVALID_ARGUMENT INVALID_PERIOD no law", InsurancePeriod.Builder::clearLegislation),
                Map.entry("INVALID_ARGUMENT INVALID_PERIOD no day", period -> period.setLastDay("1990-02-30")),
                Map.entry("INVALID_ARGUMENT INVALID_PERIOD reversed", period -> period.setLastDay("1989-12-31")),
                Map.entry(
                        "INVALID_ARGUMENT INVALID_PERIOD no unit",
                        period -> period.getReportedBuilder().setAmount("12")),
                Map.entry(
                        "INVALID_ARGUMENT INVALID_PERIOD no amount",
                        period -> period.getReportedBuilder().setUnit(PeriodUnit.PERIOD_UNIT_MONTHS)),
                Map.entry(
                        "INVALID_ARGUMENT INVALID_PERIOD no currency",
                        period -> period.getEarningsBuilder().setAmount("12")),
                Map.entry(
                        "INVALID_ARGUMENT INVALID_PERIOD an employer with a control character",
                        period -> period.setEmployer("\u0000")),
                Map.entry(
                        "INVALID_ARGUMENT UNKNOWN_CURRENCY in earnings",
                        period -> period.getEarningsBuilder().setAmount("12").setCurrency("XYZ")),
                Map.entry(
                        "INVALID_ARGUMENT NEGATIVE_AMOUNT of earnings",
                        period -> period.getEarningsBuilder().setAmount("-12").setCurrency("EUR")),
                Map.entry(
                        "INVALID_ARGUMENT NEGATIVE_AMOUNT of time",
                        period -> period.getReportedBuilder().setAmount("-12").setUnit(PeriodUnit.PERIOD_UNIT_MONTHS)),
                Map.entry("FAILED_PRECONDITION DATE_IN_FUTURE next year", period -> period.setLastDay("2026-06-30")),
                Map.entry(
                        "FAILED_PRECONDITION WRONG_INSTITUTION elsewhere",
                        period -> period.setInstitution("DE:DRV").setLegislation("DE")));
    }

    static Set<String> namesOfFaults() {
        return faults().keySet();
    }

    @ParameterizedTest
    @MethodSource("namesOfFaults")
    void a_period_with_a_fault_is_refused_by_recording_and_correcting(String fault) {
        var faulty = Y1990.toBuilder();
        Objects.requireNonNull(faults().get(fault)).accept(faulty);
        var words = fault.split(" ", 3);
        var code = Code.valueOf(words[0]);
        Fails.with(code, words[1], () -> officer().record(ana, faulty.build()));
        var good = officer().record(ana, Y1991);
        Fails.with(code, words[1], () -> correct(good, faulty.build()));
        assertThat(officer().history(ana).getEntriesList()).hasSize(1);
    }

    @Test
    void evidence_and_reasons_are_asked_for() {
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_REQUEST",
                () -> officer()
                        .call()
                        .recordPeriod(recording(Y1990).clearEvidence().build()));
        var period = officer().record(ana, Y1990);
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_REQUEST",
                () -> officer()
                        .call()
                        .correctPeriod(correcting(period, Y1991).setReason(" ").build()));
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_REQUEST",
                () -> officer()
                        .call()
                        .withdrawPeriod(
                                withdrawing(period).setReason("x".repeat(501)).build()));
    }

    @Test
    void the_career_is_told_as_it_was_known_at_a_moment() {
        var beforeAll = clock.instant().toString();
        clock.advance(Duration.ofDays(1));
        var wrong = officer().record(ana, Y1990);
        var recorded = clock.instant().toString();
        clock.advance(Duration.ofDays(1));
        var right = correct(wrong, Y1991);
        var corrected = clock.instant().toString();
        clock.advance(Duration.ofDays(1));
        withdraw(right);

        assertThat(knownAt(beforeAll, true).getEntriesList()).isEmpty();
        assertThat(knownAt(recorded, true).getEntriesList())
                .extracting(entry -> entry.getPeriod().getPeriodId(), CareerEntry::getState)
                .containsExactly(tuple(wrong, "IN_FORCE"));
        assertThat(knownAt(corrected, false).getEntriesList())
                .extracting(entry -> entry.getPeriod().getPeriodId())
                .containsExactly(right);
        assertThat(knownAt(corrected, true).getEntriesList())
                .extracting(CareerEntry::getState)
                .containsExactly("SUPERSEDED", "IN_FORCE");
        assertThat(officer().career(ana).getEntriesList()).isEmpty();
    }

    private GetCareerResponse knownAt(String moment, boolean withHistory) {
        return officer()
                .call()
                .getCareer(GetCareerRequest.newBuilder()
                        .setPersonId(ana)
                        .setKnownAt(moment)
                        .setWithHistory(withHistory)
                        .build());
    }

    @Test
    void the_career_as_of_a_day_leaves_out_later_days() {
        officer().record(ana, Y1990);
        officer().record(ana, Y1991);
        officer().record(ana, period("1992-01-01", "1992-12-31"));
        var asOf = officer()
                .call()
                .getCareer(GetCareerRequest.newBuilder()
                        .setPersonId(ana)
                        .setAsOf("1991-06-30")
                        .build());
        assertThat(asOf.getEntriesList())
                .extracting(entry -> entry.getPeriod().getLastDay())
                .containsExactly("1990-12-31", "1991-06-30");
    }

    @Test
    void days_and_moments_are_iso() {
        for (var day : new String[] {"yesterday", "1991-02-30", "1991-01-01T00:00:00Z"})
            Fails.with(
                    Code.INVALID_ARGUMENT,
                    "INVALID_DATE",
                    () -> officer()
                            .call()
                            .getCareer(GetCareerRequest.newBuilder()
                                    .setPersonId(ana)
                                    .setAsOf(day)
                                    .build()));
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_DATE", () -> knownAt("1991-01-01", false));
    }

    @Test
    void only_officers_decide() {
        for (var role : new Role[] {Role.SERVICE, Role.AUDITOR, Role.WORKER})
            Fails.with(Code.PERMISSION_DENIED, "ROLE_MAY_NOT", () -> as(role).record(ana, Y1990));
        Fails.with(Code.PERMISSION_DENIED, "ROLE_MAY_NOT", () -> as(Role.WORKER).career(ana));
    }
}
