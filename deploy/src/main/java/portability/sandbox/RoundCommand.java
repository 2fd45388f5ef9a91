package portability.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.proto.claims.v1.AgreeRoundRequest;
import portability.proto.claims.v1.AskOutcomeRequest;
import portability.proto.claims.v1.GetRoundRequest;
import portability.proto.claims.v1.ListRoundsRequest;
import portability.proto.claims.v1.OfferWindowsRequest;
import portability.proto.claims.v1.OpenRoundRequest;
import portability.proto.claims.v1.ProposeRoundRequest;
import portability.proto.claims.v1.RefuseRoundRequest;
import portability.proto.claims.v1.VoidRoundRequest;
import portability.proto.exchange.v1.NettingRoundRefusal;
import portability.sandbox.client.NodeClient;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.RoundReport;

/// `settlement round`: three institutions or more settle what their windows leave, and each pays or is
/// paid.
@Command(
        name = "round",
        description =
                "Settles what windows leave among three institutions or more. What is to be paid then is ordered by"
                        + " settlement pay, under the id of the transfer.",
        subcommands = {
            RoundCommand.Rounds.class,
            RoundCommand.Open.class,
            RoundCommand.Join.class,
            RoundCommand.Propose.class,
            RoundCommand.Agree.class,
            RoundCommand.Refuse.class,
            RoundCommand.GiveUp.class,
            RoundCommand.Ask.class,
            RoundCommand.Show.class
        })
final class RoundCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    /// About one round.
    abstract static class OfRound extends PaymentsCommand.Asking {
        @Option(names = "--round", required = true, paramLabel = "ID", description = "The round.")
        String round = "";
    }

    @Command(name = "list", description = "Lists rounds, the newest first, and whom each waits for.")
    static final class Rounds extends PaymentsCommand.Asking {
        @Override
        void ask(NodeClient client, Bearer officer) {
            client.rounds(officer)
                    .listRounds(ListRoundsRequest.getDefaultInstance())
                    .getRoundsList()
                    .forEach(round -> RoundReport.print(round, System.out));
        }
    }

    @Command(name = "open", description = "Opens a round and invites the others.")
    static final class Open extends PaymentsCommand.Asking {
        @Option(names = "--id", required = true, paramLabel = "ID", description = "Names the round here.")
        String id = "";

        @Option(
                names = "--with",
                required = true,
                split = ",",
                paramLabel = "CC:CODE",
                description = "The others, two at least: NL:CAK,DE:DVKA.")
        List<String> others = new ArrayList<>();

        @Option(names = "--currency", required = true, paramLabel = "CODE", description = "EUR.")
        String currency = "";

        @Option(names = "--value", required = true, paramLabel = "DAY", description = "When the banks are to pay.")
        String value = "";

        @Option(names = "--until", required = true, paramLabel = "DAY", description = "Until when all have to sign.")
        String until = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = OpenRoundRequest.newBuilder()
                    .setRequestId(id)
                    .addAllParticipants(others)
                    .setCurrency(currency)
                    .setValueDate(value)
                    .setLastDay(until)
                    .build();
            RoundReport.print(client.rounds(officer).openRound(request).getRound(), System.out);
        }
    }

    @Command(name = "join", description = "Puts windows in, signed; all that can be, if none is named.")
    static final class Join extends OfRound {
        @Option(names = "--window", split = ",", paramLabel = "ID", description = "Which windows.")
        List<String> windows = new ArrayList<>();

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = OfferWindowsRequest.newBuilder()
                    .setRoundId(round)
                    .addAllWindowIds(windows)
                    .build();
            RoundReport.print(client.rounds(officer).offerWindows(request).getRound(), System.out);
        }
    }

    @Command(name = "propose", description = "Proposes what follows once all have put windows in, and signs it.")
    static final class Propose extends OfRound {
        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = ProposeRoundRequest.newBuilder().setRoundId(round).build();
            RoundReport.print(client.rounds(officer).proposeRound(request).getRound(), System.out);
        }
    }

    @Command(name = "agree", description = "Looks at the proposal, signs it and reserves the own windows for it.")
    static final class Agree extends OfRound {
        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = AgreeRoundRequest.newBuilder().setRoundId(round).build();
            RoundReport.print(client.rounds(officer).agreeRound(request).getRound(), System.out);
        }
    }

    @Command(name = "refuse", description = "Does not take part: nothing comes of the round.")
    static final class Refuse extends OfRound {
        /// Why.
        enum Reason {
            NOT_TAKING_PART,
            WINDOW_DIFFERS,
            WINDOW_PAID,
            NO_PARTNER,
            PROOF_BROKEN,
            OTHER
        }

        @Option(names = "--reason", required = true, paramLabel = "CODE", description = "${COMPLETION-CANDIDATES}.")
        Reason reason = Reason.OTHER;

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = RefuseRoundRequest.newBuilder()
                    .setRoundId(round)
                    .setReason(NettingRoundRefusal.valueOf("NETTING_ROUND_REFUSAL_" + reason.name()))
                    .build();
            RoundReport.print(client.rounds(officer).refuseRound(request).getRound(), System.out);
        }
    }

    @Command(name = "void", description = "Signs, as its proposer, that nothing comes of a round.")
    static final class GiveUp extends OfRound {
        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = VoidRoundRequest.newBuilder().setRoundId(round).build();
            RoundReport.print(client.rounds(officer).voidRound(request).getRound(), System.out);
        }
    }

    @Command(name = "ask", description = "Asks all others what became of a round that was signed here.")
    static final class Ask extends OfRound {
        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = AskOutcomeRequest.newBuilder().setRoundId(round).build();
            System.out.println("Asked: "
                    + String.join(
                            ", ", client.rounds(officer).askOutcome(request).getAskedList()));
        }
    }

    @Command(
            name = "show",
            description =
                    "Shows a round, looked at anew: windows, positions, what is to be paid; with --to, keeps what "
                            + "was signed in it for verify-round.")
    static final class Show extends OfRound {
        @Nullable
        @Option(names = "--to", paramLabel = "FILE", description = "Where to keep what was signed in it.")
        Path to;

        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = GetRoundRequest.newBuilder().setRoundId(round).build();
            var answer = client.rounds(officer).getRound(request);
            RoundReport.print(answer.getRound(), System.out);
            if (to == null) return;
            try {
                Files.write(to, answer.toByteArray());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
