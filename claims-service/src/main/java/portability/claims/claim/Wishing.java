package portability.claims.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.AwardWish.Kind;
import portability.claims.claim.Claim.Opening;
import portability.claims.claim.ClaimCommand.SayWishes;
import portability.claims.claim.ClaimCommand.TakeWishes;
import portability.claims.claim.ClaimEvent.AwardWishesReceived;
import portability.claims.claim.ClaimEvent.AwardWishesSaid;
import portability.claims.claim.ClaimEvent.ClaimReopened;
import portability.claims.claim.ClaimEvent.DocumentSetAside;
import portability.claims.claim.ClaimEvent.RecalculationOpened;

/// What it brings about that a claim is withdrawn, or that a state's pension begins later. Reg. (EC) 883/2004 Art. 50;
/// Reg. (EC) 987/2009 Art. 46(2), (3).
final class Wishing {
    private static final String AGAIN = "the conditions of another state are met, or its pension is no longer deferred";

    private final String claimId;
    private final Claim claim;

    Wishing(String claimId, Claim claim) {
        this.claimId = claimId;
        this.claim = claim;
    }

    /// @throws IllegalArgumentException if something was said before the claim was lodged
    List<ClaimEvent> say(SayWishes say) {
        var opening = claim.opening().orElseThrow(() -> new Refused(Refusal.UNKNOWN_CLAIM));
        if (!opening.isContact()) throw new Refused(Refusal.NOT_CONTACT);
        if (!opening.file().institutions().containsAll(say.wishes().keySet())) throw new Refused(Refusal.NOT_INVOLVED);
        var news = new TreeMap<>(say.wishes());
        news.entrySet().removeIf(wish -> claim.wishes().of(wish.getKey()).equals(Optional.of(wish.getValue())));
        if (news.isEmpty()) return List.of();
        news.forEach((institution, wish) -> check(opening, institution, wish, say.day()));
        var said = new AwardWishesSaid(
                claimId,
                opening.here(),
                say.by(),
                say.helper().map(ActingHelper::mandateId).orElse(""),
                claim.wishes().with(news));
        return with(said, said.wishes(), opening);
    }

    private void check(Opening opening, String institution, AwardWish wish, LocalDate day) {
        if (wish.saidOn().isBefore(opening.file().claimDate()))
            throw new IllegalArgumentException("nothing is said of a claim before it");
        if (wish.saidOn().isAfter(day)) throw new Refused(Refusal.DATE_IN_FUTURE);
        var before = claim.wishes().kindOf(institution);
        if (before.equals(Optional.of(Kind.WITHDRAWN))) throw new Refused(Refusal.ALREADY_WITHDRAWN);
        switch (wish.kind()) {
            case WITHDRAWN -> checkUndecided(institution);
            case DEFERRED -> {
                checkOldAge(opening);
                if (!before.equals(Optional.of(Kind.DEFERRED))) checkUndecided(institution);
            }
            case NOT_MET_YET -> checkOldAge(opening);
            case DUE -> {
                if (before.filter(kind -> kind != Kind.WITHDRAWN).isEmpty()) throw new Refused(Refusal.NOT_DEFERRED);
            }
        }
    }

    private void checkUndecided(String institution) {
        if (claim.decisions().containsKey(institution)) throw new Refused(Refusal.ALREADY_DECIDED);
    }

    private static void checkOldAge(Opening opening) {
        if (!(opening.file().benefit() instanceof Benefit.OldAge)) throw new Refused(Refusal.NOT_OLD_AGE);
    }

    /// Whatever the order in which they come, those with the greatest number hold.
    List<ClaimEvent> take(TakeWishes take) {
        if (take.wishes().number() <= claim.wishes().number())
            return List.of(
                    new DocumentSetAside(claimId, take.from(), take.documentId(), SetAside.WISHES_ALREADY_THERE));
        var received = new AwardWishesReceived(claimId, take.from(), take.documentId(), take.wishes());
        return claim.opening()
                .map(opening -> with(received, take.wishes(), opening))
                .orElseGet(() -> List.of(received));
    }

    /// The others have to hear of it, and what is due is calculated anew, without anybody's asking.
    private List<ClaimEvent> with(ClaimEvent wished, AwardWishes wishes, Opening opening) {
        var events = new ArrayList<ClaimEvent>(List.of(wished));
        var again = again(wishes, opening);
        again.ifPresent(events::add);
        if (claim.closed() && (opening.isContact() || again.isPresent()))
            events.add(new ClaimReopened(claimId, opening.here()));
        return events;
    }

    private Optional<ClaimEvent> again(AwardWishes wishes, Opening opening) {
        // Where nothing is to be decided on the right, nothing is calculated anew.
        boolean decidesNothing =
                wishes.kindOf(opening.here()).filter(Kind::decidesNothing).isPresent();
        if (!claim.isDecided() || decidesNothing) return Optional.empty();
        var own = claim.ownDecision().map(DecisionText::read).orElseThrow();
        return due(wishes)
                .map(from -> new Recalculation(
                        DecisionText.number(own) + 1,
                        own.getDecisionId(),
                        RecalculationCause.CONDITIONS_MET_ELSEWHERE,
                        from,
                        AGAIN,
                        Optional.empty(),
                        Optional.empty()))
                .map(recalculation -> new RecalculationOpened(claimId, opening.here(), "by law", recalculation));
    }

    /// From which day something is due that was not.
    private Optional<LocalDate> due(AwardWishes wishes) {
        return wishes.said().entrySet().stream()
                .filter(wish -> wish.getValue().kind() == Kind.DUE
                        && !claim.wishes().of(wish.getKey()).equals(Optional.of(wish.getValue())))
                .flatMap(wish -> wish.getValue().paysFrom().stream())
                .min(LocalDate::compareTo);
    }
}
