package portability.claims.welfare.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The sentences about the fund that members and families read.
class ToldMembershipTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @EnumSource(WelfareSentence.class)
    void a_sentence_has_the_same_places_in_every_language(WelfareSentence sentence) {
        assertThat(ToldMembership.languages().stream()
                        .map(words -> new TreeSet<>(PLACE.matcher(words.phrase(sentence))
                                .results()
                                .map(place -> place.group())
                                .toList()))
                        .distinct())
                .hasSize(1);
    }
}
