package portability.claims.wiring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import portability.claims.OwnCases;
import portability.claims.claim.followup.ErasableClaims;
import portability.claims.offset.OffsetDesk;
import portability.claims.payment.PensionDesk;
import portability.claims.statement.kept.KeptAnswers;
import portability.ledger.privacy.erasure.ErasableSubjects;

/// Who can be erased here: cases, with what is paid on them, those of other businesses, and what is kept of a person
/// for her statement.
record ErasableHere(ErasableClaims claims, PensionDesk pensions, KeptAnswers kept, List<OwnCases> others, Clock clock)
        implements ErasableSubjects {
    @Override
    public boolean exists(String subject) {
        return KeptAnswers.isSubject(subject)
                ? kept.exists(subject)
                : claims.exists(subject) || others.stream().anyMatch(cases -> cases.exists(subject));
    }

    /// A statement is never waited for by anybody; a pension is, once somebody is to be paid, as long as
    /// something is to be paid or taken back.
    @Override
    public boolean inUse(String subject) {
        return !KeptAnswers.isSubject(subject)
                && (claims.inUse(subject)
                        || isPaid(subject)
                        || others.stream().anyMatch(cases -> cases.inUse(subject)));
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
        if (KeptAnswers.isSubject(subject)) return List.of(subject);
        return Stream.concat(
                        Stream.of(subject, PensionDesk.streamOf(subject), OffsetDesk.streamOf(subject)),
                        others.stream().flatMap(cases -> cases.streamsOf(subject).stream()))
                .toList();
    }
}
