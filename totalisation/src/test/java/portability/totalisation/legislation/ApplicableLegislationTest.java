package portability.totalisation.legislation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.totalisation.Recorded;
import portability.totalisation.reason.StepText;

class ApplicableLegislationTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final Country AA = Country.of("AA");
    private static final Country BB = Country.of("BB");

    @ParameterizedTest
    @CsvSource({
        // residence, work, seats, legislation, article
        "AA, AA=0.25 BB=0.75, BB, AA, Art. 13(1)(a)",
        "AA, AA=0.2499 BB=0.7501, BB, BB, Art. 13(1)(b)(i)",
        "AA, AA=0.3 BB=0.4 CC=0.3, BB CC DD, AA, Art. 13(1)(a)",
        "AA, AA=0.1 BB=0.4 CC=0.5, BB, BB, Art. 13(1)(b)(i)",
        "AA, AA=0.1 BB=0.9, AA, AA, Art. 13(1)(b)(i)",
        "AA, AA=0.1 BB=0.9, BB BB, BB, Art. 13(1)(b)(ii)",
        "AA, AA=0.1 BB=0.9, AA BB, BB, Art. 13(1)(b)(iii)",
        "AA, AA=0.1 BB=0.9, AA BB BB, BB, Art. 13(1)(b)(iii)",
        "AA, AA=0.1 BB=0.5 CC=0.4, BB CC, AA, Art. 13(1)(b)(iv)",
        "AA, AA=0.1 BB=0.5 CC=0.4, AA BB CC, AA, Art. 13(1)(b)(iv)",
        "AA, BB=0.5 CC=0.5, BB, BB, Art. 13(1)(b)(i)",
        "AA, BB=0.5 CC=0.5, BB CC, AA, Art. 13(1)(b)(iv)",
        "AA, AA=0.04 BB=0.96, BB, BB, Art. 11(3)(a)",
        "AA, AA=0.96 BB=0.04, BB, AA, Art. 11(3)(a)",
        "AA, AA=0.05 BB=0.95, BB, BB, Art. 13(1)(b)(i)",
        "AA, AA=0.1 BB=0.9, XX, AA, Art. 14(11)",
        "AA, BB=1, BB, BB, Art. 11(3)(a)",
    })
    void employment_in_several_states(String residence, String work, String seats, String state, String article) {
        var situation = living(residence).employed(shares(work), states(seats)).notBound(List.of(Country.of("XX")));

        assertDecided(of(situation), state, article);
    }

    @ParameterizedTest
    @CsvSource({
        "AA=0.25 BB=0.75, BB, AA, Art. 13(2)(a)",
        "AA=0.24 BB=0.76, BB, BB, Art. 13(2)(b)",
        "BB=0.5 CC=0.5, CC, CC, Art. 13(2)(b)",
    })
    void self_employment_in_several_states(String work, String centre, String state, String article) {
        var situation = living("AA").selfEmployed(shares(work), Optional.of(Country.of(centre)));

        assertDecided(of(situation), state, article);
    }

    @Test
    void who_is_employed_and_self_employed_belongs_where_employed() {
        var situation =
                living("AA").employed(shares("BB=1"), states("BB")).selfEmployed(shares("AA=1"), Optional.of(AA));

        assertDecided(of(situation), "BB", "Art. 13(3)");
    }

    @Test
    void several_employments_beside_self_employment_are_judged_among_themselves() {
        var situation = living("AA")
                .employed(shares("BB=0.5 CC=0.5"), states("BB CC"))
                .selfEmployed(shares("AA=1"), Optional.of(AA));

        assertDecided(of(situation), "AA", "Art. 13(1)(b)(iv)");
    }

    @Test
    void without_the_employers_seats_nothing_is_decided() {
        var found = of(living("AA").employed(shares("AA=0.1 BB=0.9"), List.of()));

        assertThat(found.value()).isInstanceOf(Legislation.Undecided.class);
    }

    @Test
    void without_the_centre_of_activities_nothing_is_decided() {
        var found = of(living("AA").selfEmployed(shares("AA=0.1 BB=0.9"), Optional.empty()));

        assertThat(found.value()).isInstanceOf(Legislation.Undecided.class);
    }

    @Test
    void who_does_not_work_belongs_to_the_state_of_residence() {
        assertDecided(of(living("AA")), "AA", "Art. 11(3)(e)");
    }

    @Test
    void special_groups_come_before_the_place_of_work() {
        var works = living("AA").employed(shares("AA=0.5 BB=0.5"), states("BB"));

        assertDecided(of(works.as(new Standing.CivilServant(BB))), "BB", "Art. 13(4)");
        assertDecided(of(living("AA").as(new Standing.CivilServant(BB))), "BB", "Art. 11(3)(b)");
        assertDecided(of(works.as(new Standing.CalledUp(BB))), "BB", "Art. 11(3)(d)");
        assertDecided(of(works.as(new Standing.Unemployed())), "AA", "Art. 11(3)(c)");
        assertDecided(of(works.as(new Standing.Aircrew(BB))), "BB", "Art. 11(5)");
        assertDecided(of(works.as(new Standing.ContractStaff(BB))), "BB", "Art. 15");
    }

    @ParameterizedTest
    @CsvSource({"AA, AA", "BB, FF", ", FF"})
    void a_mariner_belongs_to_the_flag_unless_paid_from_the_state_of_residence(String paidFrom, String state) {
        var mariner = new Standing.Mariner(
                Country.of("FF"), Optional.ofNullable(paidFrom).map(Country::of));

        assertDecided(of(living("AA").as(mariner)), state, "Art. 11(4)");
    }

    @Test
    void an_agreement_of_the_states_comes_first() {
        var situation = living("AA").as(new Standing.CivilServant(BB)).agreedOn(Country.of("CC"));

        assertDecided(of(situation), "CC", "Art. 16(1)");
    }

    @Test
    void a_posting_comes_before_work_in_several_states() {
        var situation = living("BB")
                .employed(shares("AA=0.5 BB=0.5"), states("AA"))
                .posted(Posting.of(AA, BB, DateSpan.closed("2024-01-01", "2024-06-30")));

        assertDecided(of(situation), "AA", "Art. 12(1)");
    }

    @Test
    void the_certificate_names_legislation_article_time_and_places() {
        var situation = living("AA").employed(shares("AA=0.25 BB=0.75"), states("BB"));
        var found = (Legislation.Of) of(situation).value();
        var year = DateSpan.closed("2024-01-01", "2024-12-31");

        var certificate = CoverageCertificate.of(found, situation, year, MadeLegislation.EU)
                .value();

        assertThat(certificate)
                .isEqualTo(new CoverageCertificate(
                        "A1", AA, LegalRef.of("Reg. (EC) 883/2004", "Art. 13(1)(a)"), year, List.of(AA, BB), true));
    }

    /// The whole reasoning: which activity was marginal, whether a substantial part is in the state of residence.
    @ParameterizedTest
    @CsvSource({
        "quarter, AA=0.25 BB=0.75, BB",
        "marginal, AA=0.02 BB=0.50 CC=0.48, BB CC",
        "all-marginal, AA=0.04 BB=0.04, BB",
        "no-quarter, AA=0.24 BB=0.76, BB BB",
    })
    void is_told_as_recorded(String name, String work, String seats) {
        var found = of(living("AA").employed(shares(work), states(seats)));
        Recorded.assertSame("legislation-" + name, found);
    }

    @Test
    void employment_beside_self_employment_is_told_as_recorded() {
        var found = of(living("AA")
                .employed(shares("BB=0.5 CC=0.5"), states("BB CC"))
                .selfEmployed(shares("AA=1"), Optional.of(AA)));
        Recorded.assertSame("legislation-both", found);
    }

    private static Explained<Legislation> of(Situation situation) {
        return new ApplicableLegislation(MadeLegislation.EU).of(situation);
    }

    private static Situation living(String residence) {
        return Situation.livingIn(Country.of(residence), DAY);
    }

    private static void assertDecided(Explained<Legislation> found, String state, String article) {
        assertThat(found.value()).isInstanceOfSatisfying(Legislation.Of.class, of -> {
            assertThat(of.state()).isEqualTo(Country.of(state));
            assertThat(of.article().article()).isEqualTo(article);
        });
        assertThat(found.steps())
                .isNotEmpty()
                .allSatisfy(step -> assertThat(StepText.english().of(step)).isNotBlank());
    }

    private static Map<Country, BigDecimal> shares(String text) {
        var shares = new TreeMap<Country, BigDecimal>();
        for (var part : text.split(" ", -1))
            shares.put(Country.of(part.substring(0, 2)), new BigDecimal(part.substring(3)));
        return shares;
    }

    private static List<Country> states(String text) {
        return Arrays.stream(text.split(" ", -1)).map(Country::of).toList();
    }
}
