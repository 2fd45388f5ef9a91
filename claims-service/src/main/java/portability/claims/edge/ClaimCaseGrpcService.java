package portability.claims.edge;

import io.grpc.stub.StreamObserver;
import java.util.List;
import org.springframework.stereotype.Service;
import portability.claims.claim.ClaimCommand;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.Figure;
import portability.claims.claim.wire.Figures;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.proto.claims.v1.CertifyFiguresRequest;
import portability.proto.claims.v1.CertifyFiguresResponse;
import portability.proto.claims.v1.ClaimCaseServiceGrpc.ClaimCaseServiceImplBase;
import portability.proto.claims.v1.GetClaimStatusRequest;
import portability.proto.claims.v1.GetClaimStatusResponse;
import portability.proto.claims.v1.ListOpenClaimsRequest;
import portability.proto.claims.v1.ListOpenClaimsResponse;

/// What officers do in a claim between its lodging and its decision, and what whoever claims is told.
@Service
class ClaimCaseGrpcService extends ClaimCaseServiceImplBase {
    private static final int MOST_FIGURES = 50;

    private final KnownClaims known;
    private final ClaimDesk claims;
    private final StatusView status;
    private final OpenClaimsView open;

    ClaimCaseGrpcService(KnownClaims known, ClaimDesk claims, StatusView status, OpenClaimsView open) {
        this.known = known;
        this.claims = claims;
        this.status = status;
        this.open = open;
    }

    @Override
    public void listOpenClaims(ListOpenClaimsRequest request, StreamObserver<ListOpenClaimsResponse> answer) {
        answer.onNext(open.page(request));
        answer.onCompleted();
    }

    @Override
    public void getClaimStatus(GetClaimStatusRequest request, StreamObserver<GetClaimStatusResponse> answer) {
        var told = status.of(known.story(request.getClaimId()), request.getLanguage());
        answer.onNext(GetClaimStatusResponse.newBuilder().setStatus(told).build());
        answer.onCompleted();
    }

    @Override
    public void certifyFigures(CertifyFiguresRequest request, StreamObserver<CertifyFiguresResponse> answer) {
        var officer = Principal.current();
        var figures = figures(request);
        known.story(request.getClaimId());
        claims.send(request.getClaimId(), new ClaimCommand.CertifyFigures(officer.name(), figures), officer);
        answer.onNext(CertifyFiguresResponse.getDefaultInstance());
        answer.onCompleted();
    }

    private static List<Figure> figures(CertifyFiguresRequest request) {
        if (request.getFiguresCount() < 1 || request.getFiguresCount() > MOST_FIGURES)
            throw new MalformedInput("INVALID_FIGURE", "1 to " + MOST_FIGURES + " figures are certified at once");
        try {
            return Figures.read(request.getFiguresList());
        } catch (IllegalArgumentException unreadable) {
            throw new MalformedInput("INVALID_FIGURE", "a figure has no name of the law, or is no number");
        }
    }
}
