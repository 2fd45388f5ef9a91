package portability.contributions.link.grpc;

import portability.contributions.link.LinkChange;
import portability.contributions.link.LinkDesk;
import portability.contributions.person.grpc.PersonCalls;
import portability.contributions.request.grpc.Requests;
import portability.contributions.request.grpc.Text;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.proto.contributions.v1.DecideLinkRequest;
import portability.proto.contributions.v1.DecideLinkResponse;
import portability.proto.contributions.v1.ProposeLinkRequest;
import portability.proto.contributions.v1.ProposeLinkResponse;

/// The rpcs about links.
public final class LinkCalls {
    private final Requests requests;
    private final LinkDesk desk;

    public LinkCalls(Requests requests, LinkDesk desk) {
        this.requests = requests;
        this.desk = desk;
    }

    public ProposeLinkResponse propose(ProposeLinkRequest message) {
        var request = requests.read(message.getRequestId(), message);
        var reason = Text.explanation("reason", message.getReason());
        desk.propose(
                request,
                PersonCalls.asGiven(message.getPersonId()),
                PersonCalls.asGiven(message.getOtherPersonId()),
                change(message.getChange()),
                reason,
                Principal.current().name());
        return ProposeLinkResponse.getDefaultInstance();
    }

    public DecideLinkResponse decide(DecideLinkRequest message) {
        var request = requests.read(message.getRequestId(), message);
        desk.decide(
                request,
                PersonCalls.asGiven(message.getPersonId()),
                PersonCalls.asGiven(message.getOtherPersonId()),
                message.getDecline(),
                Principal.current().name());
        return DecideLinkResponse.getDefaultInstance();
    }

    private static LinkChange change(portability.proto.contributions.v1.LinkChange change) {
        return switch (change) {
            case LINK_CHANGE_LINK -> LinkChange.LINK;
            case LINK_CHANGE_UNLINK -> LinkChange.UNLINK;
            case LINK_CHANGE_UNSPECIFIED, UNRECOGNIZED ->
                throw new MalformedInput("INVALID_REQUEST", "change is missing or means nothing");
        };
    }
}
