package portability.claims.partners;

import java.time.Instant;
import java.util.Optional;

/// A partner's signing key as the directory has it.
///
/// @param term        when it counts, by the partner's own word, or until another descriptor took the place of the last
///                    one that named it
/// @param compromised from when on somebody else may have signed with it; empty: nobody says so
public record DirectoryKey(KeyInForce term, Optional<Instant> compromised) {
    public String keyId() {
        return term.key().keyId();
    }

    /// Whether what was signed with it is believed.
    ///
    /// Who holds a stolen key dates a signature as he likes. So of a compromised key only that counts which was
    /// received before, whatever day it names.
    ///
    /// @param signed   when it was signed, by its own word
    /// @param received when it came here
    public boolean counts(Instant signed, Instant received) {
        return term.countsAt(signed) && compromised.map(received::isBefore).orElse(true);
    }
}
