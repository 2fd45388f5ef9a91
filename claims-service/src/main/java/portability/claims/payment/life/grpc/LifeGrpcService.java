package portability.claims.payment.life.grpc;

import io.grpc.stub.StreamObserver;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.stereotype.Service;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.edge.PageOf;
import portability.claims.exchange.pair.SpokenVersions;
import portability.claims.payment.LifeProof;
import portability.claims.payment.LifeRule.AttestedBy;
import portability.claims.payment.PensionDesk;
import portability.claims.payment.life.AwaitedLives;
import portability.claims.payment.life.LifeDesk;
import portability.claims.payment.life.LifeProving;
import portability.claims.payment.life.LifeRequests;
import portability.claims.payment.life.LifeStanding;
import portability.claims.payment.life.words.ToldLife;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.proto.claims.v1.AskInstitutionRequest;
import portability.proto.claims.v1.AskInstitutionResponse;
import portability.proto.claims.v1.AttestRequest;
import portability.proto.claims.v1.AttestResponse;
import portability.proto.claims.v1.DismissDeathRequest;
import portability.proto.claims.v1.DismissDeathResponse;
import portability.proto.claims.v1.GetLifeRequest;
import portability.proto.claims.v1.GetLifeResponse;
import portability.proto.claims.v1.LifeServiceGrpc.LifeServiceImplBase;
import portability.proto.claims.v1.ListAwaitedRequest;
import portability.proto.claims.v1.ListAwaitedResponse;
import portability.proto.claims.v1.ListRequestsRequest;
import portability.proto.claims.v1.ListRequestsResponse;
import portability.proto.claims.v1.ProveLifeRequest;
import portability.proto.claims.v1.ProveLifeResponse;
import portability.proto.claims.v1.TellDeathRequest;
import portability.proto.claims.v1.TellDeathResponse;
import portability.proto.exchange.v1.DocumentKind;

/// Every rpc of `LifeService`.
@Service
class LifeGrpcService extends LifeServiceImplBase {
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_ATTESTER = 140;
    private static final int LONGEST_EVIDENCE = 200;
    private static final int LONGEST_REASON = 400;

    private final PensionDesk pensions;
    private final LifeDesk desk;
    private final LifeProving proving;
    private final AwaitedLives awaited;
    private final LifeRequests requests;
    private final SpokenVersions versions;

    LifeGrpcService(
            PensionDesk pensions,
            LifeDesk desk,
            LifeProving proving,
            AwaitedLives awaited,
            LifeRequests requests,
            SpokenVersions versions) {
        this.pensions = pensions;
        this.desk = desk;
        this.proving = proving;
        this.awaited = awaited;
        this.requests = requests;
        this.versions = versions;
    }

    @Override
    public void getLife(GetLifeRequest request, StreamObserver<GetLifeResponse> answer) {
        var claimId = request.getClaimId();
        var standing = standing(claimId);
        var told = ToldLife.of(standing, proving.opening(claimId).partners(), request.getLanguage());
        reply(
                answer,
                GetLifeResponse.newBuilder()
                        .setLife(LifeView.of(claimId, standing, told))
                        .build());
    }

    @Override
    public void listAwaited(ListAwaitedRequest request, StreamObserver<ListAwaitedResponse> answer) {
        int size = PageOf.size(request.getPageSize());
        var after = LifePlace.read(request.getPageToken());
        var page = PageOf.of(
                awaited.list(after.due(), after.id(), size + 1),
                size,
                last -> new LifePlace(last.due(), last.claimId()).token());
        var lines = ListAwaitedResponse.newBuilder().setNextPageToken(page.next());
        // The list may still name one that was erased since.
        for (var line : page.lines())
            if (pensions.find(line.claimId()).isPresent())
                lines.addAwaited(LifeView.awaited(line.claimId(), standing(line.claimId())));
        reply(answer, lines.build());
    }

    @Override
    public void askInstitution(AskInstitutionRequest request, StreamObserver<AskInstitutionResponse> answer) {
        versions.require(request.getInstitution(), DocumentKind.DOCUMENT_KIND_LIFE_CERTIFICATE_REQUEST);
        var id = desk.ask(request.getClaimId(), request.getInstitution(), Principal.current());
        reply(answer, AskInstitutionResponse.newBuilder().setDocumentId(id).build());
    }

    @Override
    public void proveLife(ProveLifeRequest request, StreamObserver<ProveLifeResponse> answer) {
        var officer = Principal.current();
        var id = text(request.getRequestId(), LONGEST_ID);
        var attestedBy = attestedBy(request.getAttestedBy());
        var attester =
                attestedBy == AttestedBy.IN_PERSON && request.getAttester().isEmpty()
                        ? officer.name()
                        : text(request.getAttester(), LONGEST_ATTESTER);
        var evidence = text(request.getEvidence(), LONGEST_EVIDENCE);
        var aliveOn = day(request.getAliveOn());
        var mandate = desk.mandate(request.getClaimId(), attestedBy, attester);
        desk.prove(request.getClaimId(), id, new LifeProof(aliveOn, attestedBy, attester, mandate, evidence), officer);
        reply(answer, ProveLifeResponse.getDefaultInstance());
    }

    @Override
    public void listRequests(ListRequestsRequest request, StreamObserver<ListRequestsResponse> answer) {
        int size = PageOf.size(request.getPageSize());
        var after = LifePlace.read(request.getPageToken());
        var page = PageOf.of(
                requests.open(after.due(), after.id(), size + 1),
                size,
                last -> new LifePlace(last.due(), last.documentId()).token());
        reply(
                answer,
                ListRequestsResponse.newBuilder()
                        .addAllRequests(
                                page.lines().stream().map(LifeView::request).toList())
                        .setNextPageToken(page.next())
                        .build());
    }

    @Override
    public void attest(AttestRequest request, StreamObserver<AttestResponse> answer) {
        var body = AskedLife.certificate(request, proving.today());
        var id = desk.attest(request.getDocumentId(), body, Principal.current());
        reply(answer, AttestResponse.newBuilder().setDocumentId(id).build());
    }

    @Override
    public void tellDeath(TellDeathRequest request, StreamObserver<TellDeathResponse> answer) {
        AskedLife.checkDeath(request.getDeath(), proving.today());
        var ids = desk.tellDeath(request.getClaimId(), request.getDeath(), Principal.current());
        reply(answer, TellDeathResponse.newBuilder().addAllDocumentIds(ids).build());
    }

    @Override
    public void dismissDeath(DismissDeathRequest request, StreamObserver<DismissDeathResponse> answer) {
        var reason = text(request.getReason(), LONGEST_REASON);
        desk.dismiss(request.getClaimId(), request.getDocumentId(), reason, Principal.current());
        reply(answer, DismissDeathResponse.getDefaultInstance());
    }

    private LifeStanding standing(String claimId) {
        var pension = pensions.find(claimId).orElseThrow(() -> new Refused(Refusal.UNKNOWN_PENSION));
        var opening = proving.opening(claimId);
        return LifeStanding.of(
                pension.pension(), proving.ruleFor(opening), opening.file().claimDate());
    }

    private LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.isAfter(proving.today())) throw new Refused(Refusal.DATE_IN_FUTURE);
            return day;
        } catch (DateTimeParseException _) {
            throw new MalformedInput("INVALID_DATE", "a day is missing, or is none");
        }
    }

    /// What an officer records; an institution's word comes in a document.
    private static AttestedBy attestedBy(String text) {
        for (var known : AttestedBy.values())
            if (known != AttestedBy.INSTITUTION && known.name().equals(text)) return known;
        throw new MalformedInput("INVALID_REQUEST", "attested_by is IN_PERSON, AUTHORISED or MANDATE");
    }

    private static String text(String text, int longest) {
        if (text.isBlank() || text.length() > longest || text.chars().anyMatch(Character::isISOControl))
            throw new MalformedInput("INVALID_REQUEST", "a text is missing or too long");
        return text;
    }

    private static <A> void reply(StreamObserver<A> answer, A message) {
        answer.onNext(message);
        answer.onCompleted();
    }
}
