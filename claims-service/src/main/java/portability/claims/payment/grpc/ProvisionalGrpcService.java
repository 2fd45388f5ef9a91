package portability.claims.payment.grpc;

import io.grpc.stub.StreamObserver;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import portability.claims.payment.followup.ProvisionalPensions;
import portability.claims.payment.followup.ProvisionalPensions.Basis;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.proto.claims.v1.AwardProvisionallyRequest;
import portability.proto.claims.v1.AwardProvisionallyResponse;
import portability.proto.claims.v1.ProvisionalBasis;
import portability.proto.claims.v1.ProvisionalPensionServiceGrpc.ProvisionalPensionServiceImplBase;

/// Pensions while another state is late.
@Service
class ProvisionalGrpcService extends ProvisionalPensionServiceImplBase {
    private static final int LONGEST_REASON = 400;

    private final ProvisionalPensions provisional;

    ProvisionalGrpcService(ProvisionalPensions provisional) {
        this.provisional = provisional;
    }

    @Override
    public void awardProvisionally(
            AwardProvisionallyRequest request, StreamObserver<AwardProvisionallyResponse> answer) {
        var reason = request.getReason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON)
            throw new MalformedInput("INVALID_PROVISIONAL", "a reason is missing or too long");
        var awarded = provisional.award(request.getClaimId(), basis(request.getBasis()), reason, Principal.current());
        answer.onNext(AwardProvisionallyResponse.newBuilder()
                .setPerMonth(Asked.told(awarded.grant().amount().money()))
                .setFirstDay(awarded.grant().firstDay().map(LocalDate::toString).orElse(""))
                .addAllAwaitedFrom(awarded.awaitedFrom())
                .build());
        answer.onCompleted();
    }

    private static Basis basis(ProvisionalBasis basis) {
        return switch (basis) {
            case PROVISIONAL_BASIS_INDEPENDENT -> Basis.INDEPENDENT;
            case PROVISIONAL_BASIS_ADVANCE -> Basis.ADVANCE;
            case PROVISIONAL_BASIS_UNSPECIFIED, UNRECOGNIZED ->
                throw new MalformedInput("INVALID_PROVISIONAL", "basis is required");
        };
    }
}
