package portability.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import portability.conformance.format.CaseFile;
import portability.conformance.kind.Kinds;
import portability.conformance.run.Run;

/// The page for lawyers: every example on it runs exactly as printed, and every kind has one.
class DocumentedCasesTest {
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(cases:\n.*?)```", Pattern.DOTALL);

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/cases.md"));
    }

    private static List<CaseFile> examples() throws IOException {
        return EXAMPLE.matcher(page())
                .results()
                .map(example -> CaseFile.read("docs/cases.md", example.group(1), Kit.LAW))
                .toList();
    }

    @Test
    void every_example_passes_as_it_is_printed() throws IOException {
        var run = Run.of(examples());
        assertThat(run.good()).as(Kit.report(run)).isTrue();
        assertThat(run.total().disputed()).isZero();
    }

    @Test
    void every_kind_has_a_section_and_an_example() throws IOException {
        var shown = examples().stream()
                .flatMap(file -> file.cases().stream())
                .map(written -> written.kind())
                .toList();
        for (var kind : Kinds.values()) {
            assertThat(shown).contains(kind.written());
            assertThat(page()).containsPattern("(?m)^## " + Matcher.quoteReplacement(kind.written()) + "$");
        }
    }
}
