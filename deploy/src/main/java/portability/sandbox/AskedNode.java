package portability.sandbox;

import java.util.function.Consumer;
import portability.sandbox.client.NodeClient;
import portability.sandbox.home.ServiceKind;

/// A service of a running node, asked by a command.
final class AskedNode {
    private AskedNode() {}

    /// Asks; whatever goes wrong becomes one sentence and an exit code.
    static int ask(NodeOptions options, ServiceKind service, Consumer<NodeClient> question) {
        return NodeOptions.ask(() -> {
            try (var client = NodeClient.serving(options.node(), service)) {
                question.accept(client);
            }
        });
    }
}
