package portability.sandbox;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.proto.claims.v1.ListDecisionsRequest;
import portability.proto.claims.v1.RecalculateRequest;
import portability.proto.claims.v1.RecalculationCause;
import portability.proto.claims.v1.ReviewAsked;
import portability.proto.claims.v1.ReviewLimit;
import portability.proto.types.v1.Household;
import portability.sandbox.PaymentsCommand.Asking;
import portability.sandbox.client.NodeClient;
import portability.sandbox.keys.Bearer;

/// `recalculate`: the newest decision of a claim is made anew.
@Command(
        name = "recalculate",
        description = "Has the newest decision of a claim made anew, from a day on; the earlier one stands until then.")
final class RecalculateCommand extends Asking {
    /// Why, as an officer says it.
    enum Cause {
        LAW(RecalculationCause.RECALCULATION_CAUSE_RULES_CHANGED),
        SITUATION(RecalculationCause.RECALCULATION_CAUSE_SITUATION_CHANGED),
        RECORD(RecalculationCause.RECALCULATION_CAUSE_PERIODS_CHANGED),
        CONDITIONS(RecalculationCause.RECALCULATION_CAUSE_CONDITIONS_MET_ELSEWHERE),
        BENEFIT(RecalculationCause.RECALCULATION_CAUSE_OTHER_BENEFIT_CHANGED),
        REVIEW(RecalculationCause.RECALCULATION_CAUSE_REVIEW);

        private final RecalculationCause wire;

        Cause(RecalculationCause wire) {
            this.wire = wire;
        }
    }

    /// As far as amounts depend on it.
    enum Home {
        SINGLE(Household.HOUSEHOLD_SINGLE),
        COUPLE(Household.HOUSEHOLD_COUPLE),
        AS_BEFORE(Household.HOUSEHOLD_UNSPECIFIED);

        final Household wire;

        Home(Household wire) {
            this.wire = wire;
        }
    }

    @Option(names = "--claim", required = true, paramLabel = "ID", description = "The claim.")
    String claim = "";

    @Option(
            names = "--cause",
            required = true,
            paramLabel = "WHY",
            description =
                    "law, situation, record, conditions (met in another state), benefit (another one changed) or review.")
    Cause cause = Cause.RECORD;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DAY",
            description = "From when the new one holds, YYYY-MM-DD.")
    String from = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why: it stands in the decision.")
    String reason = "";

    @Option(
            names = "--household",
            paramLabel = "WHICH",
            description = "With situation: single or couple, from then on.")
    Home household = Home.AS_BEFORE;

    @Option(
            names = "--residence",
            paramLabel = "CC",
            description = "With situation: the state where she lives from then on.")
    String residence = "";

    @Option(
            names = "--asked-on",
            paramLabel = "DAY",
            description = "With review: when it was asked for; today if none.")
    String askedOn = "";

    @Option(
            names = "--received-on",
            paramLabel = "DAY",
            description = "With review: when she received the summary, or the decision; when it was made if none.")
    String receivedOn = "";

    @Option(names = "--admit", paramLabel = "TEXT", description = "With review: why it is admitted though it is late.")
    String admitted = "";

    @Override
    void ask(NodeClient client, Bearer officer) {
        var decisions = client.recalculations(officer)
                .listDecisions(
                        ListDecisionsRequest.newBuilder().setClaimId(claim).build())
                .getDecisionsList();
        // Nothing decided is for the service to say.
        var newest = decisions.isEmpty() ? "" : decisions.getLast().getDecisionId();
        var request = RecalculateRequest.newBuilder()
                .setClaimId(claim)
                .setDecisionId(newest)
                .setCause(cause.wire)
                .setFrom(from)
                .setReason(reason)
                .setResidence(residence)
                .setHousehold(household.wire);
        if (!askedOn.isEmpty())
            request.setReview(ReviewAsked.newBuilder()
                    .setAskedOn(askedOn)
                    .setReceivedOn(receivedOn)
                    .setAdmittedBecause(admitted));
        var opened = client.recalculations(officer).recalculate(request.build());
        if (opened.hasReview()) printLimit(opened.getReview());
        System.out.println(
                "Decision " + opened.getNumber() + " of " + claim + " is made; the earlier one stands until then.");
    }

    private static void printLimit(ReviewLimit limit) {
        if (limit.getUnverifiedCount() > 0)
            System.out.println("Not verified: " + String.join("; ", limit.getUnverifiedList()));
        System.out.println(
                limit.getLastDay().isEmpty()
                        ? "Until when a review could be asked for is not in the law that is loaded."
                        : "A review could be asked for until " + limit.getLastDay() + ".");
    }
}
