package portability.claims.netting.round;

import java.time.Instant;
import java.util.Optional;
import portability.ledger.seal.VerificationKey;

/// The keys this institution believes. Of whoever it does not know, the key that comes along is taken,
/// and the institution is named as not enrolled.
public interface RoundKeys {
    boolean isKnown(String institution);

    /// Of an institution that is known; empty where it had no such key then.
    Optional<VerificationKey> key(String institution, String keyId, Instant signed);

    /// Looks at what was believed before by the keys that came along: that a key was declared stolen
    /// since does not undo what this institution has signed with others.
    RoundKeys CARRIED = new RoundKeys() {
        @Override
        public boolean isKnown(String institution) {
            return false;
        }

        @Override
        public Optional<VerificationKey> key(String institution, String keyId, Instant signed) {
            return Optional.empty();
        }
    };
}
