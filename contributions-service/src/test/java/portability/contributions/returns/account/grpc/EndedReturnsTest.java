package portability.contributions.returns.account.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static portability.contributions.client.Returns.due;
import static portability.contributions.client.Returns.euro;
import static portability.contributions.client.Returns.header;
import static portability.contributions.client.Samples.HEADING;
import static portability.contributions.client.Samples.row;

import io.grpc.Status.Code;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import portability.contributions.client.Fails;
import portability.contributions.client.Returns;
import portability.contributions.client.Samples;
import portability.contributions.client.ServiceTest;
import portability.contributions.request.CurrentReads;
import portability.ledger.processing.Processing;
import portability.ledger.processing.ReadModelCheck.Table;
import portability.proto.contributions.v1.CareerEntry;
import portability.proto.contributions.v1.CorrectPeriodRequest;
import portability.proto.contributions.v1.GetCareerRequest;
import portability.proto.contributions.v1.WithdrawPeriodRequest;

/// A return is replaced or withdrawn as a whole, and careers follow.
class EndedReturnsTest extends ServiceTest {
    @Autowired
    Processing processing;

    private String number = "";
    private String ana = "";

    @BeforeEach
    void aPersonOfItsOwn() {
        number = newId();
        ana = officer().register(number);
    }

    private Returns returns() {
        return new Returns(officer());
    }

    private String year(int year, String earnings) {
        return row(number, "E1", year + "-01-01", year + "-12-31", earnings);
    }

    private List<CareerEntry> history() {
        return officer().history(ana).getEntriesList();
    }

    private List<CareerEntry> career() {
        return officer().career(ana).getEntriesList();
    }

    @Test
    void a_replacement_supersedes_exactly_the_lines_of_the_old_return_and_takes_its_payments_over() {
        var before = newId();
        var elsewhere = newId();
        officer().importReturn(elsewhere, HEADING + year(2019, "900"));
        officer()
                .importReturn(
                        header(before).setDue(due("nl-aow", "2025-05-31", "50")),
                        HEADING + year(2020, "1000") + year(2021, "1000") + year(2022, "1000"));
        returns().pay(before, "30");
        var known = clock.instant();
        clock.advance(Duration.ofSeconds(1));

        var after = newId();
        var replacing = header(after).setReplaces(before).setDue(due("nl-aow", "2025-05-31", "40"));
        var csv = HEADING + year(2020, "1000") + year(2021, "1100") + year(2019, "900");
        var answer = officer().importReturn(replacing, csv);
        assertThat(answer.getPosted()).isEqualTo(2);
        assertThat(answer.getErrorsList())
                .singleElement()
                .satisfies(error -> assertThat(error.getReason()).isEqualTo("ALREADY_RECORDED"));

        assertThat(career())
                .extracting(
                        entry -> entry.getPeriod().getFirstDay(),
                        entry -> entry.getPeriod().getEarnings().getAmount(),
                        CareerEntry::getSource)
                .containsExactly(
                        tuple("2019-01-01", "900.00", "return " + elsewhere + " line 2"),
                        tuple("2020-01-01", "1000.00", "return " + after + " line 2"),
                        tuple("2021-01-01", "1100.00", "return " + after + " line 3"));
        assertThat(history().stream().filter(entry -> entry.getSource().contains(before)))
                .hasSize(3)
                .allSatisfy(entry -> {
                    assertThat(entry.getState()).isEqualTo("SUPERSEDED");
                    assertThat(entry.getSupersededByReturn()).isEqualTo(after);
                });
        assertThat(returns().standing(before).getState()).isEqualTo("REPLACED");
        assertThat(returns().standing(after).getReplaces()).isEqualTo(before);
        assertThat(returns().standing(after).getOutstandingList()).containsExactly(euro("10"));
        assertThat(officer()
                        .call()
                        .getCareer(GetCareerRequest.newBuilder()
                                .setPersonId(ana)
                                .setKnownAt(known.toString())
                                .build())
                        .getEntriesList())
                .hasSize(4);
        assertThat(officer().importReturn(replacing, csv).getAlreadyPosted()).isTrue();
        assertThat(processing.check().check(CurrentReads.PROCESSOR).tables())
                .as("read models, as the log says")
                .allMatch(Table::isEqual);
        Fails.with(
                Code.FAILED_PRECONDITION, "RETURN_NOT_IN_FORCE", () -> returns().pay(before, "1"));
        Fails.with(
                Code.FAILED_PRECONDITION, "RETURN_NOT_IN_FORCE", () -> returns().withdraw(before));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "RETURN_NOT_IN_FORCE",
                () -> officer().importReturn(header(newId()).setReplaces(before), HEADING + year(2018, "1")));
    }

    @Test
    void what_was_withdrawn_with_its_return_may_be_stated_again_and_is_no_longer_an_officers_to_correct() {
        var returnId = newId();
        officer().importReturn(returnId, HEADING + year(2020, "1000") + year(2021, "1000"));
        var line = career().getFirst().getPeriod().getPeriodId();
        returns().withdraw(returnId);
        assertThat(career()).isEmpty();
        assertThat(history()).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.getState()).isEqualTo("WITHDRAWN");
            assertThat(entry.getReason()).isEqualTo("sent by mistake");
        });
        Fails.with(
                Code.FAILED_PRECONDITION,
                "PERIOD_NOT_IN_FORCE",
                () -> officer()
                        .call()
                        .correctPeriod(CorrectPeriodRequest.newBuilder()
                                .setRequestId(newId())
                                .setPersonId(ana)
                                .setPeriodId(line)
                                .setPeriod(Samples.period("2020-01-01", "2020-06-30"))
                                .setReason("she left in June")
                                .build()));
        assertThat(officer().importReturn(newId(), HEADING + year(2020, "1000")).getPosted())
                .isEqualTo(1);
        assertThat(career()).hasSize(1);
        assertThat(returns().standing(returnId).getState()).isEqualTo("WITHDRAWN");
        Fails.with(
                Code.FAILED_PRECONDITION, "RETURN_NOT_IN_FORCE", () -> returns().withdraw(returnId));
    }

    @Test
    void what_an_officer_decided_of_a_line_outlives_its_return() {
        var before = newId();
        officer().importReturn(before, HEADING + year(2020, "1000") + year(2021, "1000"));
        var _ = officer()
                .call()
                .withdrawPeriod(WithdrawPeriodRequest.newBuilder()
                        .setRequestId(newId())
                        .setPersonId(ana)
                        .setPeriodId(career().getFirst().getPeriod().getPeriodId())
                        .setReason("another person's")
                        .build());
        var answer = officer()
                .importReturn(header(newId()).setReplaces(before), HEADING + year(2020, "1000") + year(2021, "1000"));
        assertThat(answer.getErrorsList())
                .singleElement()
                .satisfies(error -> assertThat(error.getReason()).isEqualTo("ALREADY_RECORDED"));
        assertThat(career())
                .singleElement()
                .satisfies(entry -> assertThat(entry.getPeriod().getFirstDay()).isEqualTo("2021-01-01"));
    }
}
