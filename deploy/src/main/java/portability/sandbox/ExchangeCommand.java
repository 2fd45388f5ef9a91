package portability.sandbox;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import portability.proto.claims.v1.GiveUpRequest;
import portability.proto.claims.v1.InvalidateDocumentRequest;
import portability.proto.claims.v1.SendAnewRequest;
import portability.proto.claims.v1.SettleSetAsideRequest;
import portability.proto.claims.v1.TryAgainRequest;
import portability.proto.exchange.v1.InvalidationReason;
import portability.sandbox.client.NodeClient;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.ExchangeReport;

/// `exchange`: documents that do not get through or changed nothing, and what an officer does about them.
@Command(
        name = "exchange",
        description = "Shows which documents a partner refuses or does not take, and which of its own changed nothing; "
                + "tries again, sends anew, gives up.")
final class ExchangeCommand implements Callable<Integer> {
    @Mixin
    NodeOptions options = new NodeOptions();

    @ArgGroup
    @Nullable
    Deed deed;

    @Option(names = "--partner", paramLabel = "CC:CODE", description = "For whom the document is.")
    String partner = "";

    @Option(names = "--case", paramLabel = "CASE", description = "With --settle: in which case.")
    String caseId = "";

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description =
                    "With --send-anew, --give-up, --invalidate and --settle: why. Stays for ever; no personal data.")
    String reason = "";

    /// The reasons of the contract.
    enum Wrong {
        WRONG_PERSON,
        WRONG_CONTENT,
        SENT_IN_ERROR
    }

    @Option(names = "--because", description = "With --invalidate: ${COMPLETION-CANDIDATES}.")
    @Nullable
    Wrong because;

    @Option(names = "--anew", description = "With --invalidate: another one goes in its place.")
    boolean anew;

    @Spec
    @Nullable
    CommandSpec spec;

    /// What is done; the lists are shown if none is given.
    static final class Deed {
        @Option(
                names = "--due",
                description = "Show instead which answers partners owe, and which this institution, until when.")
        boolean due;

        @Option(names = "--try-again", description = "Send to the partner now what waits for it.")
        boolean tryAgain;

        @Option(
                names = "--send-anew",
                paramLabel = "DOCUMENT",
                description = "Take the document back and send another, made from what the claim holds now.")
        @Nullable
        String sendAnew;

        @Option(names = "--give-up", paramLabel = "DOCUMENT", description = "Take the document back; send none.")
        @Nullable
        String giveUp;

        @Option(
                names = "--invalidate",
                paramLabel = "DOCUMENT",
                description = "A document that the partner has taken counts no more.")
        @Nullable
        String invalidate;

        @Option(
                names = "--settle",
                paramLabel = "DOCUMENT",
                description = "A document that was set aside needs nothing more.")
        @Nullable
        String settle;
    }

    @Override
    public Integer call() {
        if (deed == null)
            return AskedNode.ask(
                    options,
                    ServiceKind.CLAIMS,
                    client -> ExchangeReport.print(() -> client.exchangeDesk(Bearer.OFFICER_1), partner, System.out));
        var asked = deed;
        if (asked.due)
            return AskedNode.ask(options, ServiceKind.CLAIMS, client -> {
                if (ExchangeReport.printDue(() -> client.exchangeDesk(Bearer.OFFICER_1), false, System.out) == 0)
                    System.out.println("Nobody owes anybody an answer.");
            });
        if (asked.settle != null) {
            if (caseId.isBlank() || reason.isBlank()) throw misused("--settle needs --case and --reason.");
        } else if (partner.isBlank()) {
            throw misused("For whom it is: --partner.");
        } else if (!asked.tryAgain && reason.isBlank()) {
            throw misused("Why: --reason.");
        }
        if (asked.invalidate != null && because == null) throw misused("What is wrong with it: --because.");
        return AskedNode.ask(options, ServiceKind.CLAIMS, client -> act(client, asked));
    }

    private void act(NodeClient client, Deed asked) {
        var desk = client.exchangeDesk(Bearer.OFFICER_1);
        if (asked.sendAnew != null) {
            desk.sendAnew(SendAnewRequest.newBuilder()
                    .setPartner(partner)
                    .setDocumentId(asked.sendAnew)
                    .setReason(reason)
                    .build());
            System.out.println("Another goes once " + partner + " has receipted that this one counts for nothing.");
        } else if (asked.giveUp != null) {
            desk.giveUp(GiveUpRequest.newBuilder()
                    .setPartner(partner)
                    .setDocumentId(asked.giveUp)
                    .setReason(reason)
                    .build());
            System.out.println("It is taken back. What stands behind it goes on.");
        } else if (asked.invalidate != null && because != null) {
            desk.invalidateDocument(InvalidateDocumentRequest.newBuilder()
                    .setPartner(partner)
                    .setDocumentId(asked.invalidate)
                    .setReason(InvalidationReason.valueOf("INVALIDATION_REASON_" + because))
                    .setExplanation(reason)
                    .setAnew(anew)
                    .build());
            System.out.println(
                    partner + " is told that it counts no more" + (anew ? "; another one goes in its place." : "."));
        } else if (asked.settle != null) {
            desk.settleSetAside(SettleSetAsideRequest.newBuilder()
                    .setClaimId(caseId)
                    .setDocumentId(asked.settle)
                    .setReason(reason)
                    .build());
            System.out.println("It is seen to.");
        } else {
            long waiting = desk.tryAgain(
                            TryAgainRequest.newBuilder().setPartner(partner).build())
                    .getWaiting();
            System.out.println("What waits for " + partner + " is sent now: " + waiting + ".");
        }
    }

    private ParameterException misused(String why) {
        if (spec == null) throw new IllegalStateException(why);
        return new ParameterException(spec.commandLine(), why);
    }
}
