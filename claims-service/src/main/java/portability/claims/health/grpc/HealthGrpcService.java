package portability.claims.health.grpc;

import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;
import portability.claims.health.OpenEntitlements;
import portability.claims.health.Word.Declined;
import portability.claims.health.Word.Registration;
import portability.claims.health.followup.EntitlementTrace;
import portability.claims.health.followup.HealthOffice;
import portability.claims.health.wire.AskedHealth;
import portability.claims.health.wire.HealthWire;
import portability.claims.health.words.ToldEntitlement;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.proto.claims.v1.AnswerChangeRequest;
import portability.proto.claims.v1.AnswerChangeResponse;
import portability.proto.claims.v1.ChangeEntitlementRequest;
import portability.proto.claims.v1.ChangeEntitlementResponse;
import portability.proto.claims.v1.GetEntitlementRequest;
import portability.proto.claims.v1.GetEntitlementResponse;
import portability.proto.claims.v1.HealthServiceGrpc.HealthServiceImplBase;
import portability.proto.claims.v1.IssueEntitlementRequest;
import portability.proto.claims.v1.IssueEntitlementResponse;
import portability.proto.claims.v1.ListOpenEntitlementsRequest;
import portability.proto.claims.v1.ListOpenEntitlementsResponse;
import portability.proto.claims.v1.OpenEntitlement;
import portability.proto.claims.v1.RefuseEntitlementRequest;
import portability.proto.claims.v1.RefuseEntitlementResponse;
import portability.proto.claims.v1.RegisterEntitlementRequest;
import portability.proto.claims.v1.RegisterEntitlementResponse;
import portability.proto.claims.v1.RequestEntitlementRequest;
import portability.proto.claims.v1.RequestEntitlementResponse;

/// Every rpc of `HealthService`.
@Service
class HealthGrpcService extends HealthServiceImplBase {
    private final HealthOffice office;
    private final EntitlementTrace trace;
    private final OpenEntitlements open;

    HealthGrpcService(HealthOffice office, EntitlementTrace trace, OpenEntitlements open) {
        this.office = office;
        this.trace = trace;
        this.open = open;
    }

    @Override
    public void requestEntitlement(
            RequestEntitlementRequest request, StreamObserver<RequestEntitlementResponse> answer) {
        var id = AskedHealth.requestId(request.getRequestId());
        var ask = AskedHealth.read(() -> HealthWire.read(request.getRequest()));
        var entitlementId = office.ask(id, request.getTo(), ask, Principal.current());
        reply(
                answer,
                RequestEntitlementResponse.newBuilder()
                        .setEntitlementId(entitlementId)
                        .build());
    }

    @Override
    public void issueEntitlement(IssueEntitlementRequest request, StreamObserver<IssueEntitlementResponse> answer) {
        var stated = request.getEntitlement().toBuilder().clearSteps();
        // What means nothing is told before the rules are asked.
        AskedHealth.read(() -> HealthWire.read(stated.build()));
        var borne = office.borneHere(request.getCompetence(), stated.getResidence());
        var right = HealthWire.read(stated.addAllSteps(borne.getStepsList()).build());
        var id = request.getEntitlementId();
        if (id.isEmpty()) {
            var requestId = AskedHealth.requestId(request.getRequestId());
            id = office.issue(requestId, request.getTo(), right, Principal.current());
        } else office.answer(id, right, Principal.current());
        reply(
                answer,
                IssueEntitlementResponse.newBuilder()
                        .setEntitlementId(id)
                        .addAllSteps(borne.getStepsList())
                        .build());
    }

    @Override
    public void refuseEntitlement(RefuseEntitlementRequest request, StreamObserver<RefuseEntitlementResponse> answer) {
        var denial = AskedHealth.read(() -> HealthWire.read(request.getRefusal()));
        office.deny(request.getEntitlementId(), denial, Principal.current());
        reply(answer, RefuseEntitlementResponse.getDefaultInstance());
    }

    @Override
    public void registerEntitlement(
            RegisterEntitlementRequest request, StreamObserver<RegisterEntitlementResponse> answer) {
        var id = request.getEntitlementId();
        switch (AskedHealth.read(() -> HealthWire.read(request.getRegistration()))) {
            case Registration registration -> office.register(id, registration, Principal.current());
            case Declined declined -> office.decline(id, declined, Principal.current());
            case portability.claims.health.Word _ ->
                throw new MalformedInput("INVALID_REQUEST", "registered or not is not said");
        }
        reply(answer, RegisterEntitlementResponse.getDefaultInstance());
    }

    @Override
    public void changeEntitlement(ChangeEntitlementRequest request, StreamObserver<ChangeEntitlementResponse> answer) {
        var requestId = AskedHealth.requestId(request.getRequestId());
        var change = AskedHealth.read(() -> HealthWire.read(request.getChange()));
        var documentId = office.change(request.getEntitlementId(), requestId, change, Principal.current());
        reply(
                answer,
                ChangeEntitlementResponse.newBuilder().setDocumentId(documentId).build());
    }

    @Override
    public void answerChange(AnswerChangeRequest request, StreamObserver<AnswerChangeResponse> answer) {
        var said = AskedHealth.read(() -> HealthWire.read(request.getReply()));
        office.reply(request.getEntitlementId(), said, Principal.current());
        reply(answer, AnswerChangeResponse.getDefaultInstance());
    }

    @Override
    public void getEntitlement(GetEntitlementRequest request, StreamObserver<GetEntitlementResponse> answer) {
        var id = request.getEntitlementId();
        var standing = office.known(id);
        var steps = trace.steps(standing.file(), request.getLanguage());
        var told = ToldEntitlement.of(id, standing.file(), request.getLanguage());
        reply(
                answer,
                GetEntitlementResponse.newBuilder()
                        .setEntitlement(EntitlementView.of(id, standing, steps, told))
                        .build());
    }

    @Override
    public void listOpenEntitlements(
            ListOpenEntitlementsRequest request, StreamObserver<ListOpenEntitlementsResponse> answer) {
        var view = ListOpenEntitlementsResponse.newBuilder();
        for (var each : open.all())
            view.addOpen(OpenEntitlement.newBuilder()
                    .setEntitlementId(each.entitlementId())
                    .setDocumentId(each.documentId())
                    .setPartner(each.partner())
                    .setAwaited(each.awaited().name())
                    .setSince(each.since().toString()));
        reply(answer, view.build());
    }

    private static <A> void reply(StreamObserver<A> answer, A message) {
        answer.onNext(message);
        answer.onCompleted();
    }
}
