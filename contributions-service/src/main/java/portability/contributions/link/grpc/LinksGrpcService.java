package portability.contributions.link.grpc;

import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;
import portability.contributions.link.LinkChange;
import portability.contributions.link.LinkProposals;
import portability.contributions.link.LinkProposals.Proposed;
import portability.contributions.person.KnownPersons;
import portability.contributions.person.grpc.PersonCalls;
import portability.contributions.request.CurrentReads;
import portability.proto.contributions.v1.LinkProposal;
import portability.proto.contributions.v1.LinksServiceGrpc.LinksServiceImplBase;
import portability.proto.contributions.v1.ListLinksRequest;
import portability.proto.contributions.v1.ListLinksResponse;
import portability.proto.contributions.v1.ListUndecidedLinksRequest;
import portability.proto.contributions.v1.ListUndecidedLinksResponse;

/// Every rpc of `LinksService`.
@Service
class LinksGrpcService extends LinksServiceImplBase {
    private static final int MOST_LISTED = 1_000;

    private final CurrentReads reads;
    private final KnownPersons persons;
    private final LinkProposals proposals;

    LinksGrpcService(CurrentReads reads, KnownPersons persons, LinkProposals proposals) {
        this.reads = reads;
        this.persons = persons;
        this.proposals = proposals;
    }

    /// The person was found, and the read recorded, before.
    @Override
    public void listLinks(ListLinksRequest request, StreamObserver<ListLinksResponse> answer) {
        var personId = PersonCalls.asGiven(request.getPersonId());
        persons.require(personId);
        var told = proposals.of(personId).stream()
                .map(proposed -> told(proposed).setReason(proposed.reason()).build())
                .toList();
        answer.onNext(ListLinksResponse.newBuilder().addAllProposals(told).build());
        answer.onCompleted();
    }

    @Override
    public void listUndecidedLinks(
            ListUndecidedLinksRequest request, StreamObserver<ListUndecidedLinksResponse> answer) {
        reads.awaitAll();
        var told = proposals.undecided(MOST_LISTED).stream()
                .map(proposed -> told(proposed).build())
                .toList();
        answer.onNext(
                ListUndecidedLinksResponse.newBuilder().addAllProposals(told).build());
        answer.onCompleted();
    }

    /// All but the reason.
    private static LinkProposal.Builder told(Proposed proposed) {
        var told = LinkProposal.newBuilder()
                .setPersonId(proposed.pair().one())
                .setOtherPersonId(proposed.pair().other())
                .setChange(change(proposed.change()))
                .setProposedBy(proposed.by())
                .setProposedAt(proposed.at().toString())
                .setState("UNDECIDED");
        proposed.decided()
                .ifPresent(decided -> told.setState(decided.confirmed() ? "CONFIRMED" : "DECLINED")
                        .setDecidedBy(decided.by())
                        .setDecidedAt(decided.at().toString()));
        return told;
    }

    private static portability.proto.contributions.v1.LinkChange change(LinkChange change) {
        return switch (change) {
            case LINK -> portability.proto.contributions.v1.LinkChange.LINK_CHANGE_LINK;
            case UNLINK -> portability.proto.contributions.v1.LinkChange.LINK_CHANGE_UNLINK;
        };
    }
}
