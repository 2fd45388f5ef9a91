package portability.sandbox;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import portability.proto.claims.v1.AcceptGapRequest;
import portability.proto.claims.v1.ApproveRestoreRequest;
import portability.proto.claims.v1.GetRestoreRequest;
import portability.sandbox.client.NodeClient;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;

/// `restore`: the way back of a node whose database was restored from a backup that its partners have seen beyond.
@Command(
        name = "restore",
        description = "Shows what partners hold of a node whose backup was restored, and lets it go on.")
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    NodeOptions options = new NodeOptions();

    @ArgGroup
    @Nullable
    Deed deed;

    @Option(
            names = "--officer",
            paramLabel = "N",
            description = "Who says so, 1 or 2: it takes both, each with a call of their own.")
    @Nullable
    Integer officer;

    @Option(names = "--reason", paramLabel = "TEXT", description = "With --go-on: what happened. Partners read it.")
    @Nullable
    String reason;

    @Spec
    @Nullable
    CommandSpec spec;

    /// What is done; nothing if neither is given.
    static final class Deed {
        @Option(names = "--go-on", paramLabel = "LOG", description = "Let this node's log go on under its next name.")
        @Nullable
        String goOn;

        @Option(
                names = "--accept",
                paramLabel = "LOG",
                description = "At a partner: accept the gap that is stated of the log of that name.")
        @Nullable
        String accept;
    }

    @Override
    public Integer call() {
        if (deed == null) return AskedNode.ask(options, ServiceKind.CLAIMS, this::show);
        var by = bearer();
        if (deed.accept != null) {
            var log = deed.accept;
            return AskedNode.ask(options, ServiceKind.CLAIMS, client -> accept(client, by, log));
        }
        if (reason == null) throw misused("--go-on needs a --reason.");
        var why = reason;
        var log = deed.goOn == null ? "" : deed.goOn;
        return AskedNode.ask(options, ServiceKind.CLAIMS, client -> goOn(client, by, log, why));
    }

    private void show(NodeClient client) {
        var seen = client.claims(Bearer.OPERATOR).getRestore(GetRestoreRequest.getDefaultInstance());
        RestoreReport.print(seen, System.out);
    }

    private static void goOn(NodeClient client, Bearer by, String log, String why) {
        boolean restored = client.claims(by)
                .approveRestore(ApproveRestoreRequest.newBuilder()
                        .setNextLog(log)
                        .setReason(why)
                        .build())
                .getRestored();
        System.out.println(
                restored ? "The log goes on as " + log + "." : "Noted. It takes the word of a second officer.");
    }

    private static void accept(NodeClient client, Bearer by, String log) {
        boolean accepted = client.claims(by)
                .acceptGap(AcceptGapRequest.newBuilder().setNewLog(log).build())
                .getAccepted();
        System.out.println(accepted ? "The gap is accepted." : "Noted. It takes the word of a second officer.");
    }

    private Bearer bearer() {
        if (officer == null) throw misused("An officer has to say so: --officer 1 or --officer 2.");
        return switch (officer) {
            case 1 -> Bearer.OFFICER_1;
            case 2 -> Bearer.OFFICER_2;
            default -> throw misused("There are officers 1 and 2.");
        };
    }

    private ParameterException misused(String why) {
        if (spec == null) throw new IllegalStateException(why);
        return new ParameterException(spec.commandLine(), why);
    }
}
