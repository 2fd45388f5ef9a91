package portability.contributions.returns.account.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static portability.contributions.client.Returns.due;
import static portability.contributions.client.Returns.header;
import static portability.contributions.client.Samples.HEADING;
import static portability.contributions.client.Samples.row;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.contributions.client.Returns;
import portability.contributions.client.ServiceTest;
import portability.contributions.client.Until;
import portability.proto.contributions.v1.DueReminder;

/// Employers are reminded of what is due and not paid.
class RemindersTest extends ServiceTest {
    private String number = "";

    @BeforeEach
    void aPersonOfItsOwn() {
        number = newId();
        officer().register(number);
    }

    private Returns returns() {
        return new Returns(officer());
    }

    private String year(int year, String earnings) {
        return row(number, "E1", year + "-01-01", year + "-12-31", earnings);
    }

    @Test
    void a_return_after_its_due_day_is_late_and_its_employer_is_reminded_on_the_days_the_terms_say() {
        var scheme = "x-" + newId();
        returns().terms(scheme, true, 5, 60);
        var late = newId();
        // Due on 20 June 2025; today is the 30th, or later.
        officer().importReturn(header(late).setDue(due(scheme, "2025-05-31", "10")), HEADING + year(2023, "1"));
        var inTime = newId();
        officer().importReturn(header(inTime).setDue(due(scheme, "2025-06-30", "10")), HEADING + year(2022, "1"));
        assertThat(returns().standing(late).getDueDay()).isEqualTo("2025-06-20");
        assertThat(returns().standing(late).getLate()).isTrue();
        assertThat(returns().standing(inTime).getDueDay()).isEqualTo("2025-07-20");
        assertThat(returns().standing(inTime).getLate()).isFalse();

        Until.so("reminded", () -> returns().standing(late).getReminders() == 1);
        assertThat(returns().standing(inTime).getReminders()).isZero();
        assertThat(returns().reminders(late, "2025-08-18")).isEmpty();
        assertThat(returns().reminders(late, "2025-08-19"))
                .extracting(DueReminder::getNumber, DueReminder::getDueOn)
                .containsExactly(tuple(2, "2025-08-19"));
        returns().pay(late, "10");
        assertThat(returns().reminders(late, "2025-08-19")).isEmpty();
        assertThat(returns().reminders(inTime, "2025-07-25")).hasSize(1);
        returns().withdraw(inTime);
        assertThat(returns().reminders(inTime, "2025-07-25")).isEmpty();
    }
}
