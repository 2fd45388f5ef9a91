package portability.claims.health.planned.grpc;

import io.grpc.stub.StreamObserver;
import java.util.Optional;
import org.springframework.stereotype.Service;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.health.Patient;
import portability.claims.health.planned.CareDesk;
import portability.claims.health.planned.CareEvent;
import portability.claims.health.planned.CareEvent.PlannedCareAsked;
import portability.claims.health.planned.CareEvent.Wish;
import portability.claims.health.planned.CareFile;
import portability.claims.health.planned.CareOffice;
import portability.claims.health.planned.CareOffice.Costs;
import portability.claims.health.planned.CareOffice.Findings;
import portability.claims.health.planned.words.ToldCare;
import portability.claims.health.wire.AskedHealth;
import portability.claims.health.wire.HealthWire;
import portability.claims.offset.wire.OffsetDocument;
import portability.claims.offset.wire.OffsetLetter;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.proto.claims.v1.AskPlannedCareRequest;
import portability.proto.claims.v1.AskPlannedCareResponse;
import portability.proto.claims.v1.DecidePlannedCareRequest;
import portability.proto.claims.v1.DecidePlannedCareResponse;
import portability.proto.claims.v1.FindSupplementRequest;
import portability.proto.claims.v1.FindSupplementResponse;
import portability.proto.claims.v1.GetPlannedCareRequest;
import portability.proto.claims.v1.GetPlannedCareResponse;
import portability.proto.claims.v1.PlannedCareRefusal;
import portability.proto.claims.v1.PlannedCareServiceGrpc.PlannedCareServiceImplBase;

/// Every rpc of `PlannedCareService`.
@Service
class CareGrpcService extends PlannedCareServiceImplBase {
    private final CareDesk desk;
    private final CareOffice office;

    CareGrpcService(CareDesk desk, CareOffice office) {
        this.desk = desk;
        this.office = office;
    }

    @Override
    public void askPlannedCare(AskPlannedCareRequest request, StreamObserver<AskPlannedCareResponse> answer) {
        var requestId = AskedHealth.requestId(request.getRequestId());
        var askedOn = AskedHealth.day("asked_on", request.getAskedOn());
        var stay =
                AskedHealth.read(() -> InstitutionId.parse(request.getStay())).toString();
        var wish = AskedHealth.read(() -> new Wish(HealthWire.patient(request.getPatient()), request.getTreatment()));
        var id = office.ask(requestId, stay, askedOn, wish, Principal.current());
        reply(answer, AskPlannedCareResponse.newBuilder().setCareId(id).build());
    }

    @Override
    public void decidePlannedCare(DecidePlannedCareRequest request, StreamObserver<DecidePlannedCareResponse> answer) {
        var findings = new Findings(
                request.getBenefitInResidence(),
                request.getInTimeThere(),
                AskedHealth.text("findings", request.getFindings()));
        var id = request.getCareId();
        var due = switch (request.getDecisionCase()) {
            case GRANT -> {
                var from = AskedHealth.day("first_day", request.getGrant().getFirstDay());
                var last = AskedHealth.day("last_day", request.getGrant().getLastDay());
                if (last.isBefore(from)) throw new MalformedInput("INVALID_REQUEST", "last_day is before first_day");
                yield office.authorise(
                        id,
                        findings,
                        from,
                        last.plusDays(1),
                        body(request.getGrant().getBody()),
                        Principal.current());
            }
            case REFUSAL -> {
                var refusal = new CareEvent.Refused(
                        AskedHealth.text("reason", request.getRefusal().getReason()),
                        AskedHealth.text("remedy", request.getRefusal().getRemedy()));
                yield office.refuse(id, findings, refusal, Principal.current());
            }
            case DECISION_NOT_SET -> throw new MalformedInput("INVALID_REQUEST", "nothing is decided");
        };
        reply(
                answer,
                DecidePlannedCareResponse.newBuilder()
                        .setDue(due.getDue())
                        .addAllSteps(due.getStepsList())
                        .build());
    }

    @Override
    public void findSupplement(FindSupplementRequest request, StreamObserver<FindSupplementResponse> answer) {
        var costs = AskedHealth.read(() -> new Costs(
                OffsetDocument.amount(request.getNotional()),
                OffsetDocument.amount(request.getReimbursed()),
                OffsetDocument.amount(request.getBorne()),
                request.hasOwnAtHome()
                        ? Optional.of(OffsetDocument.amount(request.getOwnAtHome()))
                        : Optional.empty()));
        var found = office.supplement(request.getCareId(), costs, Principal.current());
        reply(
                answer,
                FindSupplementResponse.newBuilder()
                        .setSupplement(OffsetLetter.money(found.amount()))
                        .addAllSteps(CareOffice.steps(found))
                        .build());
    }

    @Override
    public void getPlannedCare(GetPlannedCareRequest request, StreamObserver<GetPlannedCareResponse> answer) {
        var file = desk.file(request.getCareId());
        if (!file.isKnown()) throw new Refused(Refusal.UNKNOWN_PLANNED_CARE);
        var told = ToldCare.of(file, request.getLanguage());
        var view = GetPlannedCareResponse.newBuilder()
                .setCareId(request.getCareId())
                .setRole(file.asked().isPresent() ? "COMPETENT" : "STAY")
                .setPartner(partner(file))
                .setStatus(status(file))
                .setPatient(HealthWire.write(patient(file)))
                .setTreatment(treatment(file))
                .addAllSteps(CareOffice.steps(file))
                .addAllWords(told.lines())
                .setLanguage(told.language());
        file.authorised()
                .map(event -> event.authorisation())
                .ifPresent(known -> view.setFirstDay(known.from().toString())
                        .setLastDay(known.until().minusDays(1).toString()));
        file.refused()
                .ifPresent(event -> view.setRefusal(PlannedCareRefusal.newBuilder()
                        .setReason(event.refused().reason())
                        .setRemedy(event.refused().remedy())));
        file.supplement()
                .ifPresent(event ->
                        view.setSupplement(OffsetLetter.money(event.supplement().amount())));
        reply(answer, view.build());
    }

    private static String status(CareFile file) {
        if (file.authorised().isPresent()) return "AUTHORISED";
        return file.refused().isPresent() ? "REFUSED" : "ASKED";
    }

    private static String partner(CareFile file) {
        return file.asked()
                .map(PlannedCareAsked::stay)
                .orElseGet(() -> file.authorised().orElseThrow().said().sender());
    }

    private static Patient patient(CareFile file) {
        return file.asked()
                .map(event -> event.wish().patient())
                .orElseGet(() -> file.authorised().orElseThrow().authorisation().patient());
    }

    private static String treatment(CareFile file) {
        return file.asked()
                .map(event -> event.wish().treatment())
                .orElseGet(() -> file.authorised().orElseThrow().authorisation().treatment());
    }

    private static String body(String body) {
        return body.isEmpty()
                ? ""
                : AskedHealth.read(() -> InstitutionId.parse(body)).toString();
    }

    private static <A> void reply(StreamObserver<A> answer, A message) {
        answer.onNext(message);
        answer.onCompleted();
    }
}
