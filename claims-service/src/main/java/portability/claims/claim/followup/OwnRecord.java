package portability.claims.claim.followup;

import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.ActingHelper;
import portability.claims.claim.Claim.Opening;
import portability.claims.claim.Claimant;
import portability.claims.claim.wire.SealedRecord;
import portability.claims.upstream.UpstreamRefused;
import portability.claims.upstream.Upstreams;
import portability.ledger.node.NodeProperties;
import portability.ledger.seal.SigningKey;
import portability.ledger.seal.VerificationKey;
import portability.proto.types.v1.PersonalNumber;

/// What this institution knows of a claimant, or of the deceased whose survivor claims.
@Component
public class OwnRecord {
    private final Upstreams upstreams;
    private final VerificationKey ownKey;
    private final String here;

    OwnRecord(Upstreams upstreams, SigningKey key, NodeProperties node) {
        this.upstreams = upstreams;
        this.ownKey = key.verificationKey();
        this.here = node.institution();
    }

    /// Is the person insured here? The number alone is not enough: one wrong digit, and another person's career
    /// would be sent abroad. The birth date must be the same.
    public boolean isKnown(Claimant insured) {
        return numberKnownHere(insured).isPresent();
    }

    /// The number under which she is; empty if she is not.
    Optional<PersonalNumber> numberKnownHere(Claimant insured) {
        return numberOf(insured)
                .filter(number -> upstreams
                        .findPerson(number)
                        .filter(person ->
                                person.getBirthDate().equals(insured.birthDate().toString()))
                        .isPresent());
    }

    /// Under which mandate a helper acts for the claimant.
    /// @throws Refused NO_MANDATE, MANDATE_NOT_IN_FORCE, BEYOND_MANDATE
    /// @throws portability.claims.upstream.UpstreamDown if nobody can say: then nothing is done on her word
    public ActingHelper acting(String helper, Claimant claimant) {
        try {
            return numberOf(claimant)
                    .flatMap(number -> upstreams.mandateToClaim(number, helper))
                    .map(mandateId -> new ActingHelper(helper, mandateId))
                    .orElseThrow(() -> new Refused(Refusal.NO_MANDATE));
        } catch (UpstreamRefused refused) {
            throw new Refused(Refusal.valueOf(refused.reason()));
        }
    }

    /// The certified record; empty if the insured person is not known here.
    Optional<Octets> certify(String claimId, Opening opening) {
        var insured = opening.file().insured();
        if (!isKnown(insured)) return Optional.empty();
        return numberOf(insured)
                .flatMap(number -> upstreams.certify(claimId, number))
                .map(this::verified);
    }

    /// The record certified anew, up to the same day; empty if contributions-service knows the earlier one no more: the
    /// person was erased.
    Optional<Octets> renew(String claimId, String supersededId) {
        var version = supersededId.substring(supersededId.lastIndexOf('/') + 1);
        return upstreams
                .renew(claimId + CaseRecords.RENEWAL + version, supersededId)
                .map(this::verified);
    }

    /// What goes out in this institution's name is looked at first.
    private Octets verified(byte[] bytes) {
        var sealed = Octets.of(bytes);
        SealedRecord.open(
                sealed,
                here,
                (institution, keyId) -> Optional.of(ownKey)
                        .filter(key -> institution.equals(here) && key.keyId().equals(keyId)));
        return sealed;
    }

    private Optional<PersonalNumber> numberOf(Claimant person) {
        return person.numberAt(here)
                .map(number -> PersonalNumber.newBuilder()
                        .setInstitution(here)
                        .setNumber(number)
                        .build());
    }
}
