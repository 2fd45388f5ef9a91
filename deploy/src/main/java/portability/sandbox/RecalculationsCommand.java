package portability.sandbox;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.proto.claims.v1.ListRecalculationsDueRequest;
import portability.proto.claims.v1.RecalculationDue;
import portability.sandbox.PaymentsCommand.Asking;
import portability.sandbox.client.NodeClient;
import portability.sandbox.keys.Bearer;

/// `recalculations`: whose decisions are to be looked at again.
@Command(
        name = "recalculations",
        description = "Shows claims whose decision an officer has to look at again: a record changed after it, or a "
                + "pension that was to begin later is due.")
final class RecalculationsCommand extends Asking {
    @Option(names = "--until", paramLabel = "DAY", description = "Also what is due by then, YYYY-MM-DD; today if none.")
    String until = "";

    @Override
    void ask(NodeClient client, Bearer officer) {
        var asked = ListRecalculationsDueRequest.newBuilder().setUntil(until);
        int found = 0;
        do {
            var page = client.recalculations(officer).listRecalculationsDue(asked.build());
            page.getDueList().forEach(RecalculationsCommand::print);
            found += page.getDueCount();
            asked.setPageToken(page.getNextPageToken());
        } while (!asked.getPageToken().isEmpty());
        if (found == 0) System.out.println("No decision waits to be looked at again.");
    }

    private static void print(RecalculationDue due) {
        var why = due.getFrom().isEmpty()
                ? "a record changed after the decision"
                : "a pension that was to begin later is due from " + due.getFrom();
        System.out.println(due.getClaimId() + "  " + why + "; known here since " + due.getSince());
    }
}
