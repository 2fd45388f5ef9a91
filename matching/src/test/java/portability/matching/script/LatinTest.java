package portability.matching.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinTest {
    @ParameterizedTest
    @CsvSource({
        "Işık,isik",
        "IŞIK,isik",
        "İbrahim,ibrahim",
        "Łukasz Wiśniewski,lukasz wisniewski",
        "Weiß,weiss",
        "Đức,duc",
        "Nguyễn,nguyen",
        "Ștefan,stefan",
        "Щербакова,shcherbakova",
        "Хрущёв,khrushchyov",
        "Гриценко,gritsenko",
        "Григорій,hryhoriy",
        "Ђорђе,djordje",
        "Γεώργιος,georgios",
        "Ευάγγελος,evangelos",
        "فاطمة,fatma",
        "محمد,mhmd",
        "王小明,wang xiao ming",
        "D’Aubigné,d'aubigne"
    })
    void every_script_comes_to_plain_letters(String written, String latin) {
        assertThat(Latin.of(written)).isEqualTo(latin);
    }
}
