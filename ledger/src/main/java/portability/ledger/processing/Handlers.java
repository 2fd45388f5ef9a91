package portability.ledger.processing;

import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.codec.EventCodec;

/// The handlers of one processor, and how an entry of the log gets to them.
final class Handlers {
    private final String processor;
    private final EventHandlerInvoker invoker;
    private final EventCodec codec;
    private final LogRows rows;

    Handlers(String processor, EventHandlerInvoker invoker, EventCatalogue catalogue, EventCodec codec) {
        this.processor = processor;
        this.invoker = invoker;
        this.codec = codec;
        this.rows = new LogRows(WantedEvents.of(catalogue, invoker::canHandleType));
    }

    String processor() {
        return processor;
    }

    LogRows rows() {
        return rows;
    }

    /// Whether an entry is this segment's: streams are shared out, so that each keeps its order.
    static boolean belongs(LogRow row, Segment segment) {
        return segment.getMask() == 0 || segment.matches(row.streamId().hashCode());
    }

    /// Reads an entry before its turn. What does not read is no failure yet: it is one when it is applied.
    void decode(LogRow row) {
        try {
            row.event(codec);
        } catch (RuntimeException _) {
            // Once more when it is applied, and told there.
        }
    }

    /// Applies an entry.
    ///
    /// @param rebuildUntil what comes before it is no news: handlers see that by their `ReplayStatus`
    /// @throws Exception what reading it or a handler threw
    void apply(LogRow row, long rebuildUntil) throws Exception {
        invoker.handle(LoggedEvent.of(row, codec, token(row, rebuildUntil)), Segment.ROOT_SEGMENT);
    }

    private static TrackingToken token(LogRow row, long rebuildUntil) {
        var here = new GlobalSequenceTrackingToken(row.leafIndex());
        return row.leafIndex() < rebuildUntil ? ReplayToken.createReplayToken(LogPage.token(rebuildUntil), here) : here;
    }
}
