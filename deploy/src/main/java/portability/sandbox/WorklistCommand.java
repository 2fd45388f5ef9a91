package portability.sandbox;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.sandbox.client.NodeClient;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.Worklist;

/// `worklist`: all that waits for an officer of one institution.
@Command(
        name = "worklist",
        description = "Shows all that waits for an officer of an institution, and with which command to see to it. "
                + "Names nobody.")
final class WorklistCommand extends PaymentsCommand.Asking {
    @Option(names = "--all", description = "Also says of what there is nothing.")
    boolean all;

    @Override
    void ask(NodeClient client, Bearer officer) {
        Worklist.of(client, officer).print(System.out, options.name, all);
    }
}
