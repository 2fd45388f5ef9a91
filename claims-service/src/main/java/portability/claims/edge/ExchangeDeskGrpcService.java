package portability.claims.edge;

import io.grpc.stub.StreamObserver;
import java.time.DateTimeException;
import java.time.Instant;
import org.springframework.stereotype.Service;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.ClaimCommand.Settle;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.followup.SetAsideList;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.ledger.processing.ReadModels;
import portability.proto.claims.v1.ExchangeDeskServiceGrpc.ExchangeDeskServiceImplBase;
import portability.proto.claims.v1.GiveUpRequest;
import portability.proto.claims.v1.GiveUpResponse;
import portability.proto.claims.v1.InvalidateDocumentRequest;
import portability.proto.claims.v1.InvalidateDocumentResponse;
import portability.proto.claims.v1.ListDueAnswersRequest;
import portability.proto.claims.v1.ListDueAnswersResponse;
import portability.proto.claims.v1.ListRemindersRequest;
import portability.proto.claims.v1.ListRemindersResponse;
import portability.proto.claims.v1.ListSetAsideRequest;
import portability.proto.claims.v1.ListSetAsideResponse;
import portability.proto.claims.v1.ListUndeliveredRequest;
import portability.proto.claims.v1.ListUndeliveredResponse;
import portability.proto.claims.v1.SendAnewRequest;
import portability.proto.claims.v1.SendAnewResponse;
import portability.proto.claims.v1.SetAsideDocument;
import portability.proto.claims.v1.SettleSetAsideRequest;
import portability.proto.claims.v1.SettleSetAsideResponse;
import portability.proto.claims.v1.TryAgainRequest;
import portability.proto.claims.v1.TryAgainResponse;

/// Every rpc of `ExchangeDeskService`.
@Service
class ExchangeDeskGrpcService extends ExchangeDeskServiceImplBase {
    private final UndeliveredEdge undelivered;
    private final SetAsideList setAside;
    private final ReadModels readModels;
    private final DueAnswersEdge due;
    private final InvalidationEdge invalidation;
    private final ClaimDesk claims;

    ExchangeDeskGrpcService(
            UndeliveredEdge undelivered,
            SetAsideList setAside,
            ReadModels readModels,
            DueAnswersEdge due,
            InvalidationEdge invalidation,
            ClaimDesk claims) {
        this.undelivered = undelivered;
        this.setAside = setAside;
        this.readModels = readModels;
        this.due = due;
        this.invalidation = invalidation;
        this.claims = claims;
    }

    @Override
    public void listUndelivered(ListUndeliveredRequest request, StreamObserver<ListUndeliveredResponse> answer) {
        reply(answer, undelivered.list(request));
    }

    @Override
    public void tryAgain(TryAgainRequest request, StreamObserver<TryAgainResponse> answer) {
        long waiting = undelivered.tryAgain(request.getPartner());
        reply(answer, TryAgainResponse.newBuilder().setWaiting(waiting).build());
    }

    @Override
    public void sendAnew(SendAnewRequest request, StreamObserver<SendAnewResponse> answer) {
        undelivered.sendAnew(
                request.getPartner(), request.getDocumentId(), Reason.of(request.getReason()), Principal.current());
        reply(answer, SendAnewResponse.getDefaultInstance());
    }

    @Override
    public void giveUp(GiveUpRequest request, StreamObserver<GiveUpResponse> answer) {
        undelivered.giveUp(
                request.getPartner(), request.getDocumentId(), Reason.of(request.getReason()), Principal.current());
        reply(answer, GiveUpResponse.getDefaultInstance());
    }

    @Override
    public void listSetAside(ListSetAsideRequest request, StreamObserver<ListSetAsideResponse> answer) {
        int size = PageOf.size(request.getPageSize());
        var after = request.getPageToken();
        // Where an event could not be applied, the rest is shown all the same.
        var _ = readModels.catchUp(SetAsideList.PROCESSOR);
        var read = setAside.list(since(after), after.substring(after.indexOf('/') + 1), size + 1);
        var page = PageOf.of(read, size, last -> last.since() + "/" + last.documentId());
        var response = ListSetAsideResponse.newBuilder().setNextPageToken(page.next());
        for (var line : page.lines())
            response.addDocuments(SetAsideDocument.newBuilder()
                    .setPartner(line.partner())
                    .setDocumentId(line.documentId())
                    .setKind(line.reason().kind())
                    .setCaseId(line.claimId())
                    .setReason(line.reason().name())
                    .setSince(line.since().toString())
                    .addCan("SETTLE"));
        reply(answer, response.build());
    }

    @Override
    public void listReminders(ListRemindersRequest request, StreamObserver<ListRemindersResponse> answer) {
        reply(answer, due.reminders(request));
    }

    @Override
    public void listDueAnswers(ListDueAnswersRequest request, StreamObserver<ListDueAnswersResponse> answer) {
        reply(answer, due.list(request));
    }

    @Override
    public void invalidateDocument(
            InvalidateDocumentRequest request, StreamObserver<InvalidateDocumentResponse> answer) {
        invalidation.invalidate(request, Principal.current());
        reply(answer, InvalidateDocumentResponse.getDefaultInstance());
    }

    @Override
    public void settleSetAside(SettleSetAsideRequest request, StreamObserver<SettleSetAsideResponse> answer) {
        var reason = Reason.of(request.getReason());
        var officer = Principal.current();
        if (claims.story(request.getClaimId()).isEmpty()) throw new Refused(Refusal.UNKNOWN_CLAIM);
        claims.send(request.getClaimId(), new Settle(request.getDocumentId(), reason, officer.name()), officer);
        reply(answer, SettleSetAsideResponse.getDefaultInstance());
    }

    private static Instant since(String token) {
        if (token.isEmpty()) return Instant.EPOCH;
        try {
            return Instant.parse(token.substring(0, token.indexOf('/')));
        } catch (DateTimeException | StringIndexOutOfBoundsException _) {
            throw new MalformedInput("INVALID_PAGE", "not a page token of this list");
        }
    }

    private static <A> void reply(StreamObserver<A> answer, A message) {
        answer.onNext(message);
        answer.onCompleted();
    }
}
