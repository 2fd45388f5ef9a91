package portability.totalisation.legislation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.LegalRef;

class PostingsTest {
    private static final Country AA = Country.of("AA");
    private static final Country BB = Country.of("BB");
    private static final List<Legislation.Of> REMAINING = List.of(
            new Legislation.Of(AA, LegalRef.of("Reg. (EC) 883/2004", "Art. 16(1)")),
            new Legislation.Of(BB, LegalRef.of("Reg. (EC) 883/2004", "Art. 11(3)(a)")));

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2025-12-31, true",
        "2024-01-01, 2026-01-01, false",
        "2024-01-01, 2026-01-15, false",
        "2024-01-31, 2026-01-30, true",
        "2024-01-31, 2026-01-31, false",
        "2024-02-29, 2026-02-27, true",
        "2024-02-29, 2026-02-28, true",
        "2024-02-29, 2026-03-01, false",
        "2024-01-01, 2024-01-01, true",
    })
    void a_posting_may_last_exactly_twenty_four_months(String from, String to, boolean allowed) {
        var found = judge(Posting.of(AA, BB, DateSpan.closed(from, to)));

        assertThat(found instanceof Legislation.Of).isEqualTo(allowed);
        if (!allowed) assertThat(found).isEqualTo(new Legislation.Alternatives(REMAINING, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, 2026-02-15, 2026-03-01",
        "2025-12-31, 2026-02-28, 2026-03-01",
        "2025-12-31, 2026-03-01, ",
        "2025-10-15, 2025-12-15, 2025-12-16",
        "2025-10-15, 2025-12-16, ",
        "2024-12-29, 2025-02-28, 2025-03-01",
    })
    void two_months_pass_between_postings(LocalDate ended, LocalDate start, LocalDate earliest) {
        var posting = new Posting(AA, BB, DateSpan.closed(start, start.plusDays(30)), false, true, Optional.of(ended));

        var found = judge(posting);

        if (earliest == null) assertThat(found).isInstanceOf(Legislation.Of.class);
        else assertThat(found).isEqualTo(new Legislation.Alternatives(REMAINING, Optional.of(earliest)));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void who_replaces_another_or_whose_employer_is_not_active_there_is_not_posted(boolean replacing, boolean active) {
        var posting =
                new Posting(AA, BB, DateSpan.closed("2024-01-01", "2024-06-30"), replacing, active, Optional.empty());

        assertThat(judge(posting)).isEqualTo(new Legislation.Alternatives(REMAINING, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-12-31, 48, POSTING_WITHIN_LIMIT",
        "2028-12-31, 48, POSTING_NEEDS_EXTENSION",
        "2029-01-01, 48, POSTING_TOO_LONG"
    })
    void an_agreement_may_allow_more_with_the_authorities_consent(String to, int months, String rule) {
        var posting = Posting.of(AA, BB, DateSpan.closed("2024-01-01", to));

        var found = new Postings(MadeLegislation.posted(months, 12)).judge(posting);

        assertThat(found.steps().getLast().rule().name()).isEqualTo(rule);
    }

    @Test
    void until_states_agree_the_one_state_of_work_then_residence_then_the_state_asked_first() {
        assertThat(provisional(Set.of(BB))).isEqualTo(BB);
        assertThat(provisional(Set.of(AA, BB))).isEqualTo(AA);
        assertThat(provisional(Set.of())).isEqualTo(AA);
        assertThat(provisional(Set.of(BB, Country.of("CC")))).isEqualTo(Country.of("DD"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-15, , 2024-03-15, PROVISIONAL",
        "2024-01-15, , 2024-03-16, DEFINITIVE",
        "2024-01-15, 2024-03-15, 2024-06-01, CONTESTED",
        "2024-01-15, 2024-03-16, 2024-06-01, DEFINITIVE",
        "2023-12-31, , 2024-02-29, PROVISIONAL",
    })
    void other_states_may_object_for_two_months(
            LocalDate informed, LocalDate objected, LocalDate on, Disagreement.Standing standing) {
        var found = Disagreement.standing(informed, Optional.ofNullable(objected), on, MadeLegislation.EU);

        assertThat(found.value().standing()).isEqualTo(standing);
    }

    private static Country provisional(Set<Country> work) {
        var found = Disagreement.provisional(work, AA, Country.of("DD")).value();
        return ((Legislation.Of) found).state();
    }

    private static Legislation judge(Posting posting) {
        return new Postings(MadeLegislation.POSTED).judge(posting).value();
    }
}
