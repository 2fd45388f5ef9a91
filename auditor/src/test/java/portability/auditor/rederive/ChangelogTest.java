package portability.auditor.rederive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import portability.auditor.rederive.Changelog.Release;
import portability.proto.agreements.v1.Determination;
import portability.proto.agreements.v1.Route;

class ChangelogTest {
    private static final String TEXT = """
            # Changes

            ## 0.2.0
            - `NL.SVB.AOW` from 2019-01-01: counts the month of birth.
            - `EU-883-2004`, `DE-MA-1981` from 1990-01-01: rounds last.

            ## 0.1.0
            The first release.
            """;
    private static final Determination DECIDED = Determination.newBuilder()
            .setScheme("NL.SVB.AOW")
            .setStart("2018-06-01")
            .addRoutes(Route.newBuilder().setId("NATIONAL/full"))
            .addRoutes(Route.newBuilder().setId("EU-883-2004").setInstrument("EU-883-2004"))
            .build();

    private final Changelog changelog = Changelog.parse(TEXT);

    @Test
    void the_rules_bring_one_that_can_be_read() {
        assertThat(Changelog.ofTheRules().entries())
                .allSatisfy(entry -> assertThat(entry.law()).isNotEmpty());
    }

    @Test
    void says_of_each_change_which_release_brought_it_and_what_it_is_about() {
        assertThat(changelog.entries())
                .containsExactly(
                        new Changelog.Entry(
                                Release.parse("0.2.0"),
                                List.of("NL.SVB.AOW"),
                                LocalDate.of(2019, 1, 1),
                                "counts the month of birth."),
                        new Changelog.Entry(
                                Release.parse("0.2.0"),
                                List.of("EU-883-2004", "DE-MA-1981"),
                                LocalDate.of(1990, 1, 1),
                                "rounds last."));
    }

    @Test
    void a_line_that_only_looks_like_a_change_is_refused() {
        assertThatThrownBy(() -> Changelog.parse("- EU-883-2004 from 1990-01-01: no backticks"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_change_explains_what_it_is_about_from_its_day_on_and_since_its_release() {
        var onEu = List.of(new Difference("routes[EU-883-2004].amount.amount", "1", "2"));
        assertThat(changelog.explaining(Release.parse("0.1.0"), DECIDED, onEu)).containsExactly("rounds last.");
        assertThat(changelog.explaining(Release.parse("0.2.0"), DECIDED, onEu)).isEmpty();
    }

    @Test
    void one_difference_left_unexplained_leaves_all_so() {
        var both = List.of(
                new Difference("routes[EU-883-2004].amount.amount", "1", "2"),
                new Difference("routes[NATIONAL/full].amount.amount", "1", "2"));
        assertThat(changelog.explaining(Release.parse("0.1.0"), DECIDED, both)).isEmpty();
        var later = DECIDED.toBuilder().setStart("2019-01-01").build();
        assertThat(changelog.explaining(Release.parse("0.1.0"), later, both))
                .containsExactly("counts the month of birth.", "rounds last.");
    }

    @Test
    void releases_are_numbers_not_words() {
        assertThat(Release.parse("0.10.0")).isGreaterThan(Release.parse("0.9.3"));
        assertThat(Release.parse("1")).isEqualByComparingTo(Release.parse("1.0.0"));
    }
}
