package portability.sandbox;

import io.grpc.StatusRuntimeException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import portability.sandbox.client.CallFailure;
import portability.sandbox.home.Node;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;
import portability.sandbox.operations.ServiceOperations;
import portability.sandbox.operations.ServicePrivacy;

/// What every command understands that asks one service of a running node.
final class OperationsOptions {
    private static final int FAILED = 1;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    @Option(names = "--node", required = true, paramLabel = "CC:CODE", description = "Whose node: NL:SVB.")
    String node = "";

    @Option(
            names = "--service",
            required = true,
            paramLabel = "SERVICE",
            description = "Which of its services: contributions, agreements or claims.")
    String service = "";

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where the running nodes keep their data; .portability in the repository if not given.")
    @Nullable
    Path home;

    @Option(names = "--port-base", paramLabel = "N", description = "As given to up; ${DEFAULT-VALUE} if not given.")
    int portBase = SandboxOptions.DEFAULT_PORT_BASE;

    /// What a command asks a service.
    interface Question {
        void of(ServiceOperations operations);
    }

    /// What a command asks a service about a person's data.
    interface PrivacyQuestion {
        void of(ServicePrivacy privacy);
    }

    /// Asks as the operator; whatever goes wrong becomes one sentence and an exit code.
    int ask(Question question) {
        return told(() -> {
            try (var operations = ServiceOperations.of(node(), kind())) {
                question.of(operations);
            }
        });
    }

    /// Asks as somebody else.
    int ask(Bearer caller, PrivacyQuestion question) {
        return told(() -> {
            try (var privacy = ServicePrivacy.of(node(), kind(), caller)) {
                question.of(privacy);
            }
        });
    }

    private static int told(Runnable asking) {
        try {
            asking.run();
            return 0;
        } catch (SandboxFailed e) {
            System.err.println("portability: " + e.getMessage());
        } catch (StatusRuntimeException e) {
            System.err.println("portability: the service answered " + CallFailure.describe(e) + ".");
        }
        return FAILED;
    }

    private Node node() {
        return SandboxOptions.home(home, portBase).nodes().stream()
                .filter(known -> known.institution().toString().equals(node))
                .findFirst()
                .orElseThrow(() -> new SandboxFailed("There is no node " + node + " in the sandbox."));
    }

    private ServiceKind kind() {
        return Arrays.stream(ServiceKind.values())
                .filter(kind -> kind.word().equals(service.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new SandboxFailed("A node has these services: "
                        + Arrays.stream(ServiceKind.values())
                                .map(ServiceKind::word)
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
