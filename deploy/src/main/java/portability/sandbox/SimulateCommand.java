package portability.sandbox;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import portability.proto.agreements.v1.SimulateDeterminationRequest;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.JsonFile;
import portability.sandbox.officer.SimulationReport;

/// `simulate`: what would be, beside what is.
@Command(
        name = "simulate",
        description = "Shows what a pension would be if the person claimed later or worked on. Nothing is kept.")
final class SimulateCommand implements Callable<Integer> {
    @Mixin
    NodeOptions options = new NodeOptions();

    @Option(
            names = "--request",
            required = true,
            paramLabel = "FILE",
            description = "A SimulateDeterminationRequest of the contract as JSON.")
    Path request = Path.of("");

    @Override
    public Integer call() {
        return AskedNode.ask(options, ServiceKind.AGREEMENTS, client -> {
            var asked = JsonFile.read(request, SimulateDeterminationRequest.newBuilder());
            SimulationReport.print(
                    client.agreements(Bearer.OFFICER_1).simulateDetermination(asked.build()), System.out);
        });
    }
}
