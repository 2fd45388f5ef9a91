package portability.agreements.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portability.law.LawDiff;
import portability.law.LawDiff.Change;
import portability.law.LawDiff.Kind;
import portability.law.LawPack;

/// What changed between two versions of the law.
class LawDiffTest {
    private static final String FILE = "parameters/xx/age.yaml";
    private static final String AGE = """
            age:
              unit: age
              values:
                - {value: {years: 65}, from: 2010-01-01, source: Act s. 12, verified: true}
                - {value: {years: 66}, from: 2026-01-01, source: "Act 2024:7", verified: false}
            """;

    @Test
    void nothing_changed_between_a_pack_and_itself() {
        var texts = LawPack.bundled().texts();
        assertThat(LawDiff.between(texts, texts)).isEmpty();
    }

    @Test
    void a_new_line_is_added_with_its_day_source_and_whether_it_was_read_there() {
        var later = AGE + "    - {value: {years: 67}, from: 2030-01-01, source: \"Act 2029:1\", verified: true}\n";
        assertThat(diff(AGE, later)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.ADDED);
            assertThat(change.path()).isEqualTo(FILE + "/age/values/2030-01-01");
            assertThat(change.from()).contains(LocalDate.of(2030, 1, 1));
            assertThat(change.after()).contains("value: years 67");
            assertThat(change.before()).isEmpty();
            assertThat(change.source()).isEqualTo("Act 2029:1");
            assertThat(change.verified()).isTrue();
        });
    }

    /// It changes nothing of those after it.
    @Test
    void a_line_put_before_others_is_the_only_change() {
        var later = AGE.replace(
                "  values:\n", "  values:\n    - {value: {years: 60}, from: 1990-01-01, source: x, verified: true}\n");
        assertThat(diff(AGE, later)).extracting(Change::kind).containsExactly(Kind.ADDED);
    }

    @Test
    void a_line_that_ends_the_law_or_is_gone_ends_it() {
        var ended = AGE + "    - {value: null, from: 2031-01-01, source: \"Act 2030:1\", verified: true}\n";
        assertThat(diff(AGE, ended)).extracting(Change::kind).containsExactly(Kind.ENDED);
        assertThat(diff(ended, AGE)).singleElement().satisfies(gone -> {
            assertThat(gone.kind()).isEqualTo(Kind.ENDED);
            assertThat(gone.after()).isEmpty();
        });
    }

    @Test
    void another_value_or_another_source_at_the_same_place_is_a_change() {
        assertThat(diff(AGE, AGE.replace("years: 66", "years: 68")))
                .containsExactly(new Change(
                        Kind.CHANGED,
                        FILE + "/age/values/2026-01-01",
                        Optional.of(LocalDate.of(2026, 1, 1)),
                        Optional.of("value: years 66"),
                        Optional.of("value: years 68"),
                        "Act 2024:7",
                        false));
        assertThat(diff(AGE, AGE.replace("verified: false", "verified: true")))
                .extracting(Change::kind, Change::verified)
                .containsExactly(tuple(Kind.CHANGED, true));
        assertThat(diff(AGE, AGE.replace("unit: age", "unit: date")))
                .as("structure counts too, without a source")
                .extracting(Change::path, Change::source)
                .containsExactly(tuple(FILE + "/age/unit", ""));
    }

    @Test
    void a_file_that_is_new_is_added_with_all_it_says() {
        assertThat(LawDiff.between(Map.of(), Map.of(FILE, AGE)))
                .hasSize(3)
                .allSatisfy(change -> assertThat(change.kind()).isEqualTo(Kind.ADDED));
    }

    /// The terminated treaty of one pair, among 602.
    @Test
    void a_change_in_the_register_is_found_by_the_instrument() {
        Map<String, String> later = new HashMap<>(LawPack.bundled().texts());
        later.computeIfPresent(
                "register/instruments.yaml", (_, text) -> text.replace("signed: 1976-01-07", "signed: 1976-01-08"));
        assertThat(LawDiff.between(LawPack.bundled().texts(), later))
                .singleElement()
                .satisfies(change -> assertThat(change.path())
                        .contains("register/instruments.yaml")
                        .contains("us-de"));
    }

    private static List<Change> diff(String before, String after) {
        return LawDiff.between(Map.of(FILE, before), Map.of(FILE, after));
    }
}
