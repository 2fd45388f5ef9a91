package portability.contributions.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import portability.contributions.refusal.Refusal.ReturnReused;
import portability.contributions.refusal.Refused;
import portability.contributions.returns.ReturnEvent.ReturnChecked;
import portability.contributions.returns.ReturnEvent.ReturnClosed;
import portability.contributions.returns.ReturnEvent.ReturnLinesPosted;
import portability.contributions.returns.ReturnEvent.ReturnOpened;
import portability.contributions.returns.ReturnEvent.RowsDecided;

/// A return and how far it is posted: decides and evolves. Holds counts only; the lines stay in their streams.
///
/// @param digest keyed hash of the file; empty before the return is opened
/// @param rows   data rows the check counted; empty before it
/// @param events how many its stream has
record ContributionReturn(Optional<String> digest, OptionalInt rows, ReturnProgress progress, long events) {
    static ContributionReturn none() {
        return new ContributionReturn(Optional.empty(), OptionalInt.empty(), new ReturnProgress(0, 0, 0, false), 0);
    }

    static String stream(String returnId) {
        return "return/" + returnId;
    }

    /// @throws Refused ReturnReused if the same id came before with another file
    void requireSame(String fileDigest) {
        if (digest.isPresent() && !digest.get().equals(fileDigest)) throw new Refused(new ReturnReused());
    }

    /// What opens it after the check; nothing if it is open.
    /// @throws Refused ReturnReused if the same id came before with another file
    List<ReturnEvent> open(String returnId, String institution, String fileDigest, ControlTotals totals) {
        requireSame(fileDigest);
        var events = new ArrayList<ReturnEvent>();
        if (digest.isEmpty()) events.add(new ReturnOpened(returnId, institution, fileDigest));
        if (rows.isEmpty()) events.add(new ReturnChecked(returnId, totals.rows(), totals.persons()));
        return events;
    }

    ReturnEvent close(String returnId) {
        if (digest.isEmpty() || progress.closed())
            throw new IllegalStateException("what is closed was opened, and was not closed before");
        return new ReturnClosed(returnId, progress.rows(), progress.posted(), progress.refused());
    }

    Optional<ReturnStanding> standing() {
        return digest.map(_ -> new ReturnStanding(rows, progress.posted(), progress.refused(), progress.closed()));
    }

    static ContributionReturn of(List<?> events) {
        var state = none();
        for (var event : events) state = state.evolve((ReturnEvent) event);
        return state;
    }

    ContributionReturn evolve(ReturnEvent event) {
        return switch (event) {
            case ReturnOpened(var _, var _, var fileDigest) ->
                new ContributionReturn(Optional.of(fileDigest), rows, progress, events + 1);
            case ReturnChecked(var _, var counted, var _) ->
                new ContributionReturn(digest, OptionalInt.of(counted), progress, events + 1);
            case RowsDecided(var _, var through, var posted, var refused) ->
                decided(progress.with(through, posted, refused));
            case ReturnLinesPosted(var _, var through, var posted, var refused) ->
                decided(progress.with(through, posted.size(), refused.size()));
            case ReturnClosed _ -> decided(progress.close());
        };
    }

    private ContributionReturn decided(ReturnProgress further) {
        return new ContributionReturn(digest, rows, further, events + 1);
    }
}
