package portability.claims.witness;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.partners.Directory;
import portability.kernel.InstitutionId;
import portability.ledger.merkle.Checkpoint;
import portability.ledger.merkle.MalformedNote;
import portability.ledger.node.NodeProperties;
import portability.ledger.seal.SigningKey;
import portability.ledger.seal.VerificationKey;

/// Reads checkpoints as they are sent, and believes those their log's institution has signed.
@Component
public class NoteReader {
    private final Directory directory;
    private final VerificationKey ownKey;
    private final InstitutionId here;
    private final Clock clock;

    NoteReader(Directory directory, SigningKey ownKey, NodeProperties node, Clock clock) {
        this.directory = directory;
        this.ownKey = ownKey.verificationKey();
        this.here = node.institutionId();
        this.clock = clock;
    }

    /// Empty if it is no checkpoint, or not signed with a key that counts now of an active partner or of this node.
    public Optional<Noted> read(String note) {
        try {
            return Optional.of(Noted.of(Checkpoint.open(note, log -> keysOf(log.institution())), note));
        } catch (MalformedNote _) {
            return Optional.empty();
        }
    }

    /// Is it this node's institution?
    public boolean isHere(InstitutionId institution) {
        return institution.equals(here);
    }

    private List<VerificationKey> keysOf(InstitutionId institution) {
        return institution.equals(here) ? List.of(ownKey) : directory.keys(institution, clock.instant());
    }
}
