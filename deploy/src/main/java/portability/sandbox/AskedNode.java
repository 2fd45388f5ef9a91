package portability.sandbox;

import java.nio.file.Files;
import java.util.function.Consumer;
import portability.sandbox.client.NodeClient;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.home.ServiceKind;

/// The agreements service of a running node, asked by an officer's command.
final class AskedNode {
    private AskedNode() {}

    /// Asks; whatever goes wrong becomes one sentence and an exit code.
    static int ask(NodeOptions options, Consumer<NodeClient> question) {
        return NodeOptions.ask(() -> {
            var node = options.node();
            if (Files.exists(node.certificate()))
                try (var client = NodeClient.connect(node)) {
                    if (client.isServing(ServiceKind.AGREEMENTS)) {
                        question.accept(client);
                        return;
                    }
                }
            throw new SandboxFailed("The agreements service of " + node.institution()
                    + " does not answer: start the nodes with ./portability up, with the same --home and --port-base.");
        });
    }
}
