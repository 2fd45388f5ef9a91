package portability.auditor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import portability.auditor.Auditor;

class AddressTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", ":7423", "127.0.0.1:", "127.0.0.1:http", "127.0.0.1:742300"})
    void what_is_no_address_is_bad_usage(String text) {
        var errors = new StringWriter();
        int code = new CommandLine(new Auditor())
                .setErr(new PrintWriter(errors))
                .execute("reads", "--address", text, "--token-file", "t", "--trust", "c", "--subject", "NL:SVB/1");
        assertThat(code).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors.toString()).contains("an address is host:port, not " + text);
    }
}
