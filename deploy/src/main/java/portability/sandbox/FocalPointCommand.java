package portability.sandbox;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import portability.proto.agreements.v1.FindFocalPointRequest;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.AgreementsReport;

/// `focal-point`: whom a worker can turn to in a state.
@Command(name = "focal-point", description = "Shows whom a worker can turn to in a state.")
final class FocalPointCommand implements Callable<Integer> {
    @Mixin
    NodeOptions options = new NodeOptions();

    @Parameters(index = "0", paramLabel = "STATE", description = "MA, XK, CA-QC.")
    String state = "";

    @Option(names = "--branch", paramLabel = "BRANCH", description = "OLD_AGE, INVALIDITY …; any if not given.")
    String branch = "UNSPECIFIED";

    @Override
    public Integer call() {
        return AskedNode.ask(options, ServiceKind.AGREEMENTS, client -> {
            var bodies = client.register(Bearer.OFFICER_1)
                    .findFocalPoint(FindFocalPointRequest.newBuilder()
                            .setState(state)
                            .setBranch(AgreementsCommand.branch(branch))
                            .build())
                    .getBodiesList();
            if (bodies.isEmpty()) System.out.println("Nobody is known in " + state + ".");
            AgreementsReport.bodies(bodies, System.out);
        });
    }
}
