package portability.sandbox;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.proto.claims.v1.ChooseChannelRequest;
import portability.proto.claims.v1.ConfirmChannelRequest;
import portability.proto.claims.v1.ListChannelsRequest;
import portability.sandbox.PaymentsCommand.OfClaim;
import portability.sandbox.client.NodeClient;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.ChannelReport;

/// Of `payments`: in which way it reaches her.
final class ChannelCommands {
    private ChannelCommands() {}

    @Command(name = "channels", description = "Lists the channels to where she lives, with all they cost.")
    static final class Channels extends OfClaim {
        @Override
        void ask(NodeClient client, Bearer officer) {
            var request = ListChannelsRequest.newBuilder().setClaimId(claim).build();
            ChannelReport.print(client.channels(officer).listChannels(request), System.out);
        }
    }

    @Command(name = "choose", description = "Takes down which channel she chooses; another officer confirms it.")
    static final class Choose extends OfClaim {
        @Option(names = "--id", required = true, paramLabel = "ID", description = "Names the choice.")
        String id = "";

        @Option(names = "--channel", required = true, paramLabel = "NAME", description = "One of those listed.")
        String channel = "";

        @Option(names = "--helper", paramLabel = "WHO", description = "Who says it under a mandate.")
        String helper = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var chosen = client.channels(officer)
                    .chooseChannel(ChooseChannelRequest.newBuilder()
                            .setRequestId(id)
                            .setClaimId(claim)
                            .setChannelId(channel)
                            .setActingHelper(helper)
                            .build())
                    .getChannel();
            ChannelReport.print(chosen, System.out);
            System.out.println("Taken down. Another officer must confirm it.");
        }
    }

    @Command(name = "confirm-choice", description = "Confirms a channel that the other officer took down.")
    static final class ConfirmChoice extends OfClaim {
        @Option(names = "--id", required = true, paramLabel = "ID", description = "Which choice.")
        String id = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var _ = client.channels(officer)
                    .confirmChannel(ConfirmChannelRequest.newBuilder()
                            .setClaimId(claim)
                            .setChangeId(id)
                            .build());
            System.out.println("Confirmed.");
        }
    }
}
