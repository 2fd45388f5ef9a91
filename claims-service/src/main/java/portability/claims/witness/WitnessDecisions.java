package portability.claims.witness;

import java.util.List;
import java.util.Optional;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.witness.WitnessCommand.ApproveGap;
import portability.claims.witness.WitnessCommand.ApproveLift;
import portability.claims.witness.WitnessCommand.FindBehind;
import portability.claims.witness.WitnessCommand.Look;
import portability.claims.witness.WitnessCommand.Show;
import portability.claims.witness.WitnessCommand.Shower;
import portability.claims.witness.WitnessCommand.StateGap;
import portability.claims.witness.WitnessCommand.TakeUp;
import portability.claims.witness.WitnessEvent.CheckpointAnchored;
import portability.claims.witness.WitnessEvent.CheckpointWitnessed;
import portability.claims.witness.WitnessEvent.ForkFound;
import portability.claims.witness.WitnessEvent.GapAccepted;
import portability.claims.witness.WitnessEvent.GapApproved;
import portability.claims.witness.WitnessEvent.GapStated;
import portability.claims.witness.WitnessEvent.LiftApproved;
import portability.claims.witness.WitnessEvent.ProofAwaited;
import portability.claims.witness.WitnessEvent.ProofGiven;
import portability.claims.witness.WitnessEvent.QuarantineLifted;

/// What a command brings about in a log as it is seen from here. Pure; repeats bring nothing.
final class WitnessDecisions {
    /// No single person can end an alarm.
    private static final int OFFICERS_NEEDED = 2;

    private final WitnessedLog log;

    WitnessDecisions(WitnessedLog log) {
        this.log = log;
    }

    /// @throws Refused for a command of an officer that is not lawful now
    List<WitnessEvent> decide(WitnessCommand command) {
        return switch (command) {
            case Look _ -> List.of();
            case Show show -> show(show);
            case FindBehind behind -> behind(behind);
            case ApproveLift lift -> lift(lift);
            case StateGap gap -> stateGap(gap);
            case ApproveGap gap -> approveGap(gap);
            case TakeUp up -> takeUp(up);
        };
    }

    private List<WitnessEvent> show(Show show) {
        // While there are two histories, nothing says which one this belongs to.
        if (log.fork().isPresent()) return List.of();
        var shown = show.shown();
        if (show.by() == Shower.RELAY && log.isSettled(shown)) return List.of();
        return switch (Relation.of(log.newest(), shown, show.proof())) {
            case FIRST, LATER -> List.of(seenEvent(shown, show.own()));
            case SAME -> isChallengeLost(show) ? List.of(forkFrom(log.previous().orElseThrow(), show)) : settled(shown);
            case EARLIER -> settled(shown);
            case OTHER_HISTORY -> List.of(forkTo(show));
            case UNPROVED -> unproved(show);
            case NEW_INCARNATION -> show.by() == Shower.RELAY ? List.of() : await(shown);
        };
    }

    /// The owner was asked to prove again what it has proved before, and can no longer.
    private boolean isChallengeLost(Show show) {
        if (show.by() != Shower.OWNER_ASKED || log.previous().isEmpty()) return false;
        var before = log.previous().get().checkpoint();
        var now = show.shown().checkpoint();
        return show.proof().isAbout(before, now) && !show.proof().joins(before, now);
    }

    private List<WitnessEvent> settled(Noted shown) {
        return log.awaited().isPresent() && log.awaited().get().saysAs(shown)
                ? List.of(new ProofGiven(shown.log(), shown.note()))
                : List.of();
    }

    private List<WitnessEvent> unproved(Show show) {
        return switch (show.by()) {
            // Without a proof for these trees it may have one for those of a moment ago: the owner is asked. To be
            // smaller, or to prove it wrongly, needs more of an excuse.
            case OWNER -> isSmaller(show) || isAnswerTo(show) ? await(show.shown()) : List.of();
            case OWNER_SILENT -> await(show.shown());
            // Whoever passes it on may be slow or wrong; the owner is asked, and nothing stops meanwhile.
            case RELAY -> List.of();
            case OWNER_ASKED, OWNER_ASKED_OF_RELAYED -> isAnswerTo(show) ? List.of(forkTo(show)) : List.of();
        };
    }

    /// Not where more was witnessed while the owner was asked: then the proof is for other trees.
    private boolean isAnswerTo(Show show) {
        var seen = log.newest().orElseThrow().checkpoint();
        var shown = show.shown().checkpoint();
        return shown.size() >= seen.size()
                ? show.proof().isAbout(seen, shown)
                : show.proof().isAbout(shown, seen);
    }

    private boolean isSmaller(Show show) {
        return show.shown().size() < log.newest().orElseThrow().size();
    }

    private List<WitnessEvent> await(Noted shown) {
        // One suspicion at a time: until it is cleared up, a second one adds nothing.
        return log.awaited().isPresent() ? List.of() : List.of(new ProofAwaited(shown.log(), shown.note()));
    }

    private ForkFound forkTo(Show show) {
        return forkFrom(log.newest().orElseThrow(), show);
    }

    private static ForkFound forkFrom(Noted seen, Show show) {
        boolean relayed = switch (show.by()) {
            case RELAY, OWNER_ASKED_OF_RELAYED -> true;
            case OWNER, OWNER_ASKED, OWNER_SILENT -> false;
        };
        return new ForkFound(show.shown().log(), seen.note(), show.shown().note(), relayed);
    }

    private static WitnessEvent seenEvent(Noted shown, boolean own) {
        var root = shown.checkpoint().root().toString();
        return own
                ? new CheckpointAnchored(shown.log(), shown.size(), root, shown.note())
                : new CheckpointWitnessed(shown.log(), shown.size(), root, shown.note());
    }

    private List<WitnessEvent> behind(FindBehind behind) {
        var held = behind.held();
        boolean isKnown = log.fork().isPresent() || log.isSettled(held);
        return isKnown
                ? List.of()
                : List.of(new ForkFound(
                        behind.own().log(), held.note(), behind.own().note(), false));
    }

    private List<WitnessEvent> lift(ApproveLift lift) {
        var open = log.fork().orElseThrow(() -> new Refused(Refusal.NOT_QUARANTINED));
        if (!open.shown().equals(lift.shown())) throw new Refused(Refusal.FORK_DIFFERS);
        if (log.liftApproved().contains(lift.officer())) throw new Refused(Refusal.SAME_OFFICER);
        var officers = WitnessedLog.plus(log.liftApproved(), lift.officer());
        return officers.size() < OFFICERS_NEEDED
                ? List.of(new LiftApproved(open.log(), open.shown(), lift.officer(), lift.reason()))
                : List.of(new QuarantineLifted(open.log(), open.shown(), lift.reason(), officers));
    }

    /// The own log is missed no longer: it goes on under its next name, and what was held of the one before is known.
    private List<WitnessEvent> takeUp(TakeUp up) {
        return log.fork()
                .<List<WitnessEvent>>map(
                        open -> List.of(new QuarantineLifted(up.newLog(), open.shown(), up.reason(), up.officers())))
                .orElse(List.of());
    }

    private List<WitnessEvent> stateGap(StateGap gap) {
        boolean known = log.stated().map(GapStated::statement).equals(Optional.of(gap.statement()))
                || log.acceptedGaps().stream()
                        .anyMatch(accepted -> accepted.log().equals(gap.newLog()));
        return known ? List.of() : List.of(new GapStated(gap.newLog(), gap.statement()));
    }

    private List<WitnessEvent> approveGap(ApproveGap gap) {
        var open = log.stated()
                .filter(s -> s.log().equals(gap.newLog()))
                .orElseThrow(() -> new Refused(Refusal.NO_GAP_STATED));
        if (log.gapApproved().contains(gap.officer())) throw new Refused(Refusal.SAME_OFFICER);
        var officers = WitnessedLog.plus(log.gapApproved(), gap.officer());
        return officers.size() < OFFICERS_NEEDED
                ? List.of(new GapApproved(open.log(), gap.officer()))
                : List.of(new GapAccepted(open.log(), open.statement(), officers));
    }
}
