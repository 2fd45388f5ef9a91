package portability.totalisation.welfare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.DateSpan;
import portability.kernel.InstitutionId;
import portability.kernel.LegalRef;
import portability.totalisation.Made;
import portability.totalisation.law.Dated;
import portability.totalisation.law.LawValue;
import portability.totalisation.reason.StepText;
import portability.totalisation.welfare.Membership.Occurrence;
import portability.totalisation.welfare.WelfareFund.Benefit;
import portability.totalisation.welfare.WelfareFund.Contribution;
import portability.totalisation.welfare.WelfareFund.Event;
import portability.totalisation.welfare.WelfareFund.Place;

class WelfareBenefitsTest {
    private static final LegalRef ARTICLE = LegalRef.of("Made-up Fund Act", "s. 1");
    private static final DateSpan CONTRACT = DateSpan.closed("2024-01-01", "2026-12-31");
    private static final Membership MEMBER = new Membership(CONTRACT, LocalDate.of(2023, 12, 15), 1);
    private final WelfareBenefits fund = new WelfareBenefits(new WelfareFund(
            "FUND",
            "made-up",
            InstitutionId.of("AA", "FUND"),
            CurrencyUnit.EUR,
            ARTICLE,
            List.of(
                    new Contribution(ARTICLE, Optional.of(36), money("1500")),
                    new Contribution(ARTICLE, Optional.empty(), money("2500"))),
            Optional.of(Made.always(24)),
            Optional.of(Made.always(12)),
            List.of(
                    benefit("death", Set.of(Event.ACCIDENTAL_DEATH), Place.ANYWHERE, 0, 0, raised()),
                    benefit(
                            "burial",
                            Set.of(Event.ACCIDENTAL_DEATH, Event.NATURAL_DEATH),
                            Place.ANYWHERE,
                            0,
                            0,
                            money("20000")),
                    benefit("at home", Set.of(Event.NATURAL_DEATH), Place.AT_HOME, 3, 0, money("5000")),
                    benefit("training", Set.of(Event.TRAINING), Place.ANYWHERE, 0, 3, money("100")),
                    new Benefit(
                            "disability",
                            ARTICLE,
                            Set.of(Event.PARTIAL_DISABILITY),
                            Place.ANYWHERE,
                            0,
                            0,
                            money("2500"),
                            Optional.of(money("25000"))))));

    @ParameterizedTest
    @CsvSource({"12, 1500", "36, 1500", "37, 2500", "60, 2500"})
    void the_contribution_goes_by_the_length_of_the_contract(int months, String amount) {
        assertThat(fund.contribution(months, CONTRACT.start()).value()).isEqualTo(euro(amount));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-15, 2024-01-01, 2025-12-31",
        "2024-03-01, 2024-03-01, 2026-02-28",
        "2025-06-01, 2025-06-01, 2026-12-31",
        "2027-01-01, , ",
    })
    void a_contribution_covers_the_contract_but_no_longer_than_its_most(
            LocalDate paid, @Nullable String first, @Nullable String last) {
        var covered = fund.covered(new Membership(CONTRACT, paid, 1)).value();

        assertThat(covered)
                .isEqualTo(
                        first == null || last == null ? Optional.empty() : Optional.of(DateSpan.closed(first, last)));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 120000",
        "2024-12-31, 120000",
        "2025-01-01, 220000",
        "2025-12-31, 220000",
        "2026-01-01, 0",
        "2023-12-31, 0",
    })
    void an_event_in_the_membership_gives_the_amounts_of_its_day(LocalDate on, String amount) {
        var due = fund.due(MEMBER, Occurrence.abroad(Event.ACCIDENTAL_DEATH, on));

        assertThat(due.value().least()).isEqualTo(euro(amount));
        assertThat(due.steps())
                .allSatisfy(step -> assertThat(StepText.english().of(step)).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, 5000", "2026-04-01, 0", "2025-12-31, 25000"})
    void death_at_home_soon_after_the_end_is_still_covered(LocalDate on, String amount) {
        var occurrence = new Occurrence(Event.NATURAL_DEATH, on, true, Optional.empty(), on);

        assertThat(fund.due(MEMBER, occurrence).value().least()).isEqualTo(euro(amount));
    }

    @ParameterizedTest
    @CsvSource({"2024-10-02, 5000", "2025-01-01, 5000", "2025-01-02, 0", "2024-10-01, 25000"})
    void who_came_home_for_good_is_covered_for_some_months_more(LocalDate on, String amount) {
        var home = Optional.of(LocalDate.of(2024, 10, 1));
        var occurrence = new Occurrence(Event.NATURAL_DEATH, on, true, home, on);

        assertThat(fund.due(MEMBER, occurrence).value().least()).isEqualTo(euro(amount));
    }

    @Test
    void what_happens_abroad_gives_no_benefit_for_home() {
        var due = fund.due(MEMBER, Occurrence.abroad(Event.NATURAL_DEATH, LocalDate.of(2025, 1, 1)));

        assertThat(due.value().items())
                .extracting(WelfareBenefits.Item::benefit)
                .containsExactly("burial");
    }

    @ParameterizedTest
    @CsvSource({"2027-12-31, 25000", "2028-01-01, 0"})
    void a_claim_comes_within_a_year_of_the_contract_s_end(LocalDate claimed, String amount) {
        var occurrence = new Occurrence(Event.NATURAL_DEATH, LocalDate.of(2025, 6, 1), true, Optional.empty(), claimed);

        assertThat(fund.due(MEMBER, occurrence).value().least()).isEqualTo(euro(amount));
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "3, 100"})
    void some_benefits_need_several_contributions(int paid, String amount) {
        var member = new Membership(CONTRACT, MEMBER.paidOn(), paid);

        assertThat(fund.due(member, Occurrence.abroad(Event.TRAINING, LocalDate.of(2025, 1, 1)))
                        .value()
                        .least())
                .isEqualTo(euro(amount));
    }

    @Test
    void an_assessed_benefit_has_a_least_and_a_most() {
        var due = fund.due(MEMBER, Occurrence.abroad(Event.PARTIAL_DISABILITY, LocalDate.of(2025, 1, 1)))
                .value();

        assertThat(due.least()).isEqualTo(euro("2500"));
        assertThat(due.most()).isEqualTo(euro("25000"));
    }

    @Test
    void an_event_the_schedule_does_not_name_gives_nothing_and_says_so() {
        var due = fund.due(MEMBER, Occurrence.abroad(Event.REPATRIATION, LocalDate.of(2025, 1, 1)));

        assertThat(due.value().items()).isEmpty();
        assertThat(due.steps().getLast().rule()).isEqualTo(WelfareRule.NO_BENEFIT_FOR_EVENT);
    }

    @Test
    void who_never_paid_is_no_member() {
        assertThatThrownBy(() -> new Membership(CONTRACT, MEMBER.paidOn(), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Benefit benefit(
            String id, Set<Event> events, Place place, int after, int contributions, Dated<Money> amount) {
        return new Benefit(id, ARTICLE, events, place, after, contributions, amount, Optional.empty());
    }

    private static Dated<Money> raised() {
        return Dated.of(
                "death",
                List.of(
                        new LawValue<>("death", euro("100000"), LocalDate.of(2000, 1, 1), "made up", true),
                        new LawValue<>("death", euro("200000"), LocalDate.of(2025, 1, 1), "made up", true)),
                List.of());
    }

    private static Dated<Money> money(String amount) {
        return Made.always(euro(amount));
    }

    private static Money euro(String amount) {
        return Money.parse("EUR " + amount);
    }
}
