package portability.claims.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.witness.WitnessCommand.ApproveGap;
import portability.claims.witness.WitnessCommand.ApproveLift;
import portability.claims.witness.WitnessCommand.Look;
import portability.claims.witness.WitnessCommand.Show;
import portability.claims.witness.WitnessCommand.Shower;
import portability.claims.witness.WitnessCommand.StateGap;
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

/// A log as it was seen from here, through all its incarnations.
///
/// @param newest        the largest checkpoint all others agree with
/// @param awaited       shown by the owner, and not proved
/// @param fork          two histories, as long as that is not settled
/// @param liftApproved  by which officers its quarantine would end
/// @param lifted        forks whose quarantine has ended
/// @param stated        a restore that is not accepted yet
/// @param gapApproved   by which officers it would be
/// @param acceptedGaps  all that were
public record WitnessedLog(
        Optional<Noted> newest,
        Optional<Noted> awaited,
        Optional<ForkFound> fork,
        List<String> liftApproved,
        List<ForkFound> lifted,
        Optional<GapStated> stated,
        List<String> gapApproved,
        List<GapAccepted> acceptedGaps) {
    /// No single person can end an alarm.
    private static final int OFFICERS_NEEDED = 2;

    public WitnessedLog {
        liftApproved = List.copyOf(liftApproved);
        lifted = List.copyOf(lifted);
        gapApproved = List.copyOf(gapApproved);
        acceptedGaps = List.copyOf(acceptedGaps);
    }

    static WitnessedLog unseen() {
        return new WitnessedLog(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    public WitnessState state() {
        if (fork.isPresent()) return WitnessState.QUARANTINED;
        if (stated.isPresent() || awaited.filter(this::isNewIncarnation).isPresent()) return WitnessState.GAP_AWAITED;
        if (awaited.isPresent()) return WitnessState.PROOF_AWAITED;
        return newest.isPresent() ? WitnessState.WITNESSED : WitnessState.NOT_WITNESSED;
    }

    /// @throws Refused for a command of an officer that is not lawful now
    List<WitnessEvent> decide(WitnessCommand command) {
        return switch (command) {
            case Look _ -> List.of();
            case Show show -> show(show);
            case ApproveLift lift -> lift(lift);
            case StateGap gap -> stateGap(gap);
            case ApproveGap gap -> approveGap(gap);
        };
    }

    WitnessedLog evolve(WitnessEvent event) {
        return switch (event) {
            case CheckpointWitnessed e -> seen(Noted.stored(e.note()));
            case CheckpointAnchored e -> seen(Noted.stored(e.note()));
            case ProofAwaited e -> awaiting(Optional.of(Noted.stored(e.note())));
            case ProofGiven _ -> awaiting(Optional.empty());
            case ForkFound e -> forked(Optional.of(e), List.of());
            case LiftApproved e -> forked(fork, plus(liftApproved, e.officer()));
            case QuarantineLifted e ->
                new WitnessedLog(
                        Optional.of(Noted.stored(e.shown())),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        plus(lifted, fork.orElseThrow()),
                        stated,
                        gapApproved,
                        acceptedGaps);
            case GapStated e -> gap(Optional.of(e), List.of());
            case GapApproved e -> gap(stated, plus(gapApproved, e.officer()));
            case GapAccepted e ->
                new WitnessedLog(
                        StatedGap.read(e.statement()).lastCommonInNewLog(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Stream.concat(lifted.stream(), fork.stream()).toList(),
                        Optional.empty(),
                        List.of(),
                        plus(acceptedGaps, e));
        };
    }

    private List<WitnessEvent> show(Show show) {
        // While there are two histories, nothing says which one this belongs to.
        if (fork.isPresent()) return List.of();
        var shown = show.shown();
        if (show.by() == Shower.RELAY && isSettled(shown)) return List.of();
        return switch (Relation.of(newest, shown, show.proof())) {
            case FIRST, LATER -> List.of(seenEvent(shown, show.own()));
            case SAME, EARLIER ->
                awaited.isPresent() && awaited.get().saysAs(shown)
                        ? List.of(new ProofGiven(shown.log(), shown.note()))
                        : List.of();
            case OTHER_HISTORY -> List.of(forkTo(shown));
            case UNPROVED -> unproved(show);
            case NEW_INCARNATION -> show.by() == Shower.RELAY ? List.of() : await(shown);
        };
    }

    private List<WitnessEvent> unproved(Show show) {
        return switch (show.by()) {
            // Without a proof for these trees it may be for those of a moment ago: the owner is asked. To be smaller,
            // or
            // to prove it wrongly, needs more of an excuse.
            case OWNER -> isSmaller(show) || isAnswerTo(show) ? await(show.shown()) : List.of();
            case OWNER_SILENT -> await(show.shown());
            // Whoever passes it on may be slow or wrong; the owner is asked, and nothing stops meanwhile.
            case RELAY -> List.of();
            case OWNER_ASKED -> isAnswerTo(show) ? List.of(forkTo(show.shown())) : List.of();
        };
    }

    /// Not where more was witnessed while the owner was asked: then the proof is for other trees.
    private boolean isAnswerTo(Show show) {
        var seen = newest.orElseThrow().checkpoint();
        var shown = show.shown().checkpoint();
        return shown.size() >= seen.size()
                ? show.proof().isAbout(seen, shown)
                : show.proof().isAbout(shown, seen);
    }

    /// Of a history that officers have closed: others may still hold it, and pass it on.
    boolean isSettled(Noted shown) {
        return newest.map(seen -> shown.incarnation() < seen.incarnation()).orElse(false)
                || lifted.stream()
                        .anyMatch(f -> shown.size() <= Noted.stored(f.seen()).size());
    }

    private boolean isSmaller(Show show) {
        return show.shown().size() < newest.orElseThrow().size();
    }

    private List<WitnessEvent> await(Noted shown) {
        // One suspicion at a time: until it is cleared up, a second one adds nothing.
        return awaited.isPresent() ? List.of() : List.of(new ProofAwaited(shown.log(), shown.note()));
    }

    private ForkFound forkTo(Noted shown) {
        return new ForkFound(shown.log(), newest.orElseThrow().note(), shown.note());
    }

    private static WitnessEvent seenEvent(Noted shown, boolean own) {
        var root = shown.checkpoint().root().toString();
        return own
                ? new CheckpointAnchored(shown.log(), shown.size(), root, shown.note())
                : new CheckpointWitnessed(shown.log(), shown.size(), root, shown.note());
    }

    private List<WitnessEvent> lift(ApproveLift lift) {
        var open = fork.orElseThrow(() -> new Refused(Refusal.NOT_QUARANTINED));
        if (!open.shown().equals(lift.shown())) throw new Refused(Refusal.FORK_DIFFERS);
        if (liftApproved.contains(lift.officer())) throw new Refused(Refusal.SAME_OFFICER);
        var officers = plus(liftApproved, lift.officer());
        return officers.size() < OFFICERS_NEEDED
                ? List.of(new LiftApproved(open.log(), open.shown(), lift.officer(), lift.reason()))
                : List.of(new QuarantineLifted(open.log(), open.shown(), lift.reason(), officers));
    }

    private List<WitnessEvent> stateGap(StateGap gap) {
        boolean known = stated.map(GapStated::statement).equals(Optional.of(gap.statement()))
                || acceptedGaps.stream().anyMatch(accepted -> accepted.log().equals(gap.newLog()));
        return known ? List.of() : List.of(new GapStated(gap.newLog(), gap.statement()));
    }

    private List<WitnessEvent> approveGap(ApproveGap gap) {
        var open =
                stated.filter(s -> s.log().equals(gap.newLog())).orElseThrow(() -> new Refused(Refusal.NO_GAP_STATED));
        if (gapApproved.contains(gap.officer())) throw new Refused(Refusal.SAME_OFFICER);
        var officers = plus(gapApproved, gap.officer());
        return officers.size() < OFFICERS_NEEDED
                ? List.of(new GapApproved(open.log(), gap.officer()))
                : List.of(new GapAccepted(open.log(), open.statement(), officers));
    }

    private boolean isNewIncarnation(Noted shown) {
        return newest.map(seen -> shown.incarnation() > seen.incarnation()).orElse(false);
    }

    /// What was awaited stays so unless it is this: that the log grew from what was seen does not prove the other note.
    private WitnessedLog seen(Noted checkpoint) {
        var still = awaited.filter(doubt -> !doubt.saysAs(checkpoint));
        return new WitnessedLog(
                Optional.of(checkpoint), still, fork, liftApproved, lifted, stated, gapApproved, acceptedGaps);
    }

    private WitnessedLog awaiting(Optional<Noted> doubt) {
        return new WitnessedLog(newest, doubt, fork, liftApproved, lifted, stated, gapApproved, acceptedGaps);
    }

    private WitnessedLog forked(Optional<ForkFound> found, List<String> approved) {
        return new WitnessedLog(newest, Optional.empty(), found, approved, lifted, stated, gapApproved, acceptedGaps);
    }

    private WitnessedLog gap(Optional<GapStated> statement, List<String> approved) {
        return new WitnessedLog(newest, awaited, fork, liftApproved, lifted, statement, approved, acceptedGaps);
    }

    private static <T> List<T> plus(List<T> there, T more) {
        var all = new ArrayList<>(there);
        all.add(more);
        return all;
    }
}
