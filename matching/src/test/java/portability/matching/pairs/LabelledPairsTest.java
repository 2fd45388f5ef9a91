package portability.matching.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portability.matching.Match;

/// The labelled pairs, which were there before the matcher (`pairs/README.md`).
class LabelledPairsTest {
    private static final Path PAIRS = Path.of("src/test/resources/pairs");

    private static List<LabelledPair> pairs(String half) throws Exception {
        return PairFile.read(PAIRS.resolve(half + ".csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"training", "held-out"})
    void pairs_are_told_apart(String half) throws Exception {
        var tally = Tally.of(pairs(half));
        System.out.println(half + ": precision " + tally.precision() + "/1000, recall " + tally.recall() + "/1000");
        assertThat(tally.precision()).isGreaterThanOrEqualTo(980);
        assertThat(tally.recall()).isGreaterThanOrEqualTo(950);
    }

    @ParameterizedTest
    @ValueSource(strings = {"training", "held-out"})
    void whom_a_register_would_not_even_compare_is_rare(String half) throws Exception {
        assertThat(Tally.of(pairs(half)).unlookedFor()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void half_and_more_are_of_two_persons_and_nobody_stands_in_both_files() throws Exception {
        var all = pairs("training");
        all.addAll(pairs("held-out"));
        assertThat(all).hasSizeGreaterThanOrEqualTo(400);
        assertThat(all.stream().filter(pair -> !pair.samePerson())).hasSizeGreaterThanOrEqualTo(all.size() / 2);
        var shared = new HashSet<>(firsts("training"));
        shared.retainAll(firsts("held-out"));
        assertThat(shared).isEmpty();
    }

    private static Set<Object> firsts(String half) throws Exception {
        var firsts = new HashSet<>();
        for (var pair : pairs(half)) firsts.add(pair.one());
        return firsts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"training", "held-out"})
    void which_of_two_is_asked_about_makes_no_difference(String half) throws Exception {
        for (var pair : pairs(half))
            assertThat(Match.of(pair.other(), pair.one()).score())
                    .as(pair.text())
                    .isEqualTo(Match.of(pair.one(), pair.other()).score());
    }

    @ParameterizedTest
    @ValueSource(strings = {"training", "held-out"})
    void everybody_is_surely_oneself(String half) throws Exception {
        for (var pair : pairs(half))
            assertThat(Match.of(pair.one(), pair.one()).score()).as(pair.text()).isEqualTo(1000);
    }
}
