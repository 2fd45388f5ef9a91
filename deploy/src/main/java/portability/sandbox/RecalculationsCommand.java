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
        description =
                "Shows claims whose decision an officer has to look at again: a record, the person's situation or "
                        + "the law changed after it, or a pension that was to begin later is due.")
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
        System.out.println(due.getClaimId() + "  " + why(due) + "; known here since " + due.getSince());
    }

    private static String why(RecalculationDue due) {
        return switch (due.getCause()) {
            case RECALCULATION_CAUSE_PERIODS_CHANGED -> "a record changed after the decision";
            case RECALCULATION_CAUSE_CONDITIONS_MET_ELSEWHERE -> {
                if (!due.getFrom().isEmpty()) yield "a pension that was to begin later is due from " + due.getFrom();
                yield due.getDifferencesList().contains("LEGISLATIONS_TOLD")
                        ? "of which type legislations on invalidity are was told after the decision"
                        : "another state was to pay, and a state has refused: it may be this one's turn";
            }
            case RECALCULATION_CAUSE_SITUATION_CHANGED ->
                due.getFrom().isEmpty()
                        ? "a change of her situation (" + due.getChangeId()
                                + ") was taken back after it was decided upon"
                        : "her situation changed on " + due.getFrom() + " (" + due.getChangeId() + ")";
            case RECALCULATION_CAUSE_RULES_CHANGED ->
                "the law changed: " + String.join(", ", due.getDifferencesList()) + " would not be as decided";
            default -> due.getCause().name();
        };
    }
}
