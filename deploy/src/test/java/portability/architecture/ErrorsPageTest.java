package portability.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whoever gets a reason finds it in docs/errors.md.
class ErrorsPageTest {
    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();
    private static final List<String> SERVICES =
            List.of("ledger", "contributions-service", "agreements-service", "claims-service");

    /// What fails a call where it is written out.
    private static final Pattern WRITTEN =
            Pattern.compile("(?:new Failure\\(\\s*(?:[\\w.]+\\.)?Code\\.\\w+,|MalformedInput\\()\\s*\"([A-Z_]+)\"");

    /// Reasons that are an enum's names.
    private static final Set<String> ENUMS = Set.of("Refusal.java", "RefusalReason.java");

    private static final Pattern CONSTANT = Pattern.compile("(?m)^ {4}([A-Z][A-Z_]+)[,;(]?");

    @Test
    void every_reason_a_call_fails_with_is_on_the_page() throws IOException {
        var page = Files.readString(REPOSITORY.resolve("docs/errors.md"));
        var reasons = new TreeSet<String>();
        for (var service : SERVICES) reasons.addAll(reasons(REPOSITORY.resolve(service + "/src/main/java")));
        assertThat(reasons).hasSizeGreaterThan(100).allMatch(reason -> page.contains("`" + reason + "`"));
    }

    private static Set<String> reasons(Path sources) throws IOException {
        try (var files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(ErrorsPageTest::in)
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> in(Path file) {
        var source = read(file);
        var written = WRITTEN.matcher(source).results().map(match -> match.group(1));
        if (!ENUMS.contains(file.getFileName().toString()) || !source.contains("public enum")) return written;
        return Stream.concat(written, CONSTANT.matcher(source).results().map(match -> match.group(1)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
