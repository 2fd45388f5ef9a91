package portability.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command: what it ends with, and what it prints.
class CheckCasesTest {
    private static final String CASE = """
        cases:
          - id: SUPPLEMENT
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

    @Test
    void ends_with_0_where_every_case_passes() throws IOException {
        assertThat(run(file("good.yaml", CASE))).isZero();
        assertThat(out.toString()).contains("Cases: 1, 1 passed, 0 failed, 0 disputed");
    }

    @Test
    void ends_with_1_and_the_reasons_where_one_fails() throws IOException {
        assertThat(run(file("wrong.yaml", CASE.replace("200", "201")))).isOne();
        assertThat(out.toString())
                .contains("supplement: expected 201 EUR, but it is 200 EUR")
                .contains("[Reg. (EC) 883/2004 Art. 58]");
    }

    @Test
    void ends_with_0_where_a_wrong_case_is_disputed_and_lists_it() throws IOException {
        var disputed = CASE.replace("200", "201")
                .replace("    given", "    disputed: {reason: the source adds wrongly, source: arithmetic}\n    given");
        assertThat(run(file("disputed.yaml", disputed))).isZero();
        assertThat(out.toString()).contains("DISPUTED SUPPLEMENT").contains("the source adds wrongly (arithmetic)");
    }

    @Test
    void reads_every_case_file_below_a_directory() throws IOException {
        file("good.yaml", CASE);
        Files.createDirectory(directory.resolve("more"));
        file("more/second.yml", CASE.replace("SUPPLEMENT", "SECOND"));
        file("notes.txt", "no case");
        assertThat(run(directory)).isZero();
        assertThat(out.toString()).contains("Cases: 2, 2 passed");
    }

    @Test
    void ends_with_1_where_something_cannot_be_read() throws IOException {
        assertThat(run(directory.resolve("missing.yaml"))).isOne();
        assertThat(out.toString()).contains("missing.yaml:0: there is no such file");
        assertThat(run(file("broken.yaml", "cases: ["))).isOne();
        assertThat(out.toString()).contains("broken.yaml:").contains("not YAML");
    }
}
