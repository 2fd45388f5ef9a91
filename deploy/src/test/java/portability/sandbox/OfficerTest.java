package portability.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import portability.sandbox.home.ServiceKind;

/// A command of an officer's against a node that runs, and answers what the test wants.
abstract class OfficerTest {
    @TempDir
    Path directory = Path.of("");

    final AnswersOfTests answers = new AnswersOfTests();
    private @Nullable RunningNodeOfTests node;

    @BeforeEach
    void start() throws IOException {
        node = new RunningNodeOfTests(directory.resolve("home"), "DE:DRV")
                .with(ServiceKind.AGREEMENTS, answers.register, answers.coverage, answers.agreements)
                .with(ServiceKind.CLAIMS, answers.claims);
    }

    @AfterEach
    void stop() {
        if (node != null) node.close();
    }

    final Said run(String... arguments) {
        return Said.by(node == null ? List.of() : node.options(), arguments);
    }

    final String file(String content) {
        try {
            return Files.writeString(Files.createTempFile(directory, "asked", ".json"), content)
                    .toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
