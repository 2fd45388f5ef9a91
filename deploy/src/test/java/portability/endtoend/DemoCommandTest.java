package portability.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The command as a person or a script runs it: its own process, its exit code, what it prints.
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class DemoCommandTest {
    /// The last return line of the demo's worker in Morocco; with 124 days less she reaches a lower pension.
    private static final String LAST_MOROCCAN_LINE = "1984-01-01,1984-10-13,224,days_6,";

    @TempDir
    Path directory;

    private record Run(int exit, String out, String err) {
        JsonObject figures() {
            assertThat(exit).as(err).isZero();
            var document = JsonParser.parseString(out).getAsJsonObject();
            document.remove("run");
            return document;
        }
    }

    @Test
    void prints_the_same_figures_on_every_run_and_others_when_a_period_changes() throws Exception {
        var port = FreePorts.base();
        var home = Repository.home("end-to-end");
        var first = demo(home, port, "--fresh");
        assertThat(payable(first.figures())).containsExactly("1138.26 EUR", "133.61 EUR", "700.00 MAD");

        var again = demo(home, port);
        assertThat(again.figures()).isEqualTo(first.figures());
        assertThat(again.err()).contains("nothing posted twice");

        var edited = demo(home, port, "--input", inputWithAShorterPeriod().toString());
        assertThat(edited.err()).contains("starting over with fresh data");
        assertThat(edited.figures()).isNotEqualTo(first.figures());
        assertThat(own(edited, "MA:CNSS")).isEqualTo("1679");
        assertThat(own(first, "MA:CNSS")).isEqualTo("1803");
        assertThat(own(edited, "NL:SVB")).isEqualTo(own(first, "NL:SVB"));
    }

    @Test
    void ends_with_one_sentence_when_a_port_is_taken() throws Exception {
        int port = FreePorts.base();
        try (var taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            var run = demo(directory.resolve("home"), port);
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("portability: Port " + port).doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void ends_with_one_sentence_when_a_file_is_missing() throws Exception {
        var run = demo(directory.resolve("home"), FreePorts.base(), "--input", directory.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err().strip().lines()).hasSize(1).allMatch(line -> line.contains("Cannot read"));
    }

    private Path inputWithAShorterPeriod() throws IOException {
        for (var part : List.of("persons", "returns")) {
            Files.createDirectories(directory.resolve("input").resolve(part));
            for (var name : List.of("ma-cnss.csv", "nl-svb.csv", "de-drv.csv"))
                Files.copy(
                        Repository.input().resolve(part).resolve(name),
                        directory.resolve("input").resolve(part).resolve(name),
                        StandardCopyOption.REPLACE_EXISTING);
        }
        var morocco = directory.resolve("input/returns/ma-cnss.csv");
        var content = Files.readString(morocco);
        assertThat(content).contains(LAST_MOROCCAN_LINE);
        int at = content.indexOf(LAST_MOROCCAN_LINE);
        Files.writeString(
                morocco,
                content.substring(0, at)
                        + LAST_MOROCCAN_LINE.replace("224", "100")
                        + content.substring(at + LAST_MOROCCAN_LINE.length()));
        return directory.resolve("input");
    }

    private Run demo(Path home, int port, String... more) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dportability.repository=" + Repository.directory(),
                "portability.sandbox.Portability",
                "demo",
                "--json",
                "--home",
                home.toString(),
                "--port-base",
                Integer.toString(port)));
        command.addAll(List.of(more));
        var out = directory.resolve("out.txt");
        var err = directory.resolve("err.txt");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        // A JVM that is given options by its surroundings says so, in a line of its own.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        var process = builder.start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES))
                    .as("it ends by itself")
                    .isTrue();
        } finally {
            process.destroy();
        }
        return new Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private static List<String> payable(JsonObject document) {
        return institutions(document).stream()
                .map(found -> found.get("payable").getAsString() + " "
                        + found.get("currency").getAsString())
                .toList();
    }

    private static String own(Run run, String institution) {
        return institutions(run.figures()).stream()
                .filter(found -> found.get("institution").getAsString().equals(institution))
                .map(found -> found.getAsJsonObject("own").get("amount").getAsString())
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonObject> institutions(JsonObject document) {
        return document.getAsJsonArray("institutions").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }
}
