package portability.claims.situation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.situation.SituationCommand.Hear;
import portability.claims.situation.SituationCommand.HearTakeBack;
import portability.claims.situation.SituationCommand.Settle;
import portability.claims.situation.SituationCommand.TakeBack;
import portability.claims.situation.SituationCommand.Tell;
import portability.claims.situation.SituationEvent.ChangeHeard;
import portability.claims.situation.SituationEvent.ChangeSettled;
import portability.claims.situation.SituationEvent.ChangeTakenBack;
import portability.claims.situation.SituationEvent.ChangeTold;
import portability.claims.situation.SituationEvent.TakeBackHeard;

/// What changed in the life of whoever claims, as one institution knows it. Pure: decides and evolves.
///
/// @param changes by their names in the case
public record Situation(Map<String, Known> changes) {
    public Situation {
        changes = Map.copyOf(changes);
    }

    /// @param from    the institution that told of it; empty: it was told here
    /// @param outcome   what an officer made of it, where nothing is calculated anew
    /// @param takenBack that who had told it took it back
    public record Known(
            String changeId,
            Optional<String> from,
            SituationChange change,
            Optional<String> outcome,
            Optional<TakenBack> takenBack) {
        public Known(String changeId, Optional<String> from, SituationChange change, Optional<String> outcome) {
            this(changeId, from, change, outcome, Optional.empty());
        }

        /// What an officer had made of it counts no more where a decision rests on it.
        private Known without(String reason, int decision) {
            return new Known(
                    changeId,
                    from,
                    change,
                    decision > 0 ? Optional.empty() : outcome,
                    Optional.of(new TakenBack(reason, decision)));
        }
    }

    /// @param reason   in the words of the officer of who had told it
    /// @param decision the number of the own decision that rested on it then; 0 if none did
    public record TakenBack(String reason, int decision) {
        @Override
        public String toString() {
            return "TakenBack[" + decision + "]";
        }
    }

    public static Situation none() {
        return new Situation(Map.of());
    }

    /// The earliest day first.
    public List<Known> inOrder() {
        return changes.values().stream()
                .sorted(Comparator.comparing((Known known) -> known.change().on())
                        .thenComparing(Known::changeId))
                .toList();
    }

    /// @throws Refused REQUEST_ID_REUSED, CHANGE_TAKEN_BACK, UNKNOWN_CHANGE, TOLD_ELSEWHERE, ALREADY_ANSWERED
    public List<SituationEvent> decide(String claimId, SituationCommand command) {
        var known = Optional.ofNullable(changes.get(command.changeId()));
        return switch (command) {
            case Tell c -> {
                if (known.isEmpty()) yield List.of(new ChangeTold(claimId, c.changeId(), c.by(), c.change()));
                if (!known.get().change().equals(c.change())) throw new Refused(Refusal.REQUEST_ID_REUSED);
                if (known.get().takenBack().isPresent()) throw new Refused(Refusal.CHANGE_TAKEN_BACK);
                yield List.of();
            }
            // Whoever told it first names it; another that tells the same name otherwise says nothing new.
            case Hear c ->
                known.isPresent()
                        ? List.of()
                        : List.of(new ChangeHeard(claimId, c.changeId(), c.from(), c.documentId(), c.change()));
            case TakeBack c -> takeBack(claimId, c, known.orElseThrow(() -> new Refused(Refusal.UNKNOWN_CHANGE)));
            // Nobody takes back what another one told.
            case HearTakeBack c ->
                known
                        .filter(one -> one.from().equals(Optional.of(c.from())))
                        .filter(one -> one.takenBack().isEmpty())
                        .<SituationEvent>map(_ -> new TakeBackHeard(
                                claimId, c.changeId(), c.from(), c.documentId(), c.reason(), c.decision()))
                        .stream()
                        .toList();
            case Settle c -> settle(claimId, c, known.orElseThrow(() -> new Refused(Refusal.UNKNOWN_CHANGE)));
        };
    }

    private static List<SituationEvent> takeBack(String claimId, TakeBack c, Known known) {
        if (known.from().isPresent()) throw new Refused(Refusal.TOLD_ELSEWHERE);
        if (known.takenBack().isEmpty())
            return List.of(new ChangeTakenBack(claimId, c.changeId(), c.by(), c.reason(), c.decision()));
        if (known.takenBack().get().reason().equals(c.reason())) return List.of();
        throw new Refused(Refusal.ALREADY_ANSWERED);
    }

    private static List<SituationEvent> settle(String claimId, Settle c, Known known) {
        if (known.outcome().isEmpty()) return List.of(new ChangeSettled(claimId, c.changeId(), c.by(), c.outcome()));
        if (known.outcome().get().equals(c.outcome())) return List.of();
        throw new Refused(Refusal.ALREADY_ANSWERED);
    }

    public Situation evolve(SituationEvent event) {
        var next = new HashMap<>(changes);
        switch (event) {
            case ChangeTold e ->
                next.put(e.changeId(), new Known(e.changeId(), Optional.empty(), e.change(), Optional.empty()));
            case ChangeHeard e ->
                next.put(e.changeId(), new Known(e.changeId(), Optional.of(e.from()), e.change(), Optional.empty()));
            case ChangeSettled e ->
                next.computeIfPresent(
                        e.changeId(),
                        (id, known) -> new Known(
                                id, known.from(), known.change(), Optional.of(e.outcome()), known.takenBack()));
            case ChangeTakenBack e ->
                next.computeIfPresent(e.changeId(), (_, known) -> known.without(e.reason(), e.decision()));
            case TakeBackHeard e ->
                next.computeIfPresent(e.changeId(), (_, known) -> known.without(e.reason(), e.decision()));
        }
        return new Situation(next);
    }
}
