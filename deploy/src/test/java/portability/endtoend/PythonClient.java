package portability.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import portability.kernel.InstitutionId;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;
import portability.sandbox.running.Sandbox;

/// The client in `src/test/python`, run by the system's Python.
record PythonClient(Sandbox sandbox, InstitutionId institution) {
    private static final String PYTHON = "/usr/bin/python3";
    private static final String PLUGIN = "/usr/bin/grpc_python_plugin";

    /// Skips the test, and says what is not there.
    static void assumeInstalled() throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of(PLUGIN)) && succeeds("protoc", "--version"),
                "skipped: protobuf-compiler and protobuf-compiler-grpc are not installed");
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of(PYTHON)) && succeeds(PYTHON, "-c", "import grpc, google.protobuf"),
                "skipped: python3-grpcio is not installed");
    }

    List<String> lodgeAndFollow() throws Exception {
        var node = sandbox.client(institution).node();
        var client = Repository.directory().resolve("deploy/src/test/python/lodge_claim.py");
        var output = Files.createTempFile("python-client", ".log");
        var process = new ProcessBuilder(
                        PYTHON,
                        client.toString(),
                        "--target",
                        node.address(ServiceKind.CLAIMS),
                        "--certificate",
                        node.certificate().toString(),
                        "--token",
                        Bearer.OFFICER_1.tokenFile(node).toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(150, TimeUnit.SECONDS);
        if (!ended) process.destroyForcibly();
        var lines = Files.readAllLines(output, StandardCharsets.UTF_8);
        assertThat(ended && process.exitValue() == 0)
                .as(String.join("\n", lines))
                .isTrue();
        return lines;
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
