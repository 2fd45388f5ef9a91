package portability.sandbox;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.proto.contributions.v1.DecideLinkRequest;
import portability.proto.contributions.v1.LinkChange;
import portability.proto.contributions.v1.LinkProposal;
import portability.proto.contributions.v1.ListLinksRequest;
import portability.proto.contributions.v1.ListUndecidedLinksRequest;
import portability.proto.contributions.v1.ProposeLinkRequest;
import portability.sandbox.client.NodeClient;
import portability.sandbox.keys.Bearer;

/// `link`: which registrations are one person's.
@Command(
        name = "link",
        description =
                "Proposes that two registrations are one person's or are not, decides it, lists what is proposed.",
        subcommands = {LinkCommand.Propose.class, LinkCommand.Decide.class, LinkCommand.Listed.class})
final class LinkCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    /// About two registrations.
    abstract static class Pair extends ContributionsCommand {
        @Option(names = "--person", required = true, paramLabel = "ID", description = "Either of the two.")
        String person = "";

        @Option(names = "--other", required = true, paramLabel = "ID", description = "The other.")
        String other = "";
    }

    @Command(name = "propose", description = "Proposes it; another officer decides.")
    static final class Propose extends Pair {
        @Option(names = "--unlink", description = "They are not one person's, though they were linked.")
        boolean unlink;

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why. Erased with the person.")
        String reason = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var _ = client.contributions(officer)
                    .proposeLink(ProposeLinkRequest.newBuilder()
                            .setRequestId(requestId)
                            .setPersonId(person)
                            .setOtherPersonId(other)
                            .setChange(unlink ? LinkChange.LINK_CHANGE_UNLINK : LinkChange.LINK_CHANGE_LINK)
                            .setReason(reason)
                            .build());
            System.out.println("Proposed; another officer decides: link decide.");
        }
    }

    @Command(name = "decide", description = "Confirms what another officer proposed, or declines it.")
    static final class Decide extends Pair {
        @Option(names = "--decline", description = "Declines it; whoever proposed it takes it back so.")
        boolean decline;

        @Override
        void ask(NodeClient client, Bearer officer) {
            var _ = client.contributions(officer)
                    .decideLink(DecideLinkRequest.newBuilder()
                            .setRequestId(requestId)
                            .setPersonId(person)
                            .setOtherPersonId(other)
                            .setDecline(decline)
                            .build());
            System.out.println(decline ? "Declined." : "Confirmed.");
        }
    }

    @Command(name = "list", description = "Lists what waits for a second officer, or all about one person.")
    static final class Listed extends ContributionsCommand {
        @Option(names = "--person", paramLabel = "ID", description = "All about this registration.")
        String person = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var links = client.links(officer);
            var all = person.isEmpty()
                    ? links.listUndecidedLinks(ListUndecidedLinksRequest.getDefaultInstance())
                            .getProposalsList()
                    : links.listLinks(ListLinksRequest.newBuilder()
                                    .setPersonId(person)
                                    .build())
                            .getProposalsList();
            told(all).forEach(System.out::println);
        }
    }

    static List<String> told(List<LinkProposal> all) {
        if (all.isEmpty()) return List.of("Nothing is proposed.");
        return all.stream().map(LinkCommand::told).toList();
    }

    private static String told(LinkProposal proposal) {
        var change =
                proposal.getChange() == LinkChange.LINK_CHANGE_UNLINK ? "are not one person's" : "are one person's";
        return "%s and %s %s: proposed by %s at %s%s; %s"
                .formatted(
                        proposal.getPersonId(),
                        proposal.getOtherPersonId(),
                        change,
                        proposal.getProposedBy(),
                        proposal.getProposedAt(),
                        proposal.getReason().isEmpty() ? "" : " (" + proposal.getReason() + ")",
                        decided(proposal));
    }

    private static String decided(LinkProposal proposal) {
        return switch (proposal.getState()) {
            case "CONFIRMED" -> "confirmed by " + proposal.getDecidedBy() + " at " + proposal.getDecidedAt();
            case "DECLINED" -> "declined by " + proposal.getDecidedBy() + " at " + proposal.getDecidedAt();
            default -> "not decided";
        };
    }
}
