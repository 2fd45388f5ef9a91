package portability.contributions.career;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.contributions.career.CareerCommand.CertifiedPeriod;
import portability.contributions.career.CareerCommand.CertifyRecord;
import portability.contributions.career.CareerCommand.CorrectPeriod;
import portability.contributions.career.CareerCommand.MadeOut;
import portability.contributions.career.CareerCommand.RecordPeriod;
import portability.contributions.career.CareerCommand.WithdrawPeriod;
import portability.contributions.career.CareerEvent.PeriodCorrected;
import portability.contributions.career.CareerEvent.PeriodRecorded;
import portability.contributions.career.CareerEvent.PeriodWithdrawn;
import portability.contributions.career.CareerEvent.RecordCertified;
import portability.contributions.career.CareerEvent.RecordIssued;
import portability.contributions.period.PeriodFacts;
import portability.contributions.period.Periods;
import portability.contributions.person.NumberAt;
import portability.contributions.person.PersonFacts;
import portability.contributions.refusal.Refused;
import portability.contributions.request.Request;
import portability.kernel.Sex;

class CareerAggregateTest {
    private static final String ANA = "ana";
    private static final PeriodFacts Y1990 = Periods.residence("1990-01-01", "1990-12-31");
    private static final PeriodFacts Y1991 = Periods.residence("1991-01-01", "1991-12-31");
    private static final Request FIRST = new Request("r-1", "d-1");
    private static final Request SECOND = new Request("r-2", "d-2");
    /// The ids these requests make in Ana's career, for ever.
    private static final String OF_FIRST = "a1fcf1e7-611a-359e-bffb-2951a554522d";
    private static final String OF_SECOND = "d5a22342-1034-3431-a79f-760d3c4410fe";

    private static final PeriodRecorded RECORDED = new PeriodRecorded(ANA, FIRST, OF_FIRST, Y1990, "payslips");

    private final FixtureConfiguration<CareerAggregate> career = new AggregateTestFixture<>(CareerAggregate.class);

    @BeforeEach
    void seal() {
        career.registerInjectableResource((RecordSeal) (recordId, version, certified) ->
                recordId + " with " + certified.periods().size());
    }

    @Test
    void records_a_period_and_answers_with_its_id() {
        career.givenNoPriorActivity()
                .when(new RecordPeriod(ANA, FIRST, Y1990, "payslips", Set.of()))
                .expectResultMessagePayload(OF_FIRST)
                .expectEvents(RECORDED);
    }

    @Test
    void the_same_facts_twice_are_refused_wherever_they_came_from() {
        career.given(RECORDED)
                .when(new RecordPeriod(ANA, SECOND, Y1990, "payslips", Set.of()))
                .expectException(Refused.class)
                .expectExceptionMessage("AlreadyRecorded");
        career.givenNoPriorActivity()
                .when(new RecordPeriod(ANA, SECOND, Y1990, "payslips", Set.of("line-7")))
                .expectException(Refused.class)
                .expectExceptionMessage("AlreadyRecorded");
    }

    @Test
    void overlap_is_recorded() {
        career.given(RECORDED)
                .when(new RecordPeriod(
                        ANA, SECOND, Periods.residence("1990-06-01", "1991-05-31"), "payslips", Set.of()))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_was_withdrawn_can_be_recorded_again() {
        career.given(new PeriodWithdrawn(ANA, FIRST, "line-7", "not insured"))
                .when(new RecordPeriod(ANA, SECOND, Y1990, "ruling", Set.of("line-7")))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_correction_supersedes_a_period_of_an_officer_or_of_a_return() {
        career.given(RECORDED)
                .when(new CorrectPeriod(ANA, SECOND, OF_FIRST, Y1991, "wrong year", false, Set.of()))
                .expectEvents(new PeriodCorrected(ANA, SECOND, OF_FIRST, OF_SECOND, Y1991, "wrong year"));
        career.givenNoPriorActivity()
                .when(new CorrectPeriod(ANA, SECOND, "line-7", Y1991, "wrong year", true, Set.of()))
                .expectEvents(new PeriodCorrected(ANA, SECOND, "line-7", OF_SECOND, Y1991, "wrong year"));
    }

    @Test
    void a_correction_that_changes_nothing_is_already_recorded() {
        career.given(RECORDED)
                .when(new CorrectPeriod(ANA, SECOND, OF_FIRST, Y1990, "no change", false, Set.of()))
                .expectException(Refused.class)
                .expectExceptionMessage("AlreadyRecorded");
    }

    @Test
    void a_period_that_nobody_stated_is_unknown() {
        career.given(RECORDED)
                .when(new WithdrawPeriod(ANA, SECOND, "elsewhere", "wrong", false))
                .expectException(Refused.class)
                .expectExceptionMessage("UnknownPeriod");
    }

    @Test
    void what_is_superseded_or_withdrawn_is_no_longer_in_force() {
        career.given(RECORDED, new PeriodCorrected(ANA, SECOND, OF_FIRST, "p-2", Y1991, "wrong year"))
                .when(new WithdrawPeriod(ANA, new Request("r-3", "d-3"), OF_FIRST, "wrong", false))
                .expectException(Refused.class)
                .expectExceptionMessage("PeriodNotInForce");
        career.given(new PeriodWithdrawn(ANA, FIRST, "line-7", "not insured"))
                .when(new CorrectPeriod(ANA, SECOND, "line-7", Y1991, "wrong year", true, Set.of()))
                .expectException(Refused.class)
                .expectExceptionMessage("PeriodNotInForce");
    }

    @Test
    void certifies_under_the_next_number_and_keeps_the_bytes() {
        career.given(certified(FIRST, 1))
                .when(certify(SECOND))
                .expectResultMessagePayload("ana/2 with 1")
                .expectEvents(certified(SECOND, 2));
    }

    @Test
    void for_whom_a_record_is_and_in_the_place_of_which_one_is_kept_with_it() {
        var madeOut = new MadeOut(Optional.of("ana/1"), Optional.of("the embassy"));
        career.given(certified(FIRST, 1))
                .when(certify(SECOND, madeOut))
                .expectResultMessagePayload("ana/2 with 1")
                .expectEvents(
                        certified(SECOND, 2), new RecordIssued(ANA, "ana/2", Optional.of("ana/1"), "the embassy"));
    }

    private static CertifyRecord certify(Request request) {
        return certify(request, MadeOut.plainly());
    }

    private static CertifyRecord certify(Request request, MadeOut madeOut) {
        var person = new PersonFacts(
                "A", "B", LocalDate.EPOCH, Sex.FEMALE, List.of("MA"), List.of(new NumberAt("NL:SVB", "1")));
        return new CertifyRecord(
                ANA,
                request,
                person,
                Optional.empty(),
                Instant.EPOCH,
                List.of(new CertifiedPeriod("p-1", Y1990, Optional.empty())),
                madeOut);
    }

    private static RecordCertified certified(Request request, int version) {
        return new RecordCertified(
                ANA,
                request,
                "ana/" + version,
                version,
                Optional.empty(),
                Instant.EPOCH,
                List.of("p-1"),
                "ana/" + version + " with 1");
    }
}
