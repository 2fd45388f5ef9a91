package portability.totalisation.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientRefundTest {
    @ParameterizedTest
    @CsvSource({
        "true, 1000, 700, 200, , 200",
        "true, 1000, 700, 400, , 300",
        "true, 1000, 700, 300, , 300",
        "true, 700, 700, 200, , 0",
        "true, 600, 700, 200, , 0",
        "false, 1000, 700, 200, , 0",
        "true, 1000, 700, 0, , 0",
        "true, 1000, 700, 200, 50, 150",
        "true, 1000, 700, 200, 250, 0",
    })
    void the_supplement_is_the_difference_to_home_but_no_more_than_was_paid(
            boolean authorised, String notional, String actual, String borne, @Nullable String atHome, String amount) {
        assertThat(PatientRefund.supplement(
                                authorised,
                                euro(notional),
                                euro(actual),
                                euro(borne),
                                Optional.ofNullable(atHome).map(PatientRefundTest::euro))
                        .value())
                .isEqualTo(euro(amount));
    }

    @ParameterizedTest
    @CsvSource({"true, false, true", "true, true, false", "false, false, false", "false, true, false"})
    void care_is_authorised_that_is_a_benefit_at_home_and_cannot_be_had_in_time(
            boolean benefit, boolean inTime, boolean due) {
        assertThat(PatientRefund.authorisationDue(benefit, inTime).value()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 60, 80, false, 60",
        "100, 60, 80, true, 80",
        "100, , 80, false, 80",
        "50, 60, 80, false, 50",
        "50, , 80, false, 50",
    })
    void who_paid_everything_gets_the_rate_of_stay_or_the_competent_one(
            String paid, @Nullable String stay, String competent, boolean agrees, String amount) {
        var rateOfStay = Optional.ofNullable(stay).map(PatientRefundTest::euro);

        assertThat(PatientRefund.paidInFull(euro(paid), rateOfStay, euro(competent), agrees)
                        .value())
                .isEqualTo(euro(amount));
    }

    @ParameterizedTest
    @CsvSource({"700, 300, 400", "700, 700, 0", "700, 900, 0", "700, 0, 700"})
    void care_in_kind_is_taken_off_care_in_cash(String cash, String inKind, String amount) {
        assertThat(PatientRefund.careInCash(euro(cash), euro(inKind)).value()).isEqualTo(euro(amount));
    }

    private static Money euro(String amount) {
        return Money.parse("EUR " + amount);
    }
}
