package portability.contributions.career.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static portability.contributions.client.Samples.HEADING;
import static portability.contributions.client.Samples.period;
import static portability.contributions.client.Samples.row;

import io.grpc.Status.Code;
import org.junit.jupiter.api.Test;
import portability.contributions.client.Fails;
import portability.ledger.edge.Role;
import portability.proto.contributions.v1.CareerEntry;
import portability.proto.contributions.v1.RowError;
import portability.proto.types.v1.Activity;
import portability.proto.types.v1.PeriodKind;
import portability.proto.types.v1.PeriodUnit;

class CareerCallsTest extends CareerOfAna {
    @Test
    void a_period_tells_on_what_evidence_an_officer_said_so_and_one_of_a_return_tells_none() {
        officer().importReturn(newId(), HEADING + row(number, "E1", "1985-01-01", "1985-12-31", "30000.00"));
        var recorded = officer().record(ana, Y1990);
        var corrected = correct(recorded, Y1991);
        assertThat(officer().history(ana).getEntriesList())
                .extracting(entry -> entry.getPeriod().getPeriodId(), entry -> entry.getEvidence())
                .contains(tuple(recorded, "payslips"), tuple(corrected, "wrong year"));
        assertThat(officer().career(ana).getEntries(0).getEvidence()).isEmpty();
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
        Fails.with(Code.NOT_FOUND, "UNKNOWN_PERSON", () -> officer().career("\u0000"));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_PERSON", () -> officer().record("\u0000", Y1990));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_PERIOD", () -> withdraw("\u0000"));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_PERIOD", () -> correct("\u0000", Y1991));
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
    void only_officers_decide() {
        for (var role : new Role[] {Role.SERVICE, Role.AUDITOR, Role.WORKER})
            Fails.with(Code.PERMISSION_DENIED, "ROLE_MAY_NOT", () -> as(role).record(ana, Y1990));
        Fails.with(Code.PERMISSION_DENIED, "ROLE_MAY_NOT", () -> as(Role.WORKER).career(ana));
    }
}
