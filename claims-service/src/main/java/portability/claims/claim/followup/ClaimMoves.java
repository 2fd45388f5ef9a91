package portability.claims.claim.followup;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import portability.claims.claim.ClaimDesk;
import portability.ledger.store.Appended;
import portability.ledger.store.LogWriter;

/// Tells whoever listens that a claim has moved: of what this process appends as soon as it is durable, without the way
/// over a read model; of what another one appends when the list of open claims has it.
///
/// A fact may be told of twice. It can be told of to nobody where the process ends: look again from time to time.
@Component
public class ClaimMoves {
    private final List<Move> listeners = new CopyOnWriteArrayList<>();

    ClaimMoves(LogWriter writer) {
        writer.onCommit(this::appended);
    }

    /// Who wants to know that a claim has moved.
    @FunctionalInterface
    public interface Move {
        /// Returns at once: the log's writer waits for it.
        ///
        /// @param seq the fact's place in the claim, from 0; it can be read
        void moved(String claimId, long seq);
    }

    public void onMove(Move listener) {
        listeners.add(listener);
    }

    private void appended(Appended appended) {
        for (var event : appended.events())
            if (event.streamType().equals(ClaimDesk.STREAM_TYPE)) moved(event.streamId(), event.streamSeq());
    }

    /// To be told by whoever hears of it from elsewhere.
    public void moved(String claimId, long seq) {
        listeners.forEach(listener -> listener.moved(claimId, seq));
    }
}
