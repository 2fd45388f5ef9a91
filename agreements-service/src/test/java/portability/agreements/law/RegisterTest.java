package portability.agreements.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Branch;
import portability.law.LawFileRefused;
import portability.law.LawPack;
import portability.law.RegisterReader;
import portability.law.register.CoveredBranch.Coverage;
import portability.law.register.PairAnswer;
import portability.law.register.PairFindings;
import portability.law.register.Register;
import portability.law.register.Standing;
import portability.law.register.StateCode;

/// The register, and what it answers for a pair of states.
class RegisterTest {
    private static final LawPack PACK = LawPack.bundled();
    private static final Register REGISTER = RegisterReader.read(PACK.texts());

    @Test
    void holds_every_instrument_and_body_with_its_source() {
        assertThat(REGISTER.instruments()).hasSize(602);
        assertThat(REGISTER.bodies()).hasSize(69);
        assertThat(REGISTER.instruments().values())
                .allSatisfy(
                        instrument -> assertThat(instrument.source().title()).isNotBlank());
        assertThat(REGISTER.bodies())
                .allSatisfy(body -> assertThat(body.contact()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "DE, MA, 2025-01-06, OLD_AGE, RULES_LOADED",
        "MA, DE, 2025-01-06, OLD_AGE, RULES_LOADED",
        "DE, NL, 2025-01-06, OLD_AGE, RULES_LOADED",
        "US, DE, 1979-11-30, OLD_AGE, NOT_IN_FORCE",
        "GB, AU, 2001-02-28, OLD_AGE, MAY_BE_IN_FORCE",
        "GB, AU, 2001-03-01, OLD_AGE, OTHER_BRANCHES",
        "GB, AU, 2001-03-01, SICKNESS, KNOWN_NOT_LOADED",
        "US, CH, 1980-10-31, OLD_AGE, NOT_IN_FORCE",
        "DE, FR, 2025-01-06, OLD_AGE, RULES_LOADED",
        "GB, NL, 2020-12-31, OLD_AGE, KNOWN_NOT_LOADED",
        "GB, NL, 2021-01-01, OLD_AGE, KNOWN_NOT_LOADED",
        "AO, BR, 2025-01-06, OLD_AGE, SIGNED_ONLY",
        "CH, SI, 1997-07-31, INVALIDITY, KNOWN_NOT_LOADED",
        "KP, MA, 2025-01-06, OLD_AGE, NONE_KNOWN",
        "MA, MA, 2025-01-06, OLD_AGE, NONE_KNOWN",
    })
    void says_in_one_word_what_there_is(String one, String other, LocalDate day, Branch branch, PairAnswer answer) {
        assertThat(find(one, other, day, branch).answer()).isEqualTo(answer);
    }

    /// The rule of the pair, not of the group: its successor states are not bound among themselves by a treaty of
    /// another state with Yugoslavia, nor Member States by an agreement of the Union with Switzerland.
    @Test
    void a_hub_binds_its_partners_to_itself_alone() {
        assertThat(ids("BA", "RS")).doesNotContain("de-yu-1968", "ch-yu", "pl-yu-1958");
        assertThat(ids("DE", "RS")).contains("de-yu-1968");
        assertThat(ids("DE", "FR")).doesNotContain("eu-ch-afmp", "uk-eu-tca-ssc", "eu-tr-3-80", "eea-annex-vi");
        assertThat(ids("CH", "FR")).contains("eu-ch-afmp");
        assertThat(ids("NO", "LI")).contains("eea-annex-vi");
    }

    @Test
    void a_replaced_instrument_ends_where_the_next_one_begins() {
        assertThat(standing("us-ch", "US", "CH", "2014-07-31")).isEqualTo(Standing.IN_FORCE);
        assertThat(standing("us-ch", "US", "CH", "2014-08-01")).isEqualTo(Standing.ENDED);
        assertThat(standing("us-ch-2014", "US", "CH", "2014-07-31")).isEqualTo(Standing.NOT_YET);
        assertThat(standing("us-ch-2014", "US", "CH", "2014-08-01")).isEqualTo(Standing.IN_FORCE);
        assertThat(standing("nordic-2003", "DK", "FI", "2014-04-30")).isEqualTo(Standing.IN_FORCE);
        assertThat(standing("nordic-2003", "DK", "FI", "2014-05-01")).isEqualTo(Standing.ENDED);
        assertThat(standing("ca-it-1977", "CA", "IT", "2025-01-01")).isEqualTo(Standing.END_UNSEEN);
    }

    /// Croatia's day of accession was seen as a year only.
    @Test
    void a_day_within_a_month_or_year_that_alone_was_seen_is_left_open() {
        assertThat(standing("eu-883-2004", "DE", "HR", "2012-12-31")).isEqualTo(Standing.NOT_YET);
        assertThat(standing("eu-883-2004", "DE", "HR", "2013-01-01")).isEqualTo(Standing.DAY_UNSEEN);
        assertThat(standing("eu-883-2004", "DE", "HR", "2013-12-30")).isEqualTo(Standing.DAY_UNSEEN);
        assertThat(standing("eu-883-2004", "DE", "HR", "2013-12-31")).isEqualTo(Standing.IN_FORCE);
        assertThat(standing("gb-yu-1958", "GB", "RS", "1957-12-31")).isEqualTo(Standing.NOT_YET);
        assertThat(standing("gb-yu-1958", "GB", "RS", "1958-06-01")).isEqualTo(Standing.DAY_UNSEEN);
    }

    @Test
    void a_party_that_joins_or_leaves_is_bound_in_between() {
        assertThat(standing("eu-883-2004", "DE", "GB", "2020-12-31")).isEqualTo(Standing.IN_FORCE);
        assertThat(standing("eu-883-2004", "DE", "GB", "2021-01-01")).isEqualTo(Standing.ENDED);
        assertThat(standing("cmiss", "ES", "CO", "2023-07-31")).isEqualTo(Standing.NOT_YET);
        assertThat(standing("cmiss", "ES", "CO", "2023-08-01")).isEqualTo(Standing.IN_FORCE);
        assertThat(standing("nl-ma", "NL", "MA", "1960-01-01")).isEqualTo(Standing.NOT_YET);
        assertThat(standing("nl-ma", "NL", "MA", "2025-01-01")).isEqualTo(Standing.IN_FORCE_SINCE_UNSEEN);
        assertThat(standing("cipres-2006", "ML", "SN", "2025-01-01")).isEqualTo(Standing.BETWEEN_SOME);
        assertThat(standing("ecowas-2013", "ML", "GH", "2025-01-01")).isEqualTo(Standing.UNKNOWN);
        assertThat(standing("tn-ca-qc", "TN", "CA-QC", "2025-01-01")).isEqualTo(Standing.SIGNED_IN_FORCE_UNSEEN);
        assertThat(standing("de-at", "DE", "AT", "2025-01-01")).isEqualTo(Standing.RESIDUAL);
    }

    /// Quebec has agreements of its own, and those of Canada hold there too; those of Cyprus do not in its north.
    @Test
    void a_part_of_a_state_has_its_own_agreements_and_shares_those_of_the_whole_where_it_shares_law() {
        assertThat(ids("CA-QC", "FR")).contains("fr-ca-qc", "ca-fr");
        assertThat(ids("CA", "FR")).contains("ca-fr").doesNotContain("fr-ca-qc");
        assertThat(ids("CY-TRNC", "TR")).containsExactly("tr-cy-trnc");
        assertThat(ids("CY-TRNC", "DE")).isEmpty();
        assertThat(ids("XK", "CH")).isNotEmpty();
    }

    @Test
    void branches_that_were_not_seen_are_neither_covered_nor_not() {
        var morocco = find("FR", "MA", LocalDate.of(2025, 1, 6), Branch.OLD_AGE);
        assertThat(morocco.findings())
                .filteredOn(finding -> finding.instrument().branches().isEmpty())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.coverage()).isEqualTo(Coverage.NOT_SEEN));
        assertThat(morocco.findings()).anySatisfy(finding -> {
            assertThat(finding.instrument().id()).isEqualTo("fr-ma-1965");
            assertThat(finding.says()).isIn(PairAnswer.MAY_BE_IN_FORCE, PairAnswer.NOT_IN_FORCE);
        });
    }

    /// For every pair of all codes, in both orders, on random days.
    @Test
    void every_pair_has_an_answer_and_the_same_in_both_orders() {
        var states = List.copyOf(REGISTER.states());
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 800; i++) {
            var one = states.get(random.nextInt(states.size()));
            var other = states.get(random.nextInt(states.size()));
            var day = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(30_000));
            var there = find(one.code(), other.code(), day, Branch.OLD_AGE);
            var back = find(other.code(), one.code(), day, Branch.OLD_AGE);
            assertThat(back.answer())
                    .as("%s %s %s, seed %d", one, other, day, seed)
                    .isEqualTo(there.answer());
            assertThat(back.findings()).hasSameSizeAs(there.findings());
        }
    }

    @ParameterizedTest
    @CsvSource({"DE, FR, EU-883-2004", "DE, MA, DE-MA-1981", "NL, MA, MA-NL-1972"})
    void names_the_rules_that_are_loaded(String one, String other, String rules) {
        assertThat(find(one, other, LocalDate.of(2025, 1, 6), Branch.OLD_AGE).findings())
                .extracting(PairFindings.Finding::rules)
                .contains(Optional.of(rules));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: us-it | id: us-de | the id stands twice",
                "replaces: [us-ch] | replaces: [no-such] | not in the register",
                "status: RESIDUAL | status: GONE | unknown value GONE",
                "in_force: 1978-11-01 | in_force: 1978-13-01 | expected a day, a month or a year",
                "source: s1, | source: s0, | no such source",
                "seen: true | seen: maybe | expected true or false",
                "type: BILATERAL | kind: BILATERAL | missing: type",
            })
    void a_register_that_is_not_as_it_must_be_is_refused_with_file_and_line(String text, String spoilt, String reason) {
        Map<String, String> texts = new HashMap<>(PACK.texts());
        texts.computeIfPresent("register/instruments.yaml", (_, whole) -> {
            int place = whole.indexOf(text);
            assertThat(place).isPositive();
            return whole.substring(0, place) + spoilt + whole.substring(place + text.length());
        });
        assertThatThrownBy(() -> RegisterReader.read(texts))
                .isInstanceOfSatisfying(LawFileRefused.class, refused -> {
                    assertThat(refused.file()).isEqualTo("register/instruments.yaml");
                    assertThat(refused.line()).isPositive();
                })
                .hasMessageContaining(reason);
    }

    @Test
    void a_pack_without_a_register_has_an_empty_one() {
        assertThat(RegisterReader.read(Map.of())).isEqualTo(Register.EMPTY);
    }

    private static List<String> ids(String one, String other) {
        return REGISTER.between(StateCode.of(one), StateCode.of(other)).stream()
                .map(instrument -> instrument.id())
                .toList();
    }

    private static Standing standing(String id, String one, String other, String day) {
        var instrument = REGISTER.instruments().get(id);
        assertThat(instrument).as(id).isNotNull();
        var link = REGISTER.link(instrument, StateCode.of(one), StateCode.of(other))
                .orElseThrow();
        return REGISTER.standing(instrument, link, LocalDate.parse(day));
    }

    private static PairFindings find(String one, String other, LocalDate day, Branch branch) {
        return PairFindings.of(
                REGISTER,
                PACK,
                StateCode.of(one),
                StateCode.of(other),
                day,
                Optional.of(branch),
                (_, _) -> Optional.empty());
    }
}
