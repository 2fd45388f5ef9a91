package portability.sandbox;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import portability.sandbox.client.NodeClient;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;

/// Something an officer asks of the contributions service of a running node.
abstract class ContributionsCommand implements Callable<Integer> {
    @Mixin
    NodeOptions options = new NodeOptions();

    @Option(
            names = "--as",
            paramLabel = "WHO",
            description = "Who asks, by the names of the sandbox's tokens: officer-1 if not given, or officer-2.")
    String caller = Bearer.OFFICER_1.subject();

    @Option(
            names = "--request-id",
            paramLabel = "ID",
            description = "Names what is asked: the same again is done once. A new one if not given.")
    String requestId = UUID.randomUUID().toString();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        var officer = officer();
        return AskedNode.ask(options, ServiceKind.CONTRIBUTIONS, client -> ask(client, officer));
    }

    abstract void ask(NodeClient client, Bearer officer);

    private Bearer officer() {
        for (var officer : new Bearer[] {Bearer.OFFICER_1, Bearer.OFFICER_2})
            if (officer.subject().equals(caller)) return officer;
        throw misused("--as is officer-1 or officer-2");
    }

    final ParameterException misused(String why) {
        if (spec == null) throw new IllegalStateException("not started from a command line");
        return new ParameterException(spec.commandLine(), why);
    }
}
