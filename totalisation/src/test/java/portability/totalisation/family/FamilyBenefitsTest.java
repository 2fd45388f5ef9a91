package portability.totalisation.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Country;
import portability.totalisation.exact.Fraction;
import portability.totalisation.family.FamilyBenefits.Basis;
import portability.totalisation.family.FamilyBenefits.Entitlement;
import portability.totalisation.family.FamilyBenefits.Order;
import portability.totalisation.family.FamilyBenefits.Paid;
import portability.totalisation.reason.StepText;

class FamilyBenefitsTest {
    @ParameterizedTest
    @CsvSource({
        // rights (state, basis, amount, years), children live in, first, article
        "AA:ACTIVITY:100:1 BB:PENSION:300:9, BB, AA, Art. 68(1)(a)",
        "AA:PENSION:100:1 BB:RESIDENCE:300:9, BB, AA, Art. 68(1)(a)",
        "AA:ACTIVITY:100:1 BB:RESIDENCE:300:9, BB, AA, Art. 68(1)(a)",
        "AA:ACTIVITY:100:1 BB:ACTIVITY:300:9, AA, AA, Art. 68(1)(b)(i)",
        "AA:ACTIVITY:100:1 BB:ACTIVITY:300:9, CC, BB, Art. 68(1)(b)(i)",
        "AA:PENSION:300:1 BB:PENSION:100:9, AA, AA, Art. 68(1)(b)(ii)",
        "AA:PENSION:300:1 BB:PENSION:100:9, CC, BB, Art. 68(1)(b)(ii)",
        "AA:RESIDENCE:300:1 BB:RESIDENCE:100:9, BB, BB, Art. 68(1)(b)(iii)",
        "AA:ACTIVITY:100:1, CC, AA, Art. 68(1)(a)",
    })
    void the_basis_then_the_children_s_residence_then_amount_or_time_decide(
            String rights, String children, String first, String article) {
        var found = FamilyBenefits.order(rights(rights), Country.of(children));

        assertThat(found.value().orElseThrow().primary().state()).isEqualTo(Country.of(first));
        assertThat(found.steps().getFirst().article().article()).isEqualTo(article);
        assertThat(found.steps())
                .allSatisfy(step -> assertThat(StepText.english().of(step)).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({"AA:PENSION:300:5 BB:PENSION:100:5", "AA:RESIDENCE:300:1 BB:RESIDENCE:100:9"})
    void where_no_rule_tells_the_order_none_is_made_up(String rights) {
        assertThat(FamilyBenefits.order(rights(rights), Country.of("CC")).value())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AA:ACTIVITY:100:1 BB:PENSION:300:9, 200",
        "AA:ACTIVITY:300:1 BB:PENSION:100:9, 0",
        "AA:ACTIVITY:300:1 BB:PENSION:300:9, 0",
        "AA:ACTIVITY:100:1 BB:RESIDENCE:300:9, 200",
    })
    void the_second_state_adds_the_difference(String rights, String supplement) {
        assertThat(order(rights, "BB").supplements()).containsExactly(new Paid(Country.of("BB"), euro(supplement)));
    }

    @Test
    void a_right_by_residence_adds_nothing_for_children_who_live_elsewhere() {
        assertThat(order("AA:ACTIVITY:100:1 BB:RESIDENCE:300:9", "AA").supplements())
                .containsExactly(new Paid(Country.of("BB"), euro("0")));
    }

    @ParameterizedTest
    @CsvSource({
        "AA:ACTIVITY:100:1 BB:ACTIVITY:301:9, CC, 100",
        "AA:ACTIVITY:200:1 BB:ACTIVITY:301:9, CC, 150.50",
        "AA:ACTIVITY:200:1 BB:ACTIVITY:301:9, BB, ",
        "AA:PENSION:200:1 BB:ACTIVITY:301:9, CC, ",
    })
    void the_other_state_of_work_pays_half_back_up_to_its_amount(
            String rights, String children, @Nullable String half) {
        var expected = Optional.ofNullable(half).map(amount -> new Paid(Country.of("AA"), euro(amount)));

        assertThat(order(rights, children).halfBy()).isEqualTo(expected);
    }

    @Test
    void equal_amounts_still_have_one_first_state_whatever_the_order_of_input() {
        var one = order("AA:ACTIVITY:100:1 BB:ACTIVITY:100:9", "CC");
        var other = order("BB:ACTIVITY:100:9 AA:ACTIVITY:100:1", "CC");

        assertThat(one.primary()).isEqualTo(other.primary());
    }

    @Test
    void a_state_has_one_right() {
        var twice = rights("AA:ACTIVITY:100:1 AA:RESIDENCE:100:1");

        assertThatThrownBy(() -> FamilyBenefits.order(twice, Country.of("AA")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void without_a_right_there_is_no_order() {
        assertThatThrownBy(() -> FamilyBenefits.order(List.of(), Country.of("AA")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Order order(String rights, String children) {
        return FamilyBenefits.order(rights(rights), Country.of(children))
                .value()
                .orElseThrow();
    }

    private static List<Entitlement> rights(String text) {
        var rights = new ArrayList<Entitlement>();
        for (var one : text.split(" ", -1)) {
            var part = one.split(":", -1);
            rights.add(new Entitlement(
                    Country.of(part[0]),
                    Basis.valueOf(part[1]),
                    euro(part[2]),
                    Fraction.of(Integer.parseInt(part[3]))));
        }
        return rights;
    }

    private static Money euro(String amount) {
        return Money.parse("EUR " + amount);
    }
}
