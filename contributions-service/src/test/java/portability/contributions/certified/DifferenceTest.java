package portability.contributions.certified;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
    /// `a1` is the period `a` of which `1` is said.
    private static List<Said> said(String text) {
        return Stream.of(text.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> new Said(word.substring(0, 1), new UUID(0, word.charAt(1))))
                .toList();
    }

    private static List<String> ids(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    @ParameterizedTest(name = "[{0}] certified, [{1}] now")
    @CsvSource(
            nullValues = "-",
            value = {
                // certified, now, added, removed, changed
                "'', '', '', '', ''",
                "a1 b2, a1 b2, '', '', ''",
                "a1 b2, b2 a1, '', '', ''",
                // posted since
                "a1, a1 b2, b, '', ''",
                "'', a1, a, '', ''",
                // withdrawn
                "a1 b2, a1, '', b, ''",
                "a1, '', '', a, ''",
                // corrected: another period holds instead
                "a1 b2, a1 c3, c, b, ''",
                // the same period, paid by now
                "a1 b2, a1 b3, '', '', b",
                // withdrawn, and recorded again as it was
                "a1, b1, '', '', ''",
                "a1 b1, c1 d1, '', '', ''",
                // said twice counts twice
                "a1, a1 b1, b, '', ''",
                "a1 b1, a1, '', b, ''",
                "a1 b1, b1 c2, c, a, ''",
                // two that change places say together what they said
                "a1 b2, a2 b1, '', '', ''",
                // everything at once
                "a1 b2 c3 d4, a1 b5 e4 f6, f, c, b"
            })
    void a_record_is_out_of_date_where_the_career_says_something_else(
            String certified, String now, String added, String removed, String changed) {
        var difference = Difference.between(said(certified), said(now));
        assertThat(difference).isEqualTo(new Difference(ids(added), ids(removed), ids(changed)));
        assertThat(difference.isNone()).isEqualTo(ids(added + removed + changed).isEmpty());
    }

    @RepeatedTest(50)
    void nothing_differs_whatever_the_order_and_everything_that_differs_is_named_once(RepetitionInfo repetition) {
        long seed = 883L + repetition.getCurrentRepetition();
        var random = new Random(seed);
        var certified = periods(random);
        var shuffled = new ArrayList<>(certified);
        Collections.shuffle(shuffled, random);
        assertThat(Difference.between(certified, shuffled).isNone())
                .as("seed " + seed)
                .isTrue();

        var now = periods(random);
        var there = Difference.between(certified, now);
        var back = Difference.between(now, certified);
        assertThat(there.added()).as("seed " + seed).isEqualTo(back.removed());
        assertThat(there.removed()).as("seed " + seed).isEqualTo(back.added());
        assertThat(there.changed()).as("seed " + seed).isEqualTo(back.changed());
        assertThat(now.size() - certified.size())
                .as("seed " + seed)
                .isEqualTo(there.added().size() - there.removed().size());
    }

    private static List<Said> periods(Random random) {
        var periods = new ArrayList<Said>();
        for (int i = 0; i < 12; i++)
            if (random.nextBoolean()) periods.add(new Said("p-" + i, new UUID(0, random.nextInt(6))));
        return periods;
    }
}
