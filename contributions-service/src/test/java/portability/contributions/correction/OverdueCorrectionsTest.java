package portability.contributions.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.contributions.client.Corrections.lodging;
import static portability.contributions.client.Corrections.missing;

import io.grpc.Status.Code;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.contributions.client.Corrections;
import portability.contributions.client.Fails;
import portability.contributions.client.PrivacyOffice;
import portability.contributions.client.ServiceTest;
import portability.contributions.client.Until;

/// A request is answered by a day that the terms of its own day say, or somebody is told that it was not.
class OverdueCorrectionsTest extends ServiceTest {
    private String ana = "";

    @BeforeEach
    void aPersonOfItsOwn() {
        ana = officer().register(newId());
    }

    private Corrections corrections() {
        return new Corrections(officer());
    }

    private String lodgedOn(String day) {
        return corrections().lodge(lodging(ana, missing()).setReceivedOn(day)).getNumber();
    }

    /// By whole years apart from each other, as terms stay once they are set.
    @Test
    void terms_count_from_the_day_of_receipt_and_later_ones_change_nothing_said_before() {
        corrections().terms("2001-01-01", 1);
        var said = corrections().lodge(lodging(ana, missing()).setReceivedOn("2001-01-31"));
        assertThat(said.getAnswerBy()).isEqualTo("2001-02-28");
        corrections().terms("2001-01-01", 3);
        assertThat(corrections().get(said.getNumber()).getAnswerBy()).isEqualTo("2001-02-28");
        assertThat(corrections().get(lodgedOn("2001-01-31")).getAnswerBy()).isEqualTo("2001-04-30");
        assertThat(corrections().get(said.getNumber()).getAnswerBySource()).isEqualTo("Reg. (EU) 2016/679 Art. 12(3)");
    }

    @Test
    void what_came_before_any_terms_waits_at_the_top_and_has_a_day_once_there_are_some() {
        var number = lodgedOn("1991-05-02");
        assertThat(corrections().get(number).getAnswerBy()).isEmpty();
        assertThat(corrections().open("1991-05-02", false).getFirst().getAnswerBy())
                .isEmpty();
        corrections().terms("1991-05-01", 2);
        assertThat(corrections().get(number).getAnswerBy()).isEqualTo("1991-07-02");
    }

    @Test
    void an_overdue_request_is_listed_and_reminded_of_until_it_is_answered() {
        corrections().terms("2025-05-01", 1, 1, 10, 400);
        var number = lodgedOn("2025-05-10");
        assertThat(onTheList(number, "2025-06-10"))
                .as("the last day is in time")
                .isFalse();
        assertThat(onTheList(number, "2025-06-11")).isTrue();
        Until.so("reminded twice", () -> corrections().get(number).getReminders() == 2);
        assertThat(corrections().get(number).getOverdue()).isTrue();
        corrections().refuse(number);
        assertThat(corrections().get(number).getOverdue()).isFalse();
        assertThat(onTheList(number, "2025-06-11")).isFalse();
    }

    private boolean onTheList(String number, String day) {
        return corrections().open(day, true).stream()
                .anyMatch(open -> open.getNumber().equals(number));
    }

    @Test
    void terms_that_give_no_time_are_none() {
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_TERMS", () -> corrections().terms("2025-01-01", 0));
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_TERMS", () -> corrections().terms("2025-01-01", 1, 5, 5));
    }

    @Test
    void an_erased_person_has_no_requests() {
        var number = lodgedOn("2025-06-01");
        corrections().ask(number, "2025-06-02");
        new PrivacyOffice(officer(), officer("officer-2"), ana).decide();
        clock.advance(Duration.ofMinutes(61));
        Until.so("erased", () -> rows() == 0);
        Fails.with(Code.NOT_FOUND, "UNKNOWN_CORRECTION", () -> corrections().get(number));
    }

    private int rows() {
        return sql.sql("select (select count(*) from correction where person_id = :ana)"
                        + " + (select count(*) from correction_step where person_id = :ana)")
                .param("ana", ana)
                .query(Integer.class)
                .single();
    }
}
