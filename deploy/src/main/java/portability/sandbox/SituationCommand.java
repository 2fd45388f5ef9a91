package portability.sandbox;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.proto.claims.v1.GetSituationRequest;
import portability.proto.claims.v1.KnownChange;
import portability.proto.claims.v1.SettleChangeRequest;
import portability.proto.claims.v1.TellChangeRequest;
import portability.proto.exchange.v1.SituationChange;
import portability.proto.exchange.v1.SituationChangeKind;
import portability.sandbox.PaymentsCommand.Asking;
import portability.sandbox.client.NodeClient;
import portability.sandbox.keys.Bearer;

/// `situation`: what changed in the life of whoever claims.
@Command(
        name = "situation",
        description =
                "Takes down what changes in a claimant's family or residence; every institution of the case is told.",
        subcommands = {SituationCommand.Tell.class, SituationCommand.Show.class, SituationCommand.Settle.class})
final class SituationCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    /// What happened.
    enum Kind {
        MARRIED(SituationChangeKind.SITUATION_CHANGE_KIND_MARRIED),
        DIVORCED(SituationChangeKind.SITUATION_CHANGE_KIND_DIVORCED),
        CHILD(SituationChangeKind.SITUATION_CHANGE_KIND_CHILD),
        MEMBER_DIED(SituationChangeKind.SITUATION_CHANGE_KIND_MEMBER_DIED),
        MOVED(SituationChangeKind.SITUATION_CHANGE_KIND_MOVED);

        private final SituationChangeKind wire;

        Kind(SituationChangeKind wire) {
            this.wire = wire;
        }
    }

    /// About one claim.
    abstract static class OfClaim extends Asking {
        @Option(names = "--claim", required = true, paramLabel = "ID", description = "The claim.")
        String claim = "";
    }

    @Command(name = "tell", description = "Takes a change down, and tells every other institution of the case.")
    static final class Tell extends OfClaim {
        @Option(names = "--id", required = true, paramLabel = "NAME", description = "Names the change in the case.")
        String id = "";

        @Option(
                names = "--kind",
                required = true,
                paramLabel = "WHAT",
                description = "married, divorced, child, member_died or moved.")
        Kind kind = Kind.MARRIED;

        @Option(names = "--on", required = true, paramLabel = "DAY", description = "The day of it, YYYY-MM-DD.")
        String on = "";

        @Option(names = "--household", paramLabel = "WHICH", description = "single or couple, from then on.")
        RecalculateCommand.Home household = RecalculateCommand.Home.AS_BEFORE;

        @Option(names = "--residence", paramLabel = "CC", description = "With moved: the state where she lives now.")
        String residence = "";

        @Option(names = "--reference", required = true, paramLabel = "TEXT", description = "How it is known.")
        String reference = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var told = client.situation(officer)
                    .tellChange(TellChangeRequest.newBuilder()
                            .setClaimId(claim)
                            .setChangeId(id)
                            .setChange(SituationChange.newBuilder()
                                    .setKind(kind.wire)
                                    .setOn(on)
                                    .setHousehold(household.wire)
                                    .setResidence(residence)
                                    .setReference(reference))
                            .build());
            System.out.println("Taken down; told to " + String.join(", ", told.getToldList()) + ".");
        }
    }

    @Command(name = "show", description = "Shows everything that changed, and what became of it here.")
    static final class Show extends OfClaim {
        @Override
        void ask(NodeClient client, Bearer officer) {
            var situation = client.situation(officer)
                    .getSituation(
                            GetSituationRequest.newBuilder().setClaimId(claim).build());
            if (situation.getChangesCount() == 0) System.out.println("Nothing changed that is known here.");
            situation.getChangesList().forEach(known -> System.out.println(line(known)));
        }

        private static String line(KnownChange known) {
            var change = known.getChange();
            var kind = change.getKind().name().substring("SITUATION_CHANGE_KIND_".length());
            var where = change.getResidence().isEmpty() ? "" : " to " + change.getResidence();
            var became = known.getCalculated()
                    ? "calculated anew"
                    : known.getOutcome().isEmpty() ? "to be looked at" : "settled: " + known.getOutcome();
            return change.getOn() + "  " + kind + where + " (" + known.getChangeId() + ", told by " + known.getToldBy()
                    + ", " + change.getReference() + "): " + became;
        }
    }

    @Command(name = "settle", description = "Says that nothing is calculated anew for a change, and why.")
    static final class Settle extends OfClaim {
        @Option(names = "--id", required = true, paramLabel = "NAME", description = "The change.")
        String id = "";

        @Option(names = "--outcome", required = true, paramLabel = "TEXT", description = "Why, up to 400 characters.")
        String outcome = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var _ = client.situation(officer)
                    .settleChange(SettleChangeRequest.newBuilder()
                            .setClaimId(claim)
                            .setChangeId(id)
                            .setOutcome(outcome)
                            .build());
            System.out.println("Settled.");
        }
    }
}
