package portability.sandbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;
import portability.sandbox.operations.ServiceOperations;
import portability.sandbox.operations.ServicePrivacy;

/// What every command understands that asks one service of a running node.
final class OperationsOptions {
    @Mixin
    NodeOptions node = new NodeOptions();

    @Option(
            names = "--service",
            required = true,
            paramLabel = "SERVICE",
            description = "Which of its services: contributions, agreements or claims.")
    String service = "";

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
        return NodeOptions.ask(() -> {
            try (var operations = ServiceOperations.of(node.node(), kind())) {
                question.of(operations);
            }
        });
    }

    /// Asks as somebody else.
    int ask(Bearer caller, PrivacyQuestion question) {
        return NodeOptions.ask(() -> {
            try (var privacy = ServicePrivacy.of(node.node(), kind(), caller)) {
                question.of(privacy);
            }
        });
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
