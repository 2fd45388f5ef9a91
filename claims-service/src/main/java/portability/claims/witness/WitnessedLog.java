package portability.claims.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portability.claims.Refused;
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
/// @param previous      the one before it
/// @param awaited       shown by the owner, and not proved
/// @param fork          two histories, as long as that is not settled
/// @param liftApproved  by which officers its quarantine would end
/// @param lifted        forks whose quarantine has ended
/// @param stated        a restore that is not accepted yet
/// @param gapApproved   by which officers it would be
/// @param acceptedGaps  all that were
public record WitnessedLog(
        Optional<Noted> newest,
        Optional<Noted> previous,
        Optional<Noted> awaited,
        Optional<ForkFound> fork,
        List<String> liftApproved,
        List<ForkFound> lifted,
        Optional<GapStated> stated,
        List<String> gapApproved,
        List<GapAccepted> acceptedGaps) {
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
        return new WitnessDecisions(this).decide(command);
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
                        // Of two notes it does not join, the owner may stand by neither: what it shows next is its log.
                        fork.orElseThrow().relayed() ? Optional.empty() : Optional.of(new Noted(e.log(), e.shown())),
                        Optional.empty(),
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
                        Optional.empty(),
                        List.of(),
                        Stream.concat(lifted.stream(), fork.stream()).toList(),
                        Optional.empty(),
                        List.of(),
                        plus(acceptedGaps, e));
        };
    }

    /// Of a history that officers have closed: others may still hold it, and pass it on, also more of it than was
    /// seen here. What officers let pass covers all of as many entries as they were shown.
    boolean isSettled(Noted shown) {
        return newest.map(seen -> shown.incarnation() < seen.incarnation()).orElse(false)
                || lifted.stream()
                        .flatMap(fork -> Stream.of(fork.seen(), fork.shown()))
                        .map(Noted::stored)
                        .anyMatch(
                                closed -> shown.incarnation() <= closed.incarnation() && shown.size() <= closed.size());
    }

    boolean isNewIncarnation(Noted shown) {
        return newest.map(seen -> shown.incarnation() > seen.incarnation()).orElse(false);
    }

    /// What was awaited stays so unless it is this: that the log grew from what was seen does not prove the other note.
    private WitnessedLog seen(Noted checkpoint) {
        var still = awaited.filter(doubt -> !doubt.saysAs(checkpoint));
        return new WitnessedLog(
                Optional.of(checkpoint), newest, still, fork, liftApproved, lifted, stated, gapApproved, acceptedGaps);
    }

    private WitnessedLog awaiting(Optional<Noted> doubt) {
        return new WitnessedLog(newest, previous, doubt, fork, liftApproved, lifted, stated, gapApproved, acceptedGaps);
    }

    private WitnessedLog forked(Optional<ForkFound> found, List<String> approved) {
        return new WitnessedLog(
                newest, previous, Optional.empty(), found, approved, lifted, stated, gapApproved, acceptedGaps);
    }

    private WitnessedLog gap(Optional<GapStated> statement, List<String> approved) {
        return new WitnessedLog(
                newest, previous, awaited, fork, liftApproved, lifted, statement, approved, acceptedGaps);
    }

    static <T> List<T> plus(List<T> there, T more) {
        var all = new ArrayList<>(there);
        all.add(more);
        return all;
    }
}
