package portability.contributions.returns;

import java.util.List;
import java.util.Optional;
import portability.contributions.refusal.Refusal.ReturnReused;
import portability.contributions.refusal.Refused;
import portability.contributions.returns.ReturnCommand.CloseReturn;
import portability.contributions.returns.ReturnCommand.OpenReturn;
import portability.contributions.returns.ReturnCommand.PostLines;
import portability.contributions.returns.ReturnEvent.ReturnClosed;
import portability.contributions.returns.ReturnEvent.ReturnLinesPosted;
import portability.contributions.returns.ReturnEvent.ReturnOpened;

/// A return and how far it is posted: decides and evolves. Its lines stay in its events; memory holds counts only.
///
/// @param digest keyed hash of the file; empty before the return is opened
record ContributionReturn(Optional<String> digest, ReturnProgress progress) {
    static ContributionReturn none() {
        return new ContributionReturn(Optional.empty(), new ReturnProgress(0, 0, 0, false));
    }

    /// @throws Refused ReturnReused if the same id came before with another file
    List<ReturnEvent> decide(ReturnCommand command) {
        return switch (command) {
            case OpenReturn(var id, var institution, var fileDigest) -> open(id, institution, fileDigest);
            case PostLines c -> post(c);
            case CloseReturn(var id) -> close(id);
        };
    }

    private List<ReturnEvent> open(String id, String institution, String fileDigest) {
        if (digest.isEmpty()) return List.of(new ReturnOpened(id, institution, fileDigest));
        if (!digest.get().equals(fileDigest)) throw new Refused(new ReturnReused());
        return List.of();
    }

    /// Rows that follow on what is decided are posted. Others are another sending's, which was faster: the sender sees
    /// by the progress how far it came, and goes on from there.
    private List<ReturnEvent> post(PostLines c) {
        requireOpened();
        if (progress.closed() || c.afterLine() != progress.throughLine()) return List.of();
        return List.of(new ReturnLinesPosted(c.returnId(), c.throughLine(), c.posted(), c.refused()));
    }

    private List<ReturnEvent> close(String id) {
        requireOpened();
        if (progress.closed()) return List.of();
        return List.of(new ReturnClosed(id, progress.rows(), progress.posted(), progress.refused()));
    }

    private void requireOpened() {
        if (digest.isEmpty()) throw new IllegalStateException("the return was not opened");
    }

    ContributionReturn evolve(ReturnEvent event) {
        return switch (event) {
            case ReturnOpened(var _, var _, var fileDigest) ->
                new ContributionReturn(Optional.of(fileDigest), progress);
            case ReturnLinesPosted(var _, var through, var posted, var refused) ->
                new ContributionReturn(
                        digest,
                        new ReturnProgress(
                                through,
                                progress.posted() + posted.size(),
                                progress.refused() + refused.size(),
                                false));
            case ReturnClosed(var _, var _, var posted, var refused) ->
                new ContributionReturn(digest, new ReturnProgress(progress.throughLine(), posted, refused, true));
        };
    }
}
