package portability.claims.situation;

import java.util.stream.Stream;
import portability.claims.claim.Claim;
import portability.claims.claim.DecisionText;
import portability.claims.claim.Recalculation;
import portability.claims.claim.RecalculationCause;
import portability.claims.situation.Situation.Known;
import portability.proto.exchange.v1.Decision;

/// Whether the own decision rests on a change in a life.
public final class Reliance {
    private Reliance() {}

    /// Was the own decision calculated anew because her situation changed, from that day or a later one on;
    /// or is it?
    public static boolean isCalculated(Claim claim, SituationChange change) {
        boolean isOpen = claim.recalculations()
                .open()
                .filter(open -> isOfSituation(open) && !open.from().isBefore(change.on()))
                .isPresent();
        return isOpen
                || decisions(claim)
                        .anyMatch(decision -> isOfSituation(decision)
                                && decision.getFrom().compareTo(change.on().toString()) >= 0);
    }

    /// The number of the own decision that rests on a change, made or being made; 0 if none does.
    public static int decision(Claim claim, Situation situation, String changeId) {
        var known = situation.changes().get(changeId);
        return known != null && isCalculated(claim, known.change()) ? newest(claim) : 0;
    }

    /// Was it taken back, and does what was decided because of it still stand? Not where an officer settled
    /// it, or it is
    /// calculated anew because of the situation.
    public static boolean isStillDecided(Claim claim, Known known) {
        int resting = known.takenBack().map(Situation.TakenBack::decision).orElse(0);
        if (resting == 0 || known.outcome().isPresent()) return false;
        boolean isOpen = claim.recalculations()
                .open()
                .filter(open -> isOfSituation(open) && open.number() > resting)
                .isPresent();
        return !isOpen
                && decisions(claim)
                        .noneMatch(decision -> isOfSituation(decision) && DecisionText.number(decision) > resting);
    }

    private static int newest(Claim claim) {
        return claim.recalculations()
                .open()
                .map(Recalculation::number)
                .orElseGet(() ->
                        decisions(claim).mapToInt(DecisionText::number).max().orElse(0));
    }

    private static Stream<Decision> decisions(Claim claim) {
        return Stream.concat(claim.recalculations().superseded().stream(), claim.ownDecision().stream())
                .map(DecisionText::read);
    }

    private static boolean isOfSituation(Recalculation recalculation) {
        return recalculation.cause() == RecalculationCause.SITUATION_CHANGED;
    }

    private static boolean isOfSituation(Decision decision) {
        return decision.getCause().equals(RecalculationCause.SITUATION_CHANGED.name());
    }
}
