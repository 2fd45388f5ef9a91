package portability.totalisation.legislation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.Made;

/// An instrument of which the posting clause alone is known.
class AgreedLegislationTest {
    private static final Country HOME = Country.of("AA");
    private static final Country HOST = Country.of("BB");
    private static final LocalDate START = LocalDate.of(2024, 2, 29);
    private static final LegalRef CLAUSE = LegalRef.of("Convention", "art. 7");
    private static final LegalRef EXCEPTIONS = LegalRef.of("Convention", "art. 9");
    private static final LegalRef WORK = LegalRef.of("Convention", "art. 6");
    private static final LegislationLaw.Posted POSTED = new LegislationLaw.Posted(
            "AA-BB", CLAUSE, Made.always(24), 12, "AA/BB 1", EXCEPTIONS, WORK, Optional.empty());
    private static final AgreedLegislation RULES = new AgreedLegislation(POSTED);

    @Test
    void a_posting_within_the_clause_stays_at_home_and_is_proved_by_its_own_form() {
        var span = DateSpan.closed(START, LocalDate.of(2026, 2, 27));
        var situation = home().posted(Posting.of(HOME, HOST, span));
        var found = RULES.of(situation);
        assertThat(found.value()).isEqualTo(new Legislation.Of(HOME, CLAUSE));
        var certificate = CoverageCertificate.of(new Legislation.Of(HOME, CLAUSE), situation, span, POSTED);
        assertThat(certificate.value().form()).isEqualTo("AA/BB 1");
        assertThat(certificate.value().workedIn()).containsExactly(HOST);
        assertThat(certificate.value().provisional()).isFalse();
        assertThat(certificate.steps()).extracting(Step::article).containsOnly(CLAUSE);
    }

    @Test
    void what_the_states_agreed_goes_before_the_clause() {
        var tooLong = home().posted(Posting.of(HOME, HOST, DateSpan.closed(START, START.plusYears(9))));
        assertThat(RULES.of(tooLong).value()).isInstanceOf(Legislation.Alternatives.class);
        assertThat(RULES.of(tooLong.agreedOn(HOME)).value()).isEqualTo(new Legislation.Of(HOME, EXCEPTIONS));
    }

    @Test
    void work_in_one_state_is_insured_there() {
        var working = home().employed(Map.of(HOST, BigDecimal.ONE), List.of(HOST));
        assertThat(RULES.of(working).value()).isEqualTo(new Legislation.Of(HOST, WORK));
        var both = home().employed(Map.of(HOST, BigDecimal.ONE), List.of(HOST))
                .selfEmployed(Map.of(HOST, BigDecimal.ONE), Optional.of(HOST));
        assertThat(RULES.of(both).value()).isEqualTo(new Legislation.Of(HOST, WORK));
    }

    @Test
    void what_is_not_loaded_is_not_guessed() {
        var half = new BigDecimal("0.5");
        for (var unknown : List.of(
                home(),
                home().employed(Map.of(HOME, half, HOST, half), List.of(HOME)),
                home().as(new Standing.CivilServant(HOME)),
                home().as(new Standing.Mariner(HOME, Optional.empty()))))
            assertThat(RULES.of(unknown).value()).isInstanceOf(Legislation.Undecided.class);
    }

    private static Situation home() {
        return Situation.livingIn(HOME, START);
    }
}
