package portability.claims.edge;

import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.Claim;
import portability.claims.claim.ClaimCommand;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.Naming;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.claim.wire.Persons;
import portability.claims.partners.Directory;
import portability.claims.witness.WitnessDesk;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.proto.claims.v1.ClaimCourseServiceGrpc.ClaimCourseServiceImplBase;
import portability.proto.claims.v1.NameInstitutionRequest;
import portability.proto.claims.v1.NameInstitutionResponse;

/// What changes a claim after it was lodged.
@Service
class ClaimCourseGrpcService extends ClaimCourseServiceImplBase {
    private final KnownClaims known;
    private final ClaimDesk claims;
    private final Directory directory;
    private final WitnessDesk witnesses;
    private final RestoreEdge restore;
    private final ClaimsProperties settings;
    private final Clock clock;

    ClaimCourseGrpcService(
            KnownClaims known,
            ClaimDesk claims,
            Directory directory,
            WitnessDesk witnesses,
            RestoreEdge restore,
            ClaimsProperties settings,
            Clock clock) {
        this.known = known;
        this.claims = claims;
        this.directory = directory;
        this.witnesses = witnesses;
        this.restore = restore;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void nameInstitution(NameInstitutionRequest request, StreamObserver<NameInstitutionResponse> answer) {
        var officer = Principal.current();
        var toldOn = toldOn(request);
        var claim = known.story(request.getClaimId()).claim();
        var opening = claim.opening().orElseThrow(() -> new Refused(Refusal.UNKNOWN_CLAIM));
        if (!opening.isContact()) throw new Refused(Refusal.NOT_CONTACT);
        var naming = naming(request, toldOn, opening.file().claimDate());
        // A repeat is answered as before, whatever has changed since.
        if (!opening.involves(naming.institution())) check(claim, naming);
        claims.send(
                request.getClaimId(),
                new ClaimCommand.Name(
                        officer.name(),
                        naming.institution(),
                        naming.number(),
                        toldOn,
                        request.getConcealed(),
                        LocalDate.ofInstant(clock.instant(), settings.timeZone())),
                officer);
        answer.onNext(NameInstitutionResponse.newBuilder()
                .setClaimDate(naming.claimDate().toString())
                .build());
        answer.onCompleted();
    }

    private void check(Claim claim, Naming naming) {
        if (!directory.isActive(naming.institution())) throw new Refused(Refusal.NO_PARTNER);
        // Nothing new is started with it.
        if (witnesses.isInDoubt(naming.institution())) throw new Refused(Refusal.PARTNER_IN_DOUBT);
        if (restore.isUnsure(claim)) throw new Refused(Refusal.RESTORING);
    }

    private static LocalDate toldOn(NameInstitutionRequest request) {
        try {
            return Persons.day(request.getToldOn());
        } catch (IllegalArgumentException unreadable) {
            throw new MalformedInput("INVALID_NAMING", "told_on is missing or no day");
        }
    }

    private static Naming naming(NameInstitutionRequest request, LocalDate toldOn, LocalDate claimedOn) {
        try {
            return Naming.of(request.getInstitution(), request.getNumber(), toldOn, claimedOn, request.getConcealed());
        } catch (IllegalArgumentException unreadable) {
            throw new MalformedInput(
                    "INVALID_NAMING", "an institution or number cannot be read, or it was told before the claim");
        }
    }
}
