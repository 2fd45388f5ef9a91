package portability.auditor.rederive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portability.auditor.opening.Opener;
import portability.auditor.rederive.Outcome.EngineCorrected;
import portability.auditor.rederive.Outcome.Equal;
import portability.auditor.source.ExportFile;
import portability.auditor.written.LogSigner;
import portability.auditor.written.WrittenExport;
import portability.auditor.written.WrittenLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Decisions as services of earlier releases recorded them, of an invented person, opened: `corpus/RELEASE/`, with the
/// law they name. Never edited. A figure that changes needs an entry in the rules' changelog.
class CorpusTest {
    private static final LogSigner SIGNER = LogSigner.create();
    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    @TempDir
    Path directory;

    static Stream<Path> recorded() throws IOException {
        try (var files = Files.walk(CORPUS)) {
            return files
                    .filter(file -> file.toString().endsWith(".json") && !file.endsWith("law.json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void every_recorded_decision_is_decided_the_same_or_the_changelog_says_why_not(Path file) {
        try (var claims = export(file);
                var law = export(file.resolveSibling("law.json"))) {
            var found = Rederivation.of(claims, _ -> true, LawArchive.of(law), Opener.ofWhatIsClear(), Optional.empty())
                    .decisions();
            assertThat(found)
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.outcome()).isInstanceOfAny(Equal.class, EngineCorrected.class));
        }
    }

    private ExportFile export(Path file) {
        var document = read(file);
        var log = new WrittenLog(document.path("log").asString(), 1);
        for (var event : document.path("events"))
            log.add(
                    event.path("stream").asString(),
                    event.path("event").asString(),
                    event.path("payload").toString());
        return ExportFile.open(new WrittenExport(log.note(SIGNER), List.of(), log.entries()).write(directory));
    }

    private static JsonNode read(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
