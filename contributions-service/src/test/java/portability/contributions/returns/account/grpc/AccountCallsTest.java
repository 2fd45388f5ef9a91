package portability.contributions.returns.account.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static portability.contributions.client.Samples.HEADING;
import static portability.contributions.client.Samples.row;

import io.grpc.Status.Code;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import portability.contributions.client.Fails;
import portability.contributions.client.Samples;
import portability.contributions.client.ServiceTest;
import portability.contributions.request.CurrentReads;
import portability.ledger.processing.Processing;
import portability.ledger.processing.ReadModelCheck.Table;
import portability.proto.contributions.v1.CareerEntry;
import portability.proto.contributions.v1.CorrectPeriodRequest;
import portability.proto.contributions.v1.DueReminder;
import portability.proto.contributions.v1.GetCareerRequest;
import portability.proto.contributions.v1.GetReturnRequest;
import portability.proto.contributions.v1.GetReturnResponse;
import portability.proto.contributions.v1.ListDueRemindersRequest;
import portability.proto.contributions.v1.RecordReturnPaymentRequest;
import portability.proto.contributions.v1.ReturnDue;
import portability.proto.contributions.v1.ReturnHeader;
import portability.proto.contributions.v1.ReverseReturnPaymentRequest;
import portability.proto.contributions.v1.SetReturnTermsRequest;
import portability.proto.contributions.v1.WithdrawPeriodRequest;
import portability.proto.contributions.v1.WithdrawReturnRequest;
import portability.proto.types.v1.Money;

/// What was declared is told apart from what was paid; a return is replaced or withdrawn as a whole, and careers
/// follow.
class AccountCallsTest extends ServiceTest {
    @Autowired
    Processing processing;

    private String number = "";
    private String ana = "";

    @BeforeEach
    void aPersonOfItsOwn() {
        number = newId();
        ana = officer().register(number);
    }

    private String year(int year, String earnings) {
        return row(number, "E1", year + "-01-01", year + "-12-31", earnings);
    }

    private static ReturnHeader.Builder header(String returnId) {
        return ReturnHeader.newBuilder().setReturnId(returnId).setInstitution("NL:SVB");
    }

    private static Money euro(String amount) {
        return Money.newBuilder().setCurrency("EUR").setAmount(amount).build();
    }

    private static ReturnDue due(String scheme, String lastDay, String amount) {
        return ReturnDue.newBuilder()
                .setScheme(scheme)
                .setFirstDay(lastDay.substring(0, 8) + "01")
                .setLastDay(lastDay)
                .addContributions(euro(amount))
                .build();
    }

    private void terms(String scheme, boolean countsUnpaid, Integer... reminders) {
        var _ = officer()
                .call()
                .setReturnTerms(SetReturnTermsRequest.newBuilder()
                        .setRequestId(newId())
                        .setScheme(scheme)
                        .setFrom("1900-01-01")
                        .setDueDayOfMonth(20)
                        .addAllReminderDays(List.of(reminders))
                        .setCountsUnpaid(countsUnpaid)
                        .build());
    }

    private String pay(String returnId, String amount) {
        return officer()
                .call()
                .recordReturnPayment(RecordReturnPaymentRequest.newBuilder()
                        .setRequestId(newId())
                        .setReturnId(returnId)
                        .setAmount(euro(amount))
                        .setReceivedOn("2025-06-01")
                        .build())
                .getPaymentId();
    }

    private void withdraw(String returnId) {
        var _ = officer()
                .call()
                .withdrawReturn(WithdrawReturnRequest.newBuilder()
                        .setRequestId(newId())
                        .setReturnId(returnId)
                        .setReason("sent by mistake")
                        .build());
    }

    private GetReturnResponse standing(String returnId) {
        return officer()
                .call()
                .getReturn(GetReturnRequest.newBuilder().setReturnId(returnId).build());
    }

    private List<DueReminder> reminders(String returnId, String day) {
        return officer()
                .call()
                .listDueReminders(
                        ListDueRemindersRequest.newBuilder().setDay(day).build())
                .getRemindersList()
                .stream()
                .filter(due -> due.getReturnId().equals(returnId))
                .toList();
    }

    private List<CareerEntry> history() {
        return officer().history(ana).getEntriesList();
    }

    private List<CareerEntry> career() {
        return officer().career(ana).getEntriesList();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void a_line_is_declared_until_all_of_its_return_is_paid_and_says_whether_its_scheme_counts_it(boolean counts) {
        var scheme = "x-" + newId();
        terms(scheme, counts);
        var returnId = newId();
        var csv = HEADING + year(2024, "100").replace("nl-aow", scheme);
        assertThat(officer()
                        .importReturn(header(returnId).setDue(due(scheme, "2025-05-31", "120.50")), csv)
                        .getPosted())
                .isEqualTo(1);
        assertThat(career())
                .extracting(CareerEntry::getPayment, CareerEntry::getCountsUnpaid)
                .containsExactly(tuple("DECLARED", counts));
        var first = pay(returnId, "120.49");
        assertThat(standing(returnId).getOutstandingList()).containsExactly(euro("0.01"));
        assertThat(career()).extracting(CareerEntry::getPayment).containsExactly("DECLARED");
        var beforeAllWasPaid = clock.instant();
        clock.advance(Duration.ofSeconds(1));
        pay(returnId, "0.01");
        assertThat(career()).extracting(CareerEntry::getPayment).containsExactly("PAID");
        assertThat(standing(returnId).getOutstandingList()).isEmpty();
        assertThat(officer()
                        .call()
                        .getCareer(GetCareerRequest.newBuilder()
                                .setPersonId(ana)
                                .setKnownAt(beforeAllWasPaid.toString())
                                .build())
                        .getEntriesList())
                .extracting(CareerEntry::getPayment)
                .containsExactly("DECLARED");

        var _ = officer()
                .call()
                .reverseReturnPayment(ReverseReturnPaymentRequest.newBuilder()
                        .setRequestId(newId())
                        .setReturnId(returnId)
                        .setPaymentId(first)
                        .setReason("the bank took it back")
                        .build());
        assertThat(career()).extracting(CareerEntry::getPayment).containsExactly("DECLARED");
        assertThat(standing(returnId).getOutstandingList()).containsExactly(euro("120.49"));
    }

    @Test
    void where_no_return_says_what_was_due_nothing_is_said_of_payment() {
        officer().importReturn(newId(), HEADING + year(2024, "100"));
        assertThat(career()).extracting(CareerEntry::getPayment).containsExactly("");
    }

    @Test
    void a_return_after_its_due_day_is_late_and_its_employer_is_reminded_on_the_days_the_terms_say() {
        var scheme = "x-" + newId();
        terms(scheme, true, 5, 60);
        var late = newId();
        // Due on 20 June 2025; today is the 30th, or later.
        officer().importReturn(header(late).setDue(due(scheme, "2025-05-31", "10")), HEADING + year(2023, "1"));
        var inTime = newId();
        officer().importReturn(header(inTime).setDue(due(scheme, "2025-06-30", "10")), HEADING + year(2022, "1"));
        assertThat(standing(late).getDueDay()).isEqualTo("2025-06-20");
        assertThat(standing(late).getLate()).isTrue();
        assertThat(standing(inTime).getDueDay()).isEqualTo("2025-07-20");
        assertThat(standing(inTime).getLate()).isFalse();

        awaitReminders(late, 1);
        assertThat(standing(inTime).getReminders()).isZero();
        assertThat(reminders(late, "2025-08-18")).isEmpty();
        assertThat(reminders(late, "2025-08-19"))
                .extracting(DueReminder::getNumber, DueReminder::getDueOn)
                .containsExactly(tuple(2, "2025-08-19"));
        pay(late, "10");
        assertThat(reminders(late, "2025-08-19")).isEmpty();
        assertThat(reminders(inTime, "2025-07-25")).hasSize(1);
        withdraw(inTime);
        assertThat(reminders(inTime, "2025-07-25")).isEmpty();
    }

    private void awaitReminders(String returnId, int number) {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (standing(returnId).getReminders() < number) {
            assertThat(System.nanoTime()).as("nobody reminds").isLessThan(giveUp);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
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
        pay(before, "30");
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
        assertThat(standing(before).getState()).isEqualTo("REPLACED");
        assertThat(standing(after).getReplaces()).isEqualTo(before);
        assertThat(standing(after).getOutstandingList()).containsExactly(euro("10"));
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
        Fails.with(Code.FAILED_PRECONDITION, "RETURN_NOT_IN_FORCE", () -> pay(before, "1"));
        Fails.with(Code.FAILED_PRECONDITION, "RETURN_NOT_IN_FORCE", () -> withdraw(before));
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
        withdraw(returnId);
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
        assertThat(standing(returnId).getState()).isEqualTo("WITHDRAWN");
        Fails.with(Code.FAILED_PRECONDITION, "RETURN_NOT_IN_FORCE", () -> withdraw(returnId));
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

    @Test
    void nobody_pays_on_withdraws_or_replaces_what_is_not_posted() {
        Fails.with(Code.NOT_FOUND, "UNKNOWN_RETURN", () -> pay("nobody's", "1"));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_RETURN", () -> withdraw("nobody's"));
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_RETURN",
                () -> officer().importReturn(header(newId()).setReplaces("nobody's"), HEADING + year(2020, "1")));
        var returnId = newId();
        officer().importReturn(returnId, HEADING + year(2020, "1"));
        Fails.with(Code.FAILED_PRECONDITION, "NOTHING_DUE", () -> pay(returnId, "1"));
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_PAYMENT",
                () -> officer()
                        .call()
                        .reverseReturnPayment(ReverseReturnPaymentRequest.newBuilder()
                                .setRequestId(newId())
                                .setReturnId(returnId)
                                .setPaymentId("nobody's")
                                .setReason("unknown")
                                .build()));
    }

    @Test
    void what_means_nothing_is_malformed() {
        for (var amount : List.of("0", "-1", "1.234", "1e2", ""))
            Fails.with(Code.INVALID_ARGUMENT, "INVALID_AMOUNT", () -> pay("R-1", amount));
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_TERMS", () -> terms("Not A Scheme", true));
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_TERMS", () -> terms("nl-aow", true, 30, 7));
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_DATE", () -> reminders("R-1", "tomorrow"));
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
