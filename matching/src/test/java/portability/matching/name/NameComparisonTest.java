package portability.matching.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.matching.name.NameMatch.Agreement;

class NameComparisonTest {
    private static NameMatch compare(String one, String two) {
        return NameComparison.compare(Name.of(one), Name.of(two), true);
    }

    private static boolean contradicts(NameMatch match) {
        return !match.onlyInOne().isEmpty() && !match.onlyInOther().isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ziani,Ziani,SAME",
        "Oleksandr,Aleksandr,FORM_OF_ONE_NAME",
        "Müller,Mueller,SPELLING",
        "Wiśniewski,Visnievski,SPELLING",
        "Etxeberria,Echeverria,SPELLING",
        "Rachid,Rasheed,SOUND",
        "Elamrani,Amrani,PARTICLE",
        "Kowalska,Kowalski,GENDER_FORM",
        "Kettani,K,INITIAL",
        "Valenzuela,Valenuzela,SLIP",
        "Christopher,Chrisopher,SLIP",
        "يوسف,Youssef,SCRIPT",
        "رشيد,Rachid,SCRIPT"
    })
    void says_how_two_parts_agree(String one, String two, Manner manner) {
        assertThat(compare("Nadia " + one, "Nadia " + two).agreeing())
                .extracting(Agreement::manner)
                .contains(manner);
    }

    @ParameterizedTest
    @CsvSource({
        "Jalal,Jalil",
        "Hassan,Hussein",
        "Amina,Amira",
        "Müller,Miller",
        "Strauß,Straub",
        "Dupont,Dupond",
        "Chaoui,Chaouki",
        "Mansoor,Mansouri",
        "Groß,Großmann",
        "Yılmaz,Yıldız",
        "Anna,Hanna",
        "Marie,Mario"
    })
    void two_names_stay_two(String one, String two) {
        var match = compare(one + " Nowak", two + " Nowak");
        assertThat(contradicts(match)).isTrue();
        assertThat(match.score()).isLessThanOrEqualTo(500);
    }

    @Test
    void one_name_may_lack_parts_of_the_other() {
        var match = compare("José Antonio Fernández Ruiz", "Jose Fernandez");
        assertThat(contradicts(match)).isFalse();
        assertThat(match.onlyInOne()).containsExactly("antonio", "ruiz");
        assertThat(match.score()).isEqualTo(960);
    }

    @Test
    void son_of_may_be_left_out_where_it_stood_apart_but_not_where_it_is_the_name() {
        assertThat(compare("Siti binti Ahmad", "Siti Ahmad").agreeing())
                .extracting(Agreement::manner)
                .contains(Manner.FILIAL);
        assertThat(contradicts(compare("Omar Benali", "Omar Ali"))).isTrue();
    }

    @Test
    void two_weak_agreements_are_one_too_many() {
        assertThat(compare("Christopher Valenzuela", "Chrisopher Valenuzela").score())
                .isEqualTo(770);
    }

    @Test
    void one_part_in_common_is_not_enough() {
        assertThat(compare("Suharti", "Suharti Wibowo").score()).isLessThan(800);
    }
}
