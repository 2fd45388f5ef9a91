package portability.claims.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import portability.claims.claim.Claim.Dispatch;
import portability.claims.claim.ClaimEvent.DocumentInvalidated;
import portability.claims.claim.ClaimEvent.InvalidationSent;
import portability.claims.claim.ClaimEvent.OwnDocumentInvalidated;

/// What counted in a claim and counts no more, because its sender says so.
///
/// @param held   the partners' documents that count now, by who sent them and what for
/// @param toSend own documents of which the partner has still to be told
/// @param all    in their order
public record Invalidations(Map<Dispatch, String> held, List<OwnDocumentInvalidated> toSend, List<Invalidated> all) {
    /// One of them.
    ///
    /// @param own      this institution's own? Else the partner's
    /// @param reliedOn of a partner's: had something been decided or put together here with it?
    public record Invalidated(
            boolean own,
            String institution,
            String documentId,
            Errand errand,
            InvalidationReason reason,
            String explanation,
            boolean reliedOn) {}

    public Invalidations {
        held = Map.copyOf(held);
        toSend = List.copyOf(toSend);
        all = List.copyOf(all);
    }

    static Invalidations none() {
        return new Invalidations(Map.of(), List.of(), List.of());
    }

    /// What a partner's document is for here; empty where it does not count, or counts no more.
    Optional<Errand> errandOf(String from, String documentId) {
        return held.entrySet().stream()
                .filter(came ->
                        came.getKey().to().equals(from) && came.getValue().equals(documentId))
                .map(came -> came.getKey().errand())
                .findFirst();
    }

    /// Was an own document invalidated?
    boolean isInvalidated(String to, String documentId) {
        return all.stream()
                .anyMatch(one -> one.own()
                        && one.institution().equals(to)
                        && one.documentId().equals(documentId));
    }

    Invalidations came(String from, Errand errand, String documentId) {
        var now = new HashMap<>(held);
        now.put(new Dispatch(from, errand), documentId);
        return new Invalidations(now, toSend, all);
    }

    Invalidations own(OwnDocumentInvalidated e) {
        var one =
                new Invalidated(true, e.institution(), e.documentId(), e.errand(), e.reason(), e.explanation(), false);
        return new Invalidations(held, plus(toSend, e), plus(all, one));
    }

    Invalidations sent(InvalidationSent e) {
        var left = toSend.stream()
                .filter(open -> !open.documentId().equals(e.invalidated())
                        || !open.institution().equals(e.institution()))
                .toList();
        return new Invalidations(held, left, all);
    }

    Invalidations received(DocumentInvalidated e) {
        var now = new HashMap<>(held);
        now.remove(new Dispatch(e.institution(), e.errand()));
        var one = new Invalidated(
                false, e.institution(), e.invalidated(), e.errand(), e.reason(), e.explanation(), e.reliedOn());
        return new Invalidations(now, toSend, plus(all, one));
    }

    private static <T> List<T> plus(List<T> before, T last) {
        return Stream.concat(before.stream(), Stream.of(last)).toList();
    }
}
