package portability.contributions.returns;

import java.util.List;
import java.util.Optional;
import portability.contributions.refusal.Refusal.ReturnReused;
import portability.contributions.refusal.Refused;
import portability.contributions.returns.ReturnEvent.ReturnClosed;
import portability.contributions.returns.ReturnEvent.ReturnLinesPosted;
import portability.contributions.returns.ReturnEvent.ReturnOpened;
import portability.contributions.returns.ReturnEvent.RowsDecided;

/// A return and how far it is posted: decides and evolves. Holds counts only; the lines stay in their streams.
///
/// @param digest keyed hash of the file; empty before the return is opened
/// @param events how many its stream has
record ContributionReturn(Optional<String> digest, ReturnProgress progress, long events) {
    static ContributionReturn none() {
        return new ContributionReturn(Optional.empty(), new ReturnProgress(0, 0, 0, false), 0);
    }

    static String stream(String returnId) {
        return "return/" + returnId;
    }

    /// What opens it; nothing if it is open.
    /// @throws Refused ReturnReused if the same id came before with another file
    Optional<ReturnEvent> open(String returnId, String institution, String fileDigest) {
        if (digest.isEmpty()) return Optional.of(new ReturnOpened(returnId, institution, fileDigest));
        if (!digest.get().equals(fileDigest)) throw new Refused(new ReturnReused());
        return Optional.empty();
    }

    ReturnEvent close(String returnId) {
        if (digest.isEmpty() || progress.closed())
            throw new IllegalStateException("what is closed was opened, and was not closed before");
        return new ReturnClosed(returnId, progress.rows(), progress.posted(), progress.refused());
    }

    static ContributionReturn of(List<?> events) {
        var state = none();
        for (var event : events) state = state.evolve((ReturnEvent) event);
        return state;
    }

    ContributionReturn evolve(ReturnEvent event) {
        return switch (event) {
            case ReturnOpened(var _, var _, var fileDigest) ->
                new ContributionReturn(Optional.of(fileDigest), progress, events + 1);
            case RowsDecided(var _, var through, var posted, var refused) ->
                new ContributionReturn(digest, progress.with(through, posted, refused), events + 1);
            case ReturnLinesPosted(var _, var through, var posted, var refused) ->
                new ContributionReturn(digest, progress.with(through, posted.size(), refused.size()), events + 1);
            case ReturnClosed _ -> new ContributionReturn(digest, progress.close(), events + 1);
        };
    }
}
