package portability.sandbox;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import portability.proto.agreements.v1.FindAgreementsRequest;
import portability.proto.types.v1.Branch;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.AgreementsReport;

/// `agreements`: what there is between two states.
@Command(name = "agreements", description = "Shows what there is between two states, and who talks to whom.")
final class AgreementsCommand implements Callable<Integer> {
    @Mixin
    NodeOptions options = new NodeOptions();

    @Parameters(index = "0", paramLabel = "STATE", description = "MA, XK, CA-QC.")
    String one = "";

    @Parameters(index = "1", paramLabel = "STATE", description = "The other.")
    String other = "";

    @Option(names = "--day", paramLabel = "DAY", description = "On which day, YYYY-MM-DD; today if not given.")
    String day = "";

    @Option(
            names = "--branch",
            paramLabel = "BRANCH",
            description = "OLD_AGE, INVALIDITY, SURVIVORS, SICKNESS, FAMILY …; any if not given.")
    String branch = "UNSPECIFIED";

    @Override
    public Integer call() {
        return AskedNode.ask(options, ServiceKind.AGREEMENTS, client -> {
            var found = client.register(Bearer.OFFICER_1)
                    .findAgreements(FindAgreementsRequest.newBuilder()
                            .setOne(one)
                            .setOther(other)
                            .setDay(day)
                            .setBranch(branch(branch))
                            .build());
            AgreementsReport.print(found, System.out);
        });
    }

    /// @throws SandboxFailed if there is no such branch
    static Branch branch(String word) {
        for (var branch : Branch.values()) if (branch.name().equals("BRANCH_" + word)) return branch;
        throw new SandboxFailed(word + " is no branch.");
    }
}
