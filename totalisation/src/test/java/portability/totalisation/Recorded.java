package portability.totalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import portability.kernel.Explained;
import portability.kernel.Step;
import portability.totalisation.reason.StepText;

/// Explanations as they were read and found right by somebody, kept beside the tests. Where a sentence, an article, an
/// input or the order of steps changes, the difference is to be read again; `-Dportability.record=true` writes what
/// holds now.
public final class Recorded {
    private static final Path EXPLANATIONS = Path.of("src/test/resources/explanations");
    private static final StepText TEXT = StepText.english();

    private Recorded() {}

    /// Sentence, article and every argument, for a sentence does not name them all.
    static String told(List<Step> steps) {
        return steps.stream()
                .map(step -> TEXT.of(step) + "\n    " + step.rule().name() + " "
                        + step.arguments().stream().map(Object::toString).collect(Collectors.joining("\n    ", "", "")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /// What is explained, with its value at the end.
    public static void assertSame(String name, Explained<?> explained) {
        assertSame(name, told(explained.steps()) + "= " + explained.value() + "\n");
    }

    static void assertSame(String name, String told) {
        var file = EXPLANATIONS.resolve(name + ".txt");
        try {
            if (Boolean.getBoolean("portability.record")) {
                Files.createDirectories(EXPLANATIONS);
                Files.writeString(file, told);
            }
            assertThat(told).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
