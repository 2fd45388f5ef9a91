package portability.contributions.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.contributions.client.Corrections.about;
import static portability.contributions.client.Corrections.answering;
import static portability.contributions.client.Corrections.lodging;
import static portability.contributions.client.Corrections.missing;
import static portability.contributions.client.Corrections.record;
import static portability.contributions.client.Samples.period;

import io.grpc.Status.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.contributions.client.Corrections;
import portability.contributions.client.Fails;
import portability.contributions.client.Identities;
import portability.contributions.client.ServiceTest;
import portability.ledger.edge.Role;
import portability.proto.contributions.v1.AcceptedAnswer;
import portability.proto.contributions.v1.CareerChange;
import portability.proto.contributions.v1.CareerEntry;
import portability.proto.contributions.v1.CorrectWrong;
import portability.proto.contributions.v1.CorrectionConcern;
import portability.proto.contributions.v1.CorrectionStatement;
import portability.proto.contributions.v1.GetCorrectionRequest;
import portability.proto.contributions.v1.LodgeCorrectionRequest;
import portability.proto.contributions.v1.MandateScope;
import portability.proto.contributions.v1.RefusedAnswer;
import portability.proto.privacy.v1.ListReadsRequest;

/// What a person says is missing or wrong is followed to its answer. Today is 30 June 2025.
class CorrectionsTest extends ServiceTest {
    private String ana = "";

    @BeforeEach
    void aPersonOfItsOwn() {
        ana = officer().register(newId());
    }

    private Corrections corrections() {
        return new Corrections(officer());
    }

    @Test
    void a_request_has_a_number_and_is_kept_as_it_was_said() {
        var number = corrections().lodge(ana, missing());
        assertThat(number).matches("C(-[0-9A-HJKMNP-TV-Z]{4}){3}");
        assertThat(corrections().get(number)).satisfies(kept -> {
            assertThat(kept.getState()).isEqualTo("RECEIVED");
            assertThat(kept.getPersonId()).isEqualTo(ana);
            assertThat(kept.getReceivedOn()).isEqualTo("2025-06-30");
            assertThat(kept.getStatement()).isEqualTo(missing().build());
            assertThat(kept.getInWords())
                    .contains("We received your request " + number + " on 30 June 2025.")
                    .contains("a period is missing from your career, for Tulip Fields BV, in NL, from 1984-03");
        });
        assertThat(corrections().of(ana)).hasSize(1);
    }

    @Test
    void the_same_request_again_is_the_same_and_the_id_is_not_used_for_another() {
        var request = lodging(ana, missing());
        assertThat(corrections().lodge(request)).isEqualTo(corrections().lodge(request));
        assertThat(corrections().of(ana)).hasSize(1);
        Fails.with(
                Code.FAILED_PRECONDITION,
                "REQUEST_ID_REUSED",
                () -> corrections().lodge(request.setReceivedOn("2025-06-01")));
    }

    @Test
    void what_is_accepted_is_in_the_career_and_the_answer_names_it() {
        var number = corrections().lodge(ana, missing());
        corrections().ask(number, "2025-06-30");
        assertThat(corrections().get(number).getState()).isEqualTo("ASKED");
        var accepting = answering(number)
                .setAccepted(AcceptedAnswer.newBuilder()
                        .addChanges(record(period("1984-03-01", "1984-06-30")))
                        .addChanges(record(period("1985-03-01", "1985-06-30"))));
        var effects = corrections().answer(accepting);
        assertThat(officer().career(ana).getEntriesList().stream()
                        .map(entry -> entry.getPeriod().getPeriodId()))
                .containsExactly(effects.get(0).getPeriodId(), effects.get(1).getPeriodId());
        assertThat(corrections().get(number)).satisfies(kept -> {
            assertThat(kept.getState()).isEqualTo("ACCEPTED");
            assertThat(kept.getStepsList()).hasSize(2);
            assertThat(kept.getSteps(1).getAnswered().getEffectsList()).isEqualTo(effects);
            assertThat(effects).allMatch(effect -> effect.getManner().equals("RECORDED"));
            assertThat(kept.getInWords()).contains("You are right.");
        });
        assertThat(corrections().answer(accepting)).as("the same again").isEqualTo(effects);
        Fails.with(
                Code.FAILED_PRECONDITION,
                "CORRECTION_CLOSED",
                () -> corrections().refuse(number));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "CORRECTION_CLOSED",
                () -> corrections().withdraw(number));
    }

    @Test
    void where_a_change_is_refused_nothing_is_answered_and_nothing_changed() {
        var known = period("1990-01-01", "1990-12-31");
        officer().record(ana, known);
        var number = corrections().lodge(ana, missing());
        Fails.with(
                Code.FAILED_PRECONDITION,
                "ALREADY_RECORDED",
                () -> corrections().accept(number, record(period("1984-03-01", "1984-06-30")), record(known)));
        assertThat(corrections().get(number).getState()).isEqualTo("RECEIVED");
        assertThat(officer().career(ana).getEntriesList()).hasSize(1);
    }

    @Test
    void a_wrong_period_is_corrected_and_one_that_is_not_hers_withdrawn() {
        var wrong = officer().record(ana, period("1990-01-01", "1990-12-31"));
        var foreign = officer().record(ana, period("1992-01-01", "1992-12-31"));
        var one = corrections().lodge(ana, about(CorrectionConcern.CORRECTION_CONCERN_WRONG, wrong));
        var other = corrections().lodge(ana, about(CorrectionConcern.CORRECTION_CONCERN_NOT_HERS, foreign));
        var right = corrections()
                .accept(
                        one,
                        CareerChange.newBuilder()
                                .setCorrect(CorrectWrong.newBuilder()
                                        .setPeriodId(wrong)
                                        .setPeriod(period("1990-01-01", "1990-06-30")))
                                .build())
                .getFirst();
        corrections()
                .accept(
                        other,
                        CareerChange.newBuilder().setWithdrawPeriodId(foreign).build());
        assertThat(officer().career(ana).getEntriesList())
                .singleElement()
                .satisfies(entry -> assertThat(entry.getPeriod().getPeriodId()).isEqualTo(right.getPeriodId()));
        assertThat(officer().history(ana).getEntriesList())
                .filteredOn(entry -> entry.getPeriod().getPeriodId().equals(wrong))
                .extracting(CareerEntry::getReason)
                .containsExactly("request " + one);
    }

    @Test
    void a_period_of_another_registration_of_hers_is_corrected_there() {
        var twin = officer().register(newId());
        var wrong = officer().record(twin, period("1990-01-01", "1990-12-31"));
        var concern = about(CorrectionConcern.CORRECTION_CONCERN_WRONG, wrong);
        Fails.with(Code.NOT_FOUND, "UNKNOWN_PERIOD", () -> corrections().lodge(ana, concern));
        new Identities(officer(), officer("officer-2")).link(ana, twin);
        var number = corrections().lodge(ana, concern);
        corrections()
                .accept(
                        number,
                        CareerChange.newBuilder().setWithdrawPeriodId(wrong).build());
        assertThat(officer().career(twin).getEntriesList()).isEmpty();
        assertThat(corrections().of(twin)).hasSize(1);
    }

    @Test
    void what_was_recorded_meanwhile_is_named_while_it_holds() {
        var number = corrections().lodge(ana, missing());
        var late = officer().record(ana, period("1984-03-01", "1984-06-30"));
        var found = CareerChange.newBuilder().setFoundPeriodId(late).build();
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_PERIOD",
                () -> corrections()
                        .accept(
                                number,
                                CareerChange.newBuilder()
                                        .setFoundPeriodId(newId())
                                        .build()));
        assertThat(corrections().accept(number, found).getFirst().getManner()).isEqualTo("FOUND");
        assertThat(officer().career(ana).getEntriesList()).hasSize(1);
    }

    @Test
    void a_refusal_has_grounds_and_a_remedy_and_is_kept() {
        var number = corrections().lodge(ana, missing());
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_DATE",
                () -> corrections().answer(answering(number).setRefused(RefusedAnswer.getDefaultInstance())));
        Fails.with(
                Code.FAILED_PRECONDITION, "NOTHING_CHANGED", () -> corrections().accept(number));
        corrections().refuse(number);
        var kept = corrections().get(number);
        assertThat(kept.getState()).isEqualTo("REFUSED");
        assertThat(kept.getSteps(0).getAnswered().getGrounds()).isEqualTo(Corrections.grounds());
        assertThat(kept.getInWords())
                .contains("If you do not agree: an objection in writing to this institution, until 11 August 2025.");
    }

    @Test
    void a_part_is_done_and_the_rest_refused() {
        var number = corrections().lodge(ana, missing());
        corrections().partly(number, record(period("1984-03-01", "1984-06-30")));
        assertThat(corrections().get(number).getState()).isEqualTo("PARTLY");
        assertThat(officer().career(ana).getEntriesList()).hasSize(1);
    }

    @Test
    void what_is_forwarded_stays_open_until_the_other_institution_has_answered() {
        var number = corrections().lodge(ana, missing());
        Fails.with(
                Code.INVALID_ARGUMENT, "INVALID_CORRECTION", () -> corrections().forward(number, "NL:SVB"));
        corrections().forward(number, "MA:CNSS");
        assertThat(corrections().get(number).getState()).isEqualTo("FORWARDED");
        assertThat(corrections().open("2025-06-30", false))
                .anyMatch(open -> open.getNumber().equals(number));
        assertThat(corrections().accept(number)).isEmpty();
        assertThat(corrections().get(number).getState()).isEqualTo("ACCEPTED");
        assertThat(corrections().open("2025-06-30", false))
                .noneMatch(open -> open.getNumber().equals(number));
    }

    @Test
    void she_takes_it_back_and_it_stays_visible() {
        var number = corrections().lodge(ana, missing());
        corrections().withdraw(number);
        assertThat(corrections().get(number).getState()).isEqualTo("WITHDRAWN");
        assertThat(corrections().get(number).getSteps(0).getWithdrawn()).isEqualTo("I was mistaken");
    }

    @Test
    void a_helper_asks_under_a_mandate_for_it_and_nothing_else() {
        var identities = new Identities(officer(), officer("officer-2"));
        var asking = lodging(ana, missing()).setActingHelper("karim");
        denied("NO_MANDATE", asking);
        identities.grant(ana, "karim", "2025-01-01", "2025-12-31", MandateScope.MANDATE_SCOPE_SEE);
        denied("BEYOND_MANDATE", asking);
        var mandate = identities.grant(
                ana, "karim", "2025-01-01", "2025-12-31", MandateScope.MANDATE_SCOPE_REQUEST_CORRECTION);
        var number = new Corrections(as(Role.SERVICE)).lodge(asking).getNumber();
        var kept = as(Role.SERVICE)
                .corrections()
                .getCorrection(GetCorrectionRequest.newBuilder()
                        .setNumber(number)
                        .setActingHelper("karim")
                        .build())
                .getCorrection();
        assertThat(kept.getActingHelper()).isEqualTo("karim");
        assertThat(kept.getMandateId()).isEqualTo(mandate);
        assertThat(officer()
                        .privacy()
                        .listReads(ListReadsRequest.newBuilder().setSubject(ana).build())
                        .getReadsList())
                .anyMatch(read -> read.getRpc().endsWith("/GetCorrection")
                        && read.getLegalBasis().contains(mandate));
    }

    private void denied(String reason, LodgeCorrectionRequest.Builder asking) {
        Fails.with(Code.PERMISSION_DENIED, reason, () -> corrections().lodge(asking));
    }

    @Test
    void what_means_nothing_is_no_request() {
        invalid(missing().setConcern(CorrectionConcern.CORRECTION_CONCERN_UNSPECIFIED));
        invalid(missing().setPeriodId("p-1"));
        invalid(missing().clearWords());
        invalid(missing().clearWanted());
        invalid(missing().setCountry("Holland"));
        invalid(missing().setUntil("1983"));
        invalid(missing().setWords("\u0007"));
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_DATE",
                () -> corrections().lodge(ana, missing().setFrom("1984-13")));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_PERSON", () -> corrections().lodge(newId(), missing()));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "DATE_IN_FUTURE",
                () -> corrections().lodge(lodging(ana, missing()).setReceivedOn("2025-07-01")));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_CORRECTION", () -> corrections().get("C-0000-0000-0000"));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_CORRECTION", () -> corrections().withdraw("\u0007"));
        assertThat(corrections().of(ana)).isEmpty();
    }

    private void invalid(CorrectionStatement.Builder statement) {
        Fails.with(
                Code.INVALID_ARGUMENT, "INVALID_CORRECTION", () -> corrections().lodge(ana, statement));
    }
}
