package portability.sandbox;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.AffectedReport;

/// `affected`: which claims another law would change.
@Command(
        name = "affected",
        description = "Lists the claims whose determination another version of the law would change.")
final class AffectedCommand implements Callable<Integer> {
    @Mixin
    NodeOptions options = new NodeOptions();

    @Option(
            names = "--law",
            paramLabel = "CHECKSUM",
            description = "The version to try, proposed or adopted; the law that holds if not given.")
    String law = "";

    @Override
    public Integer call() {
        return AskedNode.ask(
                options,
                ServiceKind.AGREEMENTS,
                client -> AffectedReport.print(() -> client.agreements(Bearer.OFFICER_1), law, System.out));
    }
}
