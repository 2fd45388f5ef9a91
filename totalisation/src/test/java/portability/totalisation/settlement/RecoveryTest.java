package portability.totalisation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.totalisation.settlement.Recovery.Division;

class RecoveryTest {
    private static final LocalDate TOLD = LocalDate.of(2024, 1, 10);
    private final Deadlines deadlines = new Deadlines(MadeSettlement.LIMITS, Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "2400, 1800, 1800, 0, 600",
        "1800, 1800, 1800, 0, 0",
        "1000, 1800, 1000, 800, 0",
        "1000, 0, 0, 0, 1000",
    })
    void provisional_benefits_come_from_arrears_first(
            String paid, String arrears, String transferred, String person, String ongoing) {
        assertThat(Recovery.provisional(euro(paid), euro(arrears)).value())
                .isEqualTo(new Division(euro(transferred), euro(person), euro(ongoing)));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-10, 900, 600, 0", "2024-03-11, 0, 1500, 900", "2024-03-25, 0, 1500, 900"})
    void an_overpayment_stated_after_two_months_leaves_the_arrears_to_the_person(
            LocalDate stated, String transferred, String person, String ongoing) {
        assertThat(Recovery.fromArrears(euro("900"), euro("1500"), TOLD, stated, deadlines)
                        .value())
                .isEqualTo(new Division(euro(transferred), euro(person), euro(ongoing)));
    }

    @ParameterizedTest
    @CsvSource({"2024-04-10, 900", "2024-04-11, 0"})
    void provisional_benefits_are_stated_within_three_months(LocalDate stated, String transferred) {
        var found = Recovery.provisional(euro("900"), euro("1500"), TOLD, stated, deadlines);

        assertThat(found.value().transferred()).isEqualTo(euro(transferred));
    }

    @ParameterizedTest
    @CsvSource({"600, 100, 6, 100", "601, 100, 7, 1", "99, 100, 1, 99", "0, 100, 0, 0", "600, 600, 1, 600"})
    void ongoing_payments_are_lowered_within_the_paying_law_s_limit(
            String owed, String limit, long months, String last) {
        var found = Recovery.fromOngoing(euro(owed), euro(limit)).value();

        assertThat(found.months()).isEqualTo(months);
        assertThat(found.last()).isEqualTo(euro(last));
    }

    @Test
    void a_limit_of_nothing_recovers_nothing() {
        assertThatThrownBy(() -> Recovery.fromOngoing(euro("1"), euro("0")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1000, 400, 400, 600, 0", "400, 400, 400, 0, 0", "400, 1000, 400, 0, 600"})
    void of_remitted_arrears_only_what_was_overpaid_is_kept(
            String remitted, String overpaid, String kept, String person, String left) {
        assertThat(Recovery.kept(euro(remitted), euro(overpaid)).value())
                .isEqualTo(new Division(euro(kept), euro(person), euro(left)));
    }

    @Test
    void contributions_paid_to_the_wrong_state_are_transferred() {
        assertThat(Recovery.contributions(euro("500"), euro("450")).value())
                .isEqualTo(new Division(euro("450"), euro("50"), euro("0")));
        assertThat(Recovery.contributions(euro("400"), euro("450")).value())
                .isEqualTo(new Division(euro("400"), euro("0"), euro("50")));
    }

    @ParameterizedTest
    @CsvSource({"2025-06-01, true", "2025-06-02, false"})
    void help_is_due_for_five_years(LocalDate asked, boolean due) {
        assertThat(Recovery.assistance(LocalDate.of(2020, 6, 1), asked, deadlines)
                        .value())
                .isEqualTo(due);
    }

    private static Money euro(String amount) {
        return Money.parse("EUR " + amount);
    }
}
