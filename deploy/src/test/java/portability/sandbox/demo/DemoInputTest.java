package portability.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.proto.types.v1.PersonalNumber;
import portability.proto.types.v1.Sex;
import portability.sandbox.home.Home;
import portability.sandbox.home.Nodes;
import portability.sandbox.home.SandboxFailed;

class DemoInputTest {
    private static final String PERSONS =
            "institution,person_number,family_name,given_names,birth_date,sex,nationalities\n";

    @TempDir
    Path directory;

    @BeforeEach
    void write_the_files() throws IOException {
        Files.createDirectories(directory.resolve("persons"));
        Files.createDirectories(directory.resolve("returns"));
        persons(
                "ma-cnss",
                "MA:CNSS,9001,El Amrani,Fatima,1958-01-20,f,MA\nMA:CNSS,9002,Alaoui,Omar,1960-02-29,m,MA NL\n");
        persons("nl-svb", "NL:SVB,7001,El Amrani,Fatima,1958-01-20,f,MA\n");
        persons("de-drv", "DE:DRV,5001,El Amrani,Fatima,1959-01-20,f,MA\n");
        for (var name : List.of("ma-cnss", "nl-svb", "de-drv"))
            Files.writeString(directory.resolve("returns/" + name + ".csv"), "institution,person_number\n");
    }

    @Test
    void finds_the_claimant_s_number_wherever_name_and_birth_date_are_known() {
        var claimant = read().claimant("El Amrani", "Fatima", LocalDate.of(1958, 1, 20));
        assertThat(claimant.getNumbersList())
                .extracting(PersonalNumber::getInstitution, PersonalNumber::getNumber)
                .containsExactly(Tuple.tuple("MA:CNSS", "9001"), Tuple.tuple("NL:SVB", "7001"));
        assertThat(claimant.getSex()).isEqualTo(Sex.SEX_FEMALE);
    }

    @Test
    void says_so_when_nobody_knows_the_claimant() {
        assertThatThrownBy(() -> read().claimant("El Amrani", "Fatima", LocalDate.of(1900, 1, 1)))
                .isInstanceOf(SandboxFailed.class)
                .hasMessageContaining("none of the persons files");
    }

    @Test
    void reads_more_than_one_nationality() {
        assertThat(read().personsOf(Nodes.MOROCCO).get(1).nationalities()).containsExactly("MA", "NL");
    }

    @Test
    void names_an_edited_return_differently_and_the_same_return_alike() throws IOException {
        var before = read();
        assertThat(returnId(read()))
                .isEqualTo(returnId(before))
                .startsWith("ma-cnss-")
                .hasSizeLessThanOrEqualTo(64);
        Files.writeString(directory.resolve("returns/ma-cnss.csv"), "institution,person_number\nMA:CNSS,9001\n");
        var after = read();
        assertThat(returnId(after)).isNotEqualTo(returnId(before));
        assertThat(after.digest()).isNotEqualTo(before.digest());
    }

    @Test
    void notices_a_person_who_changed() throws IOException {
        var before = read().digest();
        assertThat(read().digest()).isEqualTo(before);
        persons("nl-svb", "NL:SVB,7001,El Amrani,Fatima,1958-01-20,f,MA NL\n");
        assertThat(read().digest()).isNotEqualTo(before);
    }

    @Test
    void names_the_line_that_is_not_a_person() throws IOException {
        persons("de-drv", "DE:DRV,5001,El Amrani,Fatima,20.1.1958,f,MA\n");
        assertThatThrownBy(this::read).isInstanceOf(SandboxFailed.class).hasMessageContaining("de-drv.csv, line 2");
    }

    @Test
    void names_a_column_that_is_missing() throws IOException {
        Files.writeString(directory.resolve("persons/de-drv.csv"), "institution,person_number\nDE:DRV,1\n");
        assertThatThrownBy(this::read).isInstanceOf(SandboxFailed.class).hasMessageContaining("family_name");
    }

    @Test
    void starts_over_only_when_kept_data_came_from_other_files_or_ports() throws IOException {
        var home = new Home(directory.resolve("home"), 7400);
        home.claim();
        assertThat(LoadedInput.differs(home, read())).as("nothing loaded yet").isFalse();
        LoadedInput.remember(home, read());
        assertThat(LoadedInput.differs(home, read())).isFalse();
        assertThat(LoadedInput.differs(new Home(home.directory(), 7500), read()))
                .isTrue();
        Files.writeString(directory.resolve("returns/nl-svb.csv"), "institution,person_number\nNL:SVB,7001\n");
        assertThat(LoadedInput.differs(home, read())).isTrue();
    }

    @Test
    void the_welfare_fund_insures_nobody() {
        assertThat(read().personsOf(Nodes.WELFARE_FUND)).isEmpty();
        assertThat(read().returnOf(Nodes.WELFARE_FUND)).isEmpty();
    }

    private static String returnId(DemoInput input) {
        return input.returnOf(Nodes.MOROCCO).orElseThrow().returnId();
    }

    private DemoInput read() {
        return DemoInput.read(directory, List.of(Nodes.MOROCCO, Nodes.NETHERLANDS, Nodes.GERMANY, Nodes.WELFARE_FUND));
    }

    private void persons(String name, String lines) throws IOException {
        Files.writeString(directory.resolve("persons/" + name + ".csv"), PERSONS + lines);
    }
}
