package portability.claims.edge;

import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;
import portability.ledger.edge.Principal;
import portability.proto.claims.v1.ForwardClaimRequest;
import portability.proto.claims.v1.ForwardClaimResponse;
import portability.proto.claims.v1.ForwardLodgedClaimRequest;
import portability.proto.claims.v1.ForwardLodgedClaimResponse;
import portability.proto.claims.v1.ForwardingServiceGrpc.ForwardingServiceImplBase;

/// Claims that reached the wrong institution.
@Service
class ForwardingGrpcService extends ForwardingServiceImplBase {
    private final Forwarding forwarding;
    private final LodgedForwarding lodged;

    ForwardingGrpcService(Forwarding forwarding, LodgedForwarding lodged) {
        this.forwarding = forwarding;
        this.lodged = lodged;
    }

    @Override
    public void forwardClaim(ForwardClaimRequest request, StreamObserver<ForwardClaimResponse> answer) {
        answer.onNext(forwarding.forward(request, Principal.current()));
        answer.onCompleted();
    }

    @Override
    public void forwardLodgedClaim(
            ForwardLodgedClaimRequest request, StreamObserver<ForwardLodgedClaimResponse> answer) {
        answer.onNext(lodged.forward(request, Principal.current()));
        answer.onCompleted();
    }
}
