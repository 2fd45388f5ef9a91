package portability.sandbox;

import io.grpc.StatusRuntimeException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import portability.sandbox.client.CallFailure;
import portability.sandbox.home.Node;
import portability.sandbox.home.SandboxFailed;

/// What every command understands that asks a running node.
final class NodeOptions {
    private static final int FAILED = 1;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    @Option(names = "--node", required = true, paramLabel = "CC:CODE", description = "Whose node: NL:SVB.")
    String name = "";

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where the running nodes keep their data; .portability in the repository if not given.")
    @Nullable
    Path home;

    @Option(names = "--port-base", paramLabel = "N", description = "As given to up; ${DEFAULT-VALUE} if not given.")
    int portBase = SandboxOptions.DEFAULT_PORT_BASE;

    /// @throws SandboxFailed if there is no such node
    Node node() {
        return SandboxOptions.home(home, portBase).nodes().stream()
                .filter(known -> known.institution().toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new SandboxFailed("There is no node " + name + " in the sandbox."));
    }

    /// Asks; whatever goes wrong becomes one sentence and an exit code.
    static int ask(Runnable question) {
        try {
            question.run();
            return 0;
        } catch (SandboxFailed e) {
            System.err.println("portability: " + e.getMessage());
        } catch (IllegalArgumentException | UncheckedIOException e) {
            System.err.println("portability: " + e.getMessage() + ".");
        } catch (StatusRuntimeException e) {
            System.err.println("portability: the service answered " + CallFailure.describe(e) + ".");
        }
        return FAILED;
    }
}
