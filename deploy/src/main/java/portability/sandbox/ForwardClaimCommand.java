package portability.sandbox;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import portability.proto.claims.v1.ForwardClaimRequest;
import portability.proto.claims.v1.ForwardClaimResponse;
import portability.proto.claims.v1.LodgeClaimRequest;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.JsonFile;

/// `forward-claim`: a claim that reached the wrong institution goes on to the competent one.
@Command(
        name = "forward-claim",
        description = "Sends a claim that reached the wrong institution on to one where she was insured; its day of "
                + "receipt counts there (Reg. (EC) 883/2004 Art. 81). The same again tells whether it has arrived.")
final class ForwardClaimCommand implements Callable<Integer> {
    @Mixin
    NodeOptions options = new NodeOptions();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "CC:CODE",
            description = "The institution of last insurance, where she has a number.")
    String to = "";

    @Parameters(
            paramLabel = "FILE",
            description =
                    "The claim as it was received, JSON of portability.claims.v1.LodgeClaimRequest; its claimDate "
                            + "is the day on which it was received here.")
    Path file = Path.of("");

    @Override
    public Integer call() {
        return AskedNode.ask(options, ServiceKind.CLAIMS, client -> {
            var claim = JsonFile.read(file, LodgeClaimRequest.newBuilder());
            var forwarded = client.forwarding(Bearer.OFFICER_1)
                    .forwardClaim(ForwardClaimRequest.newBuilder()
                            .setClaim(claim)
                            .setTo(to)
                            .build());
            System.out.println(told(forwarded, to));
        });
    }

    private static String told(ForwardClaimResponse forwarded, String to) {
        var where = forwarded.getArrived()
                ? " has it, as " + forwarded.getClaimId() + "."
                : " gets it, as " + forwarded.getClaimId() + "; it has not arrived yet.";
        return to + where;
    }
}
