package portability.claims.wiring;

import java.util.List;
import portability.claims.claim.followup.ErasableClaims;
import portability.claims.statement.kept.KeptAnswers;
import portability.ledger.privacy.erasure.ErasableSubjects;

/// Who can be erased here: cases, and what is kept of a person for her statement.
record ErasableHere(ErasableClaims claims, KeptAnswers kept) implements ErasableSubjects {
    @Override
    public boolean exists(String subject) {
        return KeptAnswers.isSubject(subject) ? kept.exists(subject) : claims.exists(subject);
    }

    /// A statement is never waited for by anybody.
    @Override
    public boolean inUse(String subject) {
        return !KeptAnswers.isSubject(subject) && claims.inUse(subject);
    }

    @Override
    public List<String> streamsOf(String subject) {
        return List.of(subject);
    }
}
