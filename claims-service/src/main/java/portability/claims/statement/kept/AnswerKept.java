package portability.claims.statement.kept;

import java.time.Instant;
import portability.claims.Octets;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// An institution's signed answer about a person, kept so that there is something to show when it cannot be asked.
///
/// @param subject     `statement/` and the person's id
/// @param institution who signed
/// @param signed      when
/// @param answer      the sealed periods
/// @param worth       the sealed worth
public record AnswerKept(
        @Subject String subject,
        String institution,
        Instant signed,
        @Personal Octets answer,
        @Personal Octets worth) {}
