package portability.claims.wiring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import portability.claims.claim.followup.ErasableClaims;
import portability.claims.offset.OffsetDesk;
import portability.claims.payment.PensionDesk;
import portability.claims.statement.kept.KeptAnswers;
import portability.ledger.privacy.erasure.ErasableSubjects;

/// Who can be erased here: cases, with what is paid on them, and what is kept of a person for her statement.
record ErasableHere(ErasableClaims claims, PensionDesk pensions, KeptAnswers kept, Clock clock)
        implements ErasableSubjects {
    @Override
    public boolean exists(String subject) {
        return KeptAnswers.isSubject(subject) ? kept.exists(subject) : claims.exists(subject);
    }

    /// A statement is never waited for by anybody; a pension is, once somebody is to be paid, as long as
    /// something is to be paid or taken back.
    @Override
    public boolean inUse(String subject) {
        return !KeptAnswers.isSubject(subject) && (claims.inUse(subject) || isPaid(subject));
    }

    private boolean isPaid(String claimId) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return pensions.find(claimId)
                .filter(standing -> standing.pension().isClaimedBySomebody()
                        && !standing.pension().isOver(today))
                .isPresent();
    }

    @Override
    public List<String> streamsOf(String subject) {
        return KeptAnswers.isSubject(subject)
                ? List.of(subject)
                : List.of(subject, PensionDesk.streamOf(subject), OffsetDesk.streamOf(subject));
    }
}
