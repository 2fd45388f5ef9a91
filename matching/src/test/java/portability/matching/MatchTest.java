package portability.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Sex;
import portability.matching.name.Name;

class MatchTest {
    private static Description described(String name, String birthDate, Sex sex) {
        return new Description(
                Name.of(name), birthDate.isEmpty() ? Optional.empty() : Optional.of(BirthDate.parse(birthDate)), sex);
    }

    @ParameterizedTest
    @CsvSource({
        "1958-03-04,1958-03-04,SAME",
        "1958-03-04,1958-04-03,DAY_AND_MONTH_CHANGED_PLACES",
        "1958-03-04,1958,YEAR_ONLY",
        "1958-00-00,1958,SAME",
        "1958-03-04,1958-01-01,DAY_UNKNOWN",
        "1958-03-04,'',NOT_TOLD",
        "1958-03-04,1959-03-04,ONE_FIGURE",
        "1958-03-12,1958-03-21,ONE_FIGURE",
        "1958,1985,ONE_FIGURE",
        "1958,1986,DIFFERENT",
        "1958-03-04,1959-01-01,DIFFERENT",
        "1958-03-04,1961-11-30,DIFFERENT"
    })
    void birth_dates_agree_as_registers_err(String one, String other, DateMatch expected) {
        assertThat(Match.of(described("A B", one, Sex.MALE), described("A B", other, Sex.MALE))
                        .birthDate())
                .isEqualTo(expected);
    }

    @Test
    void the_same_name_is_not_the_same_person_on_another_day_or_of_another_sex() {
        var jan = described("Jan Nowak", "1955-05-05", Sex.MALE);
        assertThat(Match.of(jan, described("Jan Nowak", "1955-05-05", Sex.UNKNOWN))
                        .isSamePerson())
                .isTrue();
        assertThat(Match.of(jan, described("Jan Nowak", "1965-05-05", Sex.MALE)).isSamePerson())
                .isFalse();
        assertThat(Match.of(jan, described("Jan Nowak", "1955-05-05", Sex.FEMALE))
                        .isSamePerson())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Mohamed Benali,1961-04-12,محمد بن علي,1961-04-12",
        "Mustapha Kettani,1953-01-11,Mostafa Kattani,1953-11-01",
        "Pedro Sánchez Navarro,1962-06-29,Navarro Pedro,1962",
        "Brahim Lahcen,1948-01-01,Ibrahim Lahsen,1948-05-16",
        "Suharti,1980-06-06,Soeharti,1980-06-06"
    })
    void spellings_of_one_person_share_a_key(String one, String oneDate, String other, String otherDate) {
        var shared = new HashSet<>(BlockingKeys.of(described(one, oneDate, Sex.UNKNOWN)));
        shared.retainAll(BlockingKeys.of(described(other, otherDate, Sex.UNKNOWN)));
        assertThat(shared).isNotEmpty();
    }

    @Test
    void others_share_none() {
        var shared = new HashSet<>(BlockingKeys.of(described("Jan Nowak", "1955-05-05", Sex.MALE)));
        shared.retainAll(BlockingKeys.of(described("Ayşe Yılmaz", "1955-05-05", Sex.FEMALE)));
        assertThat(shared).isEmpty();
    }
}
