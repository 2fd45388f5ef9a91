package portability.claims.lawchange;

import java.util.List;
import java.util.Optional;
import portability.claims.lawchange.LawReviewEvent.LawChangesDecision;
import portability.claims.lawchange.LawReviewEvent.LawChangesNothing;

/// What changes of law mean for a decided claim. Pure: decides and evolves.
///
/// @param found what the newest law that was looked at makes different; empty: nothing
public record LawReview(Optional<LawChangesDecision> found) {
    /// What agreements-service says; the same again changes nothing.
    ///
    /// @param law         by which the claim was decided
    /// @param differences none: it would have been determined as it was
    public record Note(String law, String holds, List<String> differences) {
        public Note {
            differences = List.copyOf(differences);
        }
    }

    public static LawReview none() {
        return new LawReview(Optional.empty());
    }

    public List<LawReviewEvent> decide(String claimId, Note note) {
        var before = found.filter(known -> known.law().equals(note.law()));
        if (note.differences().isEmpty())
            return before.isEmpty() ? List.of() : List.of(new LawChangesNothing(claimId, note.law(), note.holds()));
        boolean isKnown =
                before.filter(known -> known.holds().equals(note.holds())).isPresent();
        return isKnown
                ? List.of()
                : List.of(new LawChangesDecision(claimId, note.law(), note.holds(), note.differences()));
    }

    public LawReview evolve(LawReviewEvent event) {
        return switch (event) {
            case LawChangesDecision e -> new LawReview(Optional.of(e));
            case LawChangesNothing _ -> none();
        };
    }
}
