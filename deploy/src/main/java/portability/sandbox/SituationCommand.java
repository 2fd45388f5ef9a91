package portability.sandbox;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.proto.claims.v1.GetSituationRequest;
import portability.proto.claims.v1.KnownChange;
import portability.proto.claims.v1.SettleChangeRequest;
import portability.proto.claims.v1.TakeBackChangeRequest;
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
        subcommands = {
            SituationCommand.Tell.class,
            SituationCommand.TakeBack.class,
            SituationCommand.Show.class,
            SituationCommand.Settle.class
        })
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

    @Command(
            name = "take-back",
            description = "Takes back a change that was told here by mistake; the others are told.")
    static final class TakeBack extends OfClaim {
        @Option(names = "--id", required = true, paramLabel = "NAME", description = "The change.")
        String id = "";

        @Option(
                names = "--reason",
                required = true,
                paramLabel = "TEXT",
                description = "Why. The others read it; stays for ever.")
        String reason = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var back = client.situation(officer)
                    .takeBackChange(TakeBackChangeRequest.newBuilder()
                            .setClaimId(claim)
                            .setChangeId(id)
                            .setReason(reason)
                            .build());
            System.out.println("Taken back; told to " + String.join(", ", back.getToldList()) + ".");
            if (back.getStillDecided())
                System.out.println(
                        "The decision here was calculated anew because of it: calculate it again, or settle.");
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
            return change.getOn() + "  " + kind + where + " (" + known.getChangeId() + ", told by " + known.getToldBy()
                    + ", " + change.getReference() + "): " + became(known);
        }
    }

    private static String became(KnownChange known) {
        if (!known.getTakenBack().isEmpty())
            return "taken back: " + known.getTakenBack()
                    + (known.getStillDecided() ? "; what was decided because of it still stands" : "");
        if (known.getCalculated()) return "calculated anew";
        return known.getOutcome().isEmpty() ? "to be looked at" : "settled: " + known.getOutcome();
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
