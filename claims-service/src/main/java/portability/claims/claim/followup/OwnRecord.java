package portability.claims.claim.followup;

import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.claim.Claim.Opening;
import portability.claims.claim.Claimant;
import portability.claims.claim.wire.SealedRecord;
import portability.claims.upstream.Upstreams;
import portability.ledger.node.NodeProperties;
import portability.ledger.seal.SigningKey;
import portability.ledger.seal.VerificationKey;
import portability.proto.types.v1.PersonalNumber;

/// What this institution knows of a claimant.
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

    /// Is the claimant insured here? The number alone is not enough: one wrong digit, and another person's career
    /// would be sent abroad. The birth date must be the same.
    public boolean isKnown(Claimant claimant) {
        return numberOf(claimant)
                .flatMap(upstreams::findPerson)
                .map(person -> person.getBirthDate().equals(claimant.birthDate().toString()))
                .orElse(false);
    }

    /// The certified record; empty if the claimant is not known here.
    Optional<Octets> certify(String claimId, Opening opening) {
        var claimant = opening.file().claimant();
        if (!isKnown(claimant)) return Optional.empty();
        return numberOf(claimant)
                .flatMap(number -> upstreams.certify(claimId, number))
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

    private Optional<PersonalNumber> numberOf(Claimant claimant) {
        return claimant.numberAt(here)
                .map(number -> PersonalNumber.newBuilder()
                        .setInstitution(here)
                        .setNumber(number)
                        .build());
    }
}
