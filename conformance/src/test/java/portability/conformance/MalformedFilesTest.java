package portability.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever a file is, the command says what is wrong with it, ends with 1, and reads the others.
class MalformedFilesTest {
    private static final String CASE = """
        cases:
          - id: ONE
            title: up to the minimum
            kind: supplement
            source: {title: made up, address: nowhere}
            given: {minimum: 900 EUR, pensions: [700 EUR], pays_a_pension: true}
            expect: {supplement: 200 EUR}
        """;

    @TempDir
    Path directory = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Path path) {
        return CheckCases.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(path.toString());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|the file is empty",
                "'# nothing'|the file is empty",
                "~|expected a mapping",
                "hello|expected a mapping",
                "'cases: []'|there is no case in this file",
                "'cases:'|expected a list",
                "'cases: {id: ONE}'|expected a list",
                "'- a'|a list; a file has the list under cases:",
                "'[{id: A, inputs: {}, expected: {}}]'|What is in inputs goes into given, what is in expected into"
                        + " expect",
                "'[{id: A, kind: supplement}]'|a list of 1 cases; a file has the list under cases:",
                "'cases: [*a]'|a reference to another place of the file",
                "'cases: !!java.util.Date x'|Global tag is not allowed",
                "'{cases: [}'|not YAML",
            })
    void says_what_is_wrong(String text, String reason) throws IOException {
        assertThat(run(file("wrong.yaml", text))).isOne();
        assertThat(out.toString()).contains("wrong.yaml").contains(reason);
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "minimum: 900 EUR|minimum: 900|expected an amount with its currency",
                "minimum: 900 EUR|minimum: [900 EUR]|expected a text",
                "pays_a_pension: true|pays_a_pension: yes|expected true or false: yes",
                "{supplement: 200 EUR}|200 EUR|expected at least one result by its name",
                "supplement: 200 EUR|supplement: {a: 1}|missing: rounded",
                "kind: supplement|kind: Supplement|unknown kind Supplement",
                "{title: made up, address: nowhere}|made up|expected a mapping",
            })
    void names_the_line(String written, String instead, String reason) throws IOException {
        assertThat(run(file("wrong.yaml", CASE.replace(written, instead)))).isOne();
        assertThat(out.toString()).containsPattern("wrong\\.yaml:[1-9]").contains(reason);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void what_is_too_deep_or_no_text_is_refused_and_not_thrown() throws IOException {
        assertThat(run(file("deep.yaml", "cases: " + "[".repeat(3000) + "]".repeat(3000))))
                .isOne();
        assertThat(run(file("nul.yaml", "# first line\n" + CASE.replace("made up", "made\0up"))))
                .isOne();
        assertThat(run(Files.write(
                        directory.resolve("latin.yaml"),
                        CASE.replace("made up", "é").getBytes(StandardCharsets.ISO_8859_1))))
                .isOne();
        assertThat(out.toString())
                .contains("deep.yaml")
                .contains("Nesting Depth")
                .contains("nul.yaml:6: a character that cannot be in a text: U+0000")
                .contains("latin.yaml")
                .contains("not a text in UTF-8");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_directory_is_read_to_its_end_whatever_is_in_it() throws IOException {
        file("a-broken.yaml", "cases: [");
        file("b-good.yaml", CASE);
        Files.write(directory.resolve("c-binary.json"), new byte[] {0, (byte) 0xff, 1});
        file("d-notes.txt", "no case");
        assertThat(run(directory)).isOne();
        assertThat(out.toString()).contains("1 passed").contains("2 refused");
    }

    @Test
    void a_directory_without_a_case_file_is_not_a_run_that_passed() throws IOException {
        assertThat(run(Files.createDirectory(directory.resolve("empty")))).isOne();
        assertThat(out.toString()).contains("no case file is in it");
    }

    @Test
    void what_makes_no_sense_together_is_the_cases_own_fault() throws IOException {
        var nothing = CASE.replace("kind: supplement", "kind: pro-rata")
                .replace(
                        "{minimum: 900 EUR, pensions: [700 EUR], pays_a_pension: true}",
                        "{instrument: EU-883-2004, state: AT, own: 0 months, denominator: {fixed: 0 months}}");
        assertThat(run(file("zero.yaml", nothing))).isOne();
        assertThat(out.toString()).contains("zero.yaml:2: cases/[0]: makes no sense: a fixed denominator");
        assertThat(err.toString()).isEmpty();
    }
}
