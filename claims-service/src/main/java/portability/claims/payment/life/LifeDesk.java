package portability.claims.payment.life;

import com.google.protobuf.Message;
import java.util.List;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.followup.OwnRecord;
import portability.claims.partners.Directory;
import portability.claims.payment.LifeCommand.DismissDeath;
import portability.claims.payment.LifeCommand.NoteRequest;
import portability.claims.payment.LifeProof;
import portability.claims.payment.LifeRule.AttestedBy;
import portability.claims.payment.Pension;
import portability.claims.payment.PensionDesk;
import portability.ledger.edge.Principal;
import portability.proto.exchange.v1.Death;
import portability.proto.exchange.v1.DeathNotice;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.LifeCertificate;
import portability.proto.exchange.v1.LifeCertificateRequest;

/// What officers do about whether somebody lives.
@Component
public class LifeDesk {
    private final PensionDesk pensions;
    private final ClaimDesk claims;
    private final OwnRecord mandates;
    private final LifeProving proving;
    private final LifeLetters letters;
    private final LifeRequests requests;
    private final Directory directory;

    LifeDesk(
            PensionDesk pensions,
            ClaimDesk claims,
            OwnRecord mandates,
            LifeProving proving,
            LifeLetters letters,
            LifeRequests requests,
            Directory directory) {
        this.pensions = pensions;
        this.claims = claims;
        this.mandates = mandates;
        this.proving = proving;
        this.letters = letters;
        this.requests = requests;
        this.directory = directory;
    }

    /// Has another institution asked to attest. Noted before it is sent, so that the answer is expected; what
    /// falls
    /// between,
    /// the next round mends.
    /// @return the request
    /// @throws Refused UNKNOWN_PENSION, NOTHING_ASKED, NO_PARTNER, PARTNER_IN_DOUBT, DEATH_KNOWN
    public String ask(String claimId, String institution, Principal by) {
        var pension = pension(claimId);
        if (pension.died().isPresent()) throw new Refused(Refusal.DEATH_KNOWN);
        var asked = pension.life().asked().orElseThrow(() -> new Refused(Refusal.NOTHING_ASKED));
        if (!proving.opening(claimId).partners().contains(institution) || !directory.isActive(institution))
            throw new Refused(Refusal.NO_PARTNER);
        var id = requestId(claimId, institution, asked.due().toString());
        if (!letters.isSent(institution, id) && letters.mustWait(institution))
            throw new Refused(Refusal.PARTNER_IN_DOUBT);
        pensions.send(claimId, new NoteRequest(asked.due(), institution, id), by);
        var body = LifeCertificateRequest.newBuilder()
                .setDue(asked.due().toString())
                .setSuspendedFrom(asked.suspendedFrom().toString())
                .build();
        letters.send(institution, id, DocumentKind.DOCUMENT_KIND_LIFE_CERTIFICATE_REQUEST, claimId, body, by);
        return id;
    }

    String requestId(String claimId, String institution, String due) {
        return letters.idOf(claimId, "life " + due, institution);
    }

    /// @throws Refused UNKNOWN_PENSION, REQUEST_ID_REUSED, DEATH_KNOWN, ATTESTER_NOT_ACCEPTED, LATER_KNOWN
    public void prove(String claimId, String proofId, LifeProof seen, Principal officer) {
        requirePension(claimId);
        pensions.send(claimId, proving.command(claimId, proofId, officer.name(), seen), officer);
    }

    /// Under which mandate a helper attests; empty for any other attester.
    ///
    /// @param attester with MANDATE, the helper
    /// @throws Refused UNKNOWN_PENSION, NO_MANDATE, MANDATE_NOT_IN_FORCE, BEYOND_MANDATE
    public String mandate(String claimId, AttestedBy attestedBy, String attester) {
        if (attestedBy != AttestedBy.MANDATE) return "";
        requirePension(claimId);
        var claimant = proving.opening(claimId).file().claimant();
        return mandates.acting(attester, claimant).mandateId();
    }

    /// Answers another institution's request.
    /// @return the answer's id
    /// @throws Refused UNKNOWN_DOCUMENT, REQUEST_ID_REUSED, PARTNER_IN_DOUBT
    public String attest(String requestId, LifeCertificate answer, Principal officer) {
        var asked = requests.find(requestId).orElseThrow(() -> new Refused(Refusal.UNKNOWN_DOCUMENT));
        var id = letters.idOf(asked.claimId(), LifeRequests.answerTo(requestId), asked.institution());
        letters.send(
                asked.institution(), id, DocumentKind.DOCUMENT_KIND_LIFE_CERTIFICATE, asked.claimId(), answer, officer);
        return id;
    }

    /// Tells every other institution of the case.
    /// @return the notices' ids
    /// @throws Refused UNKNOWN_CLAIM, REQUEST_ID_REUSED, PARTNER_IN_DOUBT: what others were told stays told
    public List<String> tellDeath(String claimId, Death death, Principal officer) {
        var opening = claims.story(claimId)
                .flatMap(story -> story.claim().opening())
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_CLAIM));
        Message notice = DeathNotice.newBuilder().setDeath(death).build();
        return opening.partners().stream()
                .map(partner -> {
                    var id = letters.idOf(claimId, "death", partner);
                    letters.send(partner, id, DocumentKind.DOCUMENT_KIND_DEATH_NOTICE, claimId, notice, officer);
                    return id;
                })
                .toList();
    }

    /// @throws Refused UNKNOWN_PENSION, UNKNOWN_DOCUMENT, DEATH_KNOWN
    public void dismiss(String claimId, String documentId, String reason, Principal officer) {
        requirePension(claimId);
        pensions.send(claimId, new DismissDeath(documentId, officer.name(), reason), officer);
    }

    private void requirePension(String claimId) {
        if (pensions.find(claimId).isEmpty()) throw new Refused(Refusal.UNKNOWN_PENSION);
    }

    private Pension pension(String claimId) {
        return pensions.find(claimId)
                .map(PensionDesk.Standing::pension)
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_PENSION));
    }
}
