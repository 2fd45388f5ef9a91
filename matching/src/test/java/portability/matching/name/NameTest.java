package portability.matching.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fatima El Amrani|fatima amrani",
                "Abd al-Rahman al-Sharqawi|abdrahman sharqawi",
                "Abderrahmane Cherkaoui|abdrahmane cherkaoui",
                "Abdelkader Ziani|abdkader ziani",
                "Nur al-Din Shawi|nurdin shawi",
                "Noureddine Chaoui|nourdin chaoui",
                "Abu Bakr Siddiq|abubakr siddiq",
                "Müller, Jürgen|jurgen muller",
                "María del Carmen García y López|maria carmen garcia lopez",
                "Petra Schmidt geb. Krause|petra schmidt krause",
                "Mark Anthony Villanueva Jr.|mark anthony villanueva",
                "Suharti Suharti|suharti",
                "FNU Wagiman|wagiman",
                "Théodore N'Diaye|theodore ndiaye",
                "Zhang Di|zhang di",
                "De|de"
            })
    void a_name_comes_apart_into_what_tells_persons_apart(String written, String parts) {
        assertThat(Name.of(written).words()).containsExactly(parts.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"''", "---", "12", "' , '"})
    void what_holds_no_letter_is_nobodys_name(String written) {
        assertThat(Name.of(written).parts()).isEmpty();
    }
}
