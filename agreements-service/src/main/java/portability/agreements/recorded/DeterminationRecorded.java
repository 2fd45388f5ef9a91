package portability.agreements.recorded;

import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// A determination was made in a case.
///
/// @param reference     the case, by the id its owner gave it
/// @param lawChecksum   the law it was made by
/// @param engineVersion the release of the rules
/// @param inputDigest   SHA-256 over the inputs, hex: sealed, for few careers are so long that nobody could guess them
/// @param question      what was asked, a DetermineRequest, Base64
public record DeterminationRecorded(
        @Subject String reference,
        String scheme,
        String lawChecksum,
        String engineVersion,
        @Personal String inputDigest,
        @Personal String question) {}
