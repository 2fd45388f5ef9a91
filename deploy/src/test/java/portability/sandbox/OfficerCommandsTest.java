package portability.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.rpc.ErrorInfo;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What all commands of an officer say to what cannot be.
class OfficerCommandsTest extends OfficerTest {
    @Test
    void what_the_service_refuses_is_one_sentence_with_its_reason() {
        answers.refusal = refusal(Code.INVALID_ARGUMENT, "INVALID_DATE");
        for (var said : List.of(
                run("agreements", "US", "DE", "--day", "soon"),
                run("focal-point", "US"),
                run("simulate", "--request", file("{}")),
                run("explain", "--request", file("{}")),
                run("certificate", "--issue", file("{}")),
                run("certificate", "--verify", file("")),
                run("certificate", "--withdraw", "x"),
                run("affected"),
                run("partners"),
                run("partners", "--partner", "NL:SVB", "--signed-with", "k"))) {
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.err()).isEqualTo("portability: the service answered INVALID_ARGUMENT INVALID_DATE.\n");
            assertThat(said.out()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agreements US",
                "focal-point",
                "simulate",
                "explain --language fr",
                "certificate",
                "certificate --issue a --verify b",
                "partners --stolen k",
                "partners --stolen k --partner NL:SVB --since 2026-01-01T00:00:00Z",
                "partners --stolen k --signed-with k --partner NL:SVB"
            })
    void what_is_left_out_or_asked_together_is_told_with_the_usage(String arguments) {
        var said = run(arguments.split(" "));
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("Usage: portability " + commandIn(arguments));
    }

    @ParameterizedTest
    @CsvSource({
        "simulate, --request, SimulateDeterminationRequest",
        "explain, --request, DetermineRequest",
        "certificate, --issue, IssueCoverageCertificateRequest"
    })
    void a_file_that_is_missing_or_no_such_message_is_named_and_not_quoted(
            String command, String option, String message) {
        var missing = directory.resolve("missing.json").toString();
        assertThat(run(command, option, missing))
                .isEqualTo(new Said(1, "", "portability: Cannot read " + missing + ".\n"));
        var broken = file("{\"birth\": \"1958-01-20\"}");
        assertThat(run(command, option, broken))
                .isEqualTo(new Said(1, "", "portability: " + broken + " is not JSON of a " + message + ".\n"));
        assertThat(answers.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agreements US DE",
                "focal-point US",
                "simulate --request x",
                "certificate --withdraw x",
                "affected",
                "partners"
            })
    void nothing_is_asked_of_a_node_that_does_not_run(String arguments) {
        stop();
        var said = run(arguments.split(" "));
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err())
                .startsWith("portability: The ")
                .contains("service of DE:DRV does not answer: start the nodes with ./portability up")
                .hasLineCount(1);
    }

    @Test
    void a_node_that_is_none_is_said() {
        assertThat(Said.by(List.of(), "agreements", "US", "DE", "--node", "FR:CNAV")
                        .err())
                .isEqualTo("portability: There is no node FR:CNAV in the sandbox.\n");
    }

    private static String commandIn(String arguments) {
        int space = arguments.indexOf(' ');
        return space < 0 ? arguments : arguments.substring(0, space);
    }

    private static StatusRuntimeException refusal(Code code, String reason) {
        return StatusProto.toStatusRuntimeException(com.google.rpc.Status.newBuilder()
                .setCode(code.value())
                .addDetails(Any.pack(ErrorInfo.newBuilder().setReason(reason).build()))
                .build());
    }
}
