package portability.claims.payment.grpc;

import io.grpc.stub.StreamObserver;
import java.util.List;
import org.springframework.stereotype.Service;
import portability.claims.payment.Indexation;
import portability.claims.payment.OpenPensions;
import portability.claims.payment.PensionCommand.Index;
import portability.claims.payment.PensionDesk;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.proto.claims.v1.IndexPensionsRequest;
import portability.proto.claims.v1.IndexPensionsResponse;
import portability.proto.claims.v1.IndexationServiceGrpc.IndexationServiceImplBase;

/// Orders of general indexation.
@Service
class IndexationGrpcService extends IndexationServiceImplBase {
    private final PensionDesk pensions;
    private final OpenPensions open;

    IndexationGrpcService(PensionDesk pensions, OpenPensions open) {
        this.pensions = pensions;
        this.open = open;
    }

    @Override
    public void indexPensions(IndexPensionsRequest request, StreamObserver<IndexPensionsResponse> answer) {
        var officer = Principal.current();
        var indexation = indexation(request);
        int applied = 0;
        for (var claimId : whose(request)) {
            pensions.send(claimId, new Index(officer.name(), indexation), officer);
            applied++;
        }
        answer.onNext(IndexPensionsResponse.newBuilder().setPensions(applied).build());
        answer.onCompleted();
    }

    private List<String> whose(IndexPensionsRequest request) {
        if (!request.getClaimId().isEmpty()) return List.of(request.getClaimId());
        // The list may still name one that was erased since.
        return open.all().stream()
                .filter(claimId -> pensions.find(claimId).isPresent())
                .toList();
    }

    private static Indexation indexation(IndexPensionsRequest request) {
        var order = Asked.id(request.getOrder(), "INVALID_INDEXATION");
        var from = Asked.day(request.getFrom());
        try {
            return new Indexation(order, request.getPercent(), from);
        } catch (IllegalArgumentException unreadable) {
            throw new MalformedInput("INVALID_INDEXATION", "the percentage is missing or means nothing");
        }
    }
}
