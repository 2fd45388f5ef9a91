package portability.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortabilityTest {
    /// Help is what a newcomer asks first; no option may be offered that says nothing.
    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help", "up --help", "demo --help", "help up"})
    void helps_whoever_asks(String asked) {
        var out = new StringWriter();
        int code = Portability.commandLine().setOut(new PrintWriter(out, true)).execute(asked.split(" "));
        assertThat(code).isZero();
        assertThat(out.toString())
                .startsWith("Usage: portability")
                .doesNotContain("--version")
                .satisfies(text -> assertThat(text.lines()).allMatch(line -> line.length() <= 100));
    }
}
