package portability.auditor.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.auditor.written.WrittenExport;

/// A second implementation of docs/log-format.md, in another language, comes to the same roots.
class PythonVerifierTest {
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    @TempDir
    Path directory;

    @BeforeAll
    static void needsPython() {
        Assumptions.assumeTrue(Files.isExecutable(PYTHON), "skipped: there is no " + PYTHON);
    }

    @Test
    void comes_to_the_same_root_of_the_same_export() throws Exception {
        var verified = Verified.of(directory, 1000, 2026);
        var root = Base64.getEncoder().encodeToString(verified.log().root(1000).toByteArray());
        var answer = run(verified.export());
        assertThat(answer.output()).isEqualTo(Verified.LOG + " 1000 " + root + "\n");
        assertThat(answer.status()).isZero();
        assertThat(verified.verify(verified.export()).isProved()).isTrue();
    }

    @Test
    void names_the_same_changed_entry() throws Exception {
        var verified = Verified.of(directory, 50, 2027);
        var export = verified.export()
                .with(verified.changed(31, entry -> entry.setPayload(Verified.flipped(entry.getPayload(), 20, 16))));
        var answer = run(export);
        assertThat(answer.output()).contains("unlike their leaf hash: 31\n");
        assertThat(answer.status()).isEqualTo(1);
        assertThat(verified.verify(export).differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.leafIndex()).hasValue(31));
    }

    private record Answer(String output, int status) {}

    private Answer run(WrittenExport export) throws Exception {
        var output = Files.createTempFile(directory, "python", ".out");
        var process = new ProcessBuilder(
                        PYTHON.toString(),
                        Path.of("src/test/python/verify_export.py").toString(),
                        export.write(directory).toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Answer(Files.readString(output, UTF_8), process.exitValue());
    }
}
