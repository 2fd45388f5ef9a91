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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.contributions.client.Fails;
import portability.contributions.client.Returns;
import portability.contributions.client.ServiceTest;
import portability.proto.contributions.v1.CareerEntry;
import portability.proto.contributions.v1.GetCareerRequest;

/// What was declared is told apart from what was paid.
class PaidReturnsTest extends ServiceTest {
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

    private List<CareerEntry> career() {
        return officer().career(ana).getEntriesList();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void a_line_is_declared_until_all_of_its_return_is_paid_and_says_whether_its_scheme_counts_it(boolean counts) {
        var scheme = "x-" + newId();
        returns().terms(scheme, counts);
        var returnId = newId();
        var csv = HEADING + year(2024, "100").replace("nl-aow", scheme);
        assertThat(officer()
                        .importReturn(header(returnId).setDue(due(scheme, "2025-05-31", "120.50")), csv)
                        .getPosted())
                .isEqualTo(1);
        assertThat(career())
                .extracting(CareerEntry::getPayment, CareerEntry::getCountsUnpaid)
                .containsExactly(tuple("DECLARED", counts));
        var first = returns().pay(returnId, "120.49");
        assertThat(returns().standing(returnId).getOutstandingList()).containsExactly(euro("0.01"));
        assertThat(career()).extracting(CareerEntry::getPayment).containsExactly("DECLARED");
        var beforeAllWasPaid = clock.instant();
        clock.advance(Duration.ofSeconds(1));
        returns().pay(returnId, "0.01");
        assertThat(career()).extracting(CareerEntry::getPayment).containsExactly("PAID");
        assertThat(returns().standing(returnId).getOutstandingList()).isEmpty();
        assertThat(officer()
                        .call()
                        .getCareer(GetCareerRequest.newBuilder()
                                .setPersonId(ana)
                                .setKnownAt(beforeAllWasPaid.toString())
                                .build())
                        .getEntriesList())
                .extracting(CareerEntry::getPayment)
                .containsExactly("DECLARED");

        returns().reverse(returnId, first);
        assertThat(career()).extracting(CareerEntry::getPayment).containsExactly("DECLARED");
        assertThat(returns().standing(returnId).getOutstandingList()).containsExactly(euro("120.49"));
    }

    @Test
    void where_no_return_says_what_was_due_nothing_is_said_of_payment() {
        officer().importReturn(newId(), HEADING + year(2024, "100"));
        assertThat(career()).extracting(CareerEntry::getPayment).containsExactly("");
    }

    @Test
    void nobody_pays_on_withdraws_or_replaces_what_is_not_posted() {
        Fails.with(Code.NOT_FOUND, "UNKNOWN_RETURN", () -> returns().pay("nobody's", "1"));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_RETURN", () -> returns().withdraw("nobody's"));
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_RETURN",
                () -> officer().importReturn(header(newId()).setReplaces("nobody's"), HEADING + year(2020, "1")));
        var returnId = newId();
        officer().importReturn(returnId, HEADING + year(2020, "1"));
        Fails.with(Code.FAILED_PRECONDITION, "NOTHING_DUE", () -> returns().pay(returnId, "1"));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_PAYMENT", () -> returns().reverse(returnId, "nobody's"));
    }

    @Test
    void what_means_nothing_is_malformed() {
        for (var amount : List.of("0", "-1", "1.234", "1e2", ""))
            Fails.with(Code.INVALID_ARGUMENT, "INVALID_AMOUNT", () -> returns().pay("R-1", amount));
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_TERMS", () -> returns().terms("Not A Scheme", true));
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_TERMS", () -> returns().terms("nl-aow", true, 30, 7));
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_DATE", () -> returns().reminders("R-1", "tomorrow"));
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_DUE",
                () -> officer()
                        .importReturn(
                                header(newId())
                                        .setDue(due("nl-aow", "2025-05-31", "1").toBuilder()
                                                .addContributions(euro("2"))),
                                HEADING));
    }
}
