package portability.auditor.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import portability.auditor.node.NodeAddress;
import portability.auditor.node.NodeConnection;

/// A running service.
final class OnlineOptions {
    @Option(
            names = "--address",
            required = true,
            paramLabel = "HOST:PORT",
            converter = AddressText.class,
            description = "The service whose log it is.")
    @Nullable
    String address;

    @Option(
            names = "--token-file",
            required = true,
            paramLabel = "FILE",
            description = "A bearer token with the role AUDITOR.")
    @Nullable
    Path tokenFile;

    @Option(
            names = "--trust",
            required = true,
            paramLabel = "FILE",
            description = "The certificate the service shows, PEM; nothing else is trusted.")
    @Nullable
    Path trust;

    NodeConnection connect() {
        return connectTo(Options.given(address, "--address"));
    }

    /// Another service of the same node, where every one knows the token and shows the certificate.
    NodeConnection connectTo(String other) {
        return NodeConnection.to(
                new NodeAddress(other, Options.given(tokenFile, "--token-file"), Options.given(trust, "--trust")));
    }
}
