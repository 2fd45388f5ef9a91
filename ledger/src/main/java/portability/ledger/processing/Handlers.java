package portability.ledger.processing;

import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.codec.EventCodec;
import portability.ledger.privacy.DestroysKey;

/// The handlers of one processor, and how an entry of the log gets to them.
final class Handlers {
    private final String processor;
    private final EventHandlerInvoker invoker;
    private final EventCodec codec;
    private final WantedEvents wanted;
    private final LogRows rows;

    /// @param kinds of which kinds the handlers take what has kinds
    Handlers(
            String processor,
            EventHandlerInvoker invoker,
            EventCatalogue catalogue,
            EventCodec codec,
            KindsTaken kinds,
            RecentRows recent) {
        this.processor = processor;
        this.invoker = invoker;
        this.codec = codec;
        this.wanted = WantedEvents.of(catalogue, invoker::canHandleType, kinds::of);
        this.rows = new LogRows(wanted, recent);
    }

    String processor() {
        return processor;
    }

    WantedEvents wanted() {
        return wanted;
    }

    LogRows rows() {
        return rows;
    }

    /// Whether an entry is this segment's: streams are shared out, so that each keeps its order. What destroys a key is
    /// everyone's.
    static boolean belongs(LogRow row, Segment segment) {
        return segment.getMask() == 0
                || row.isForEverySegment()
                || segment.matches(row.streamId().hashCode());
    }

    /// Whose data an entry holds; empty where that cannot be told.
    Optional<Set<String>> subjectsOf(LogRow row) {
        try {
            if (!row.isForEverySegment()) return Optional.of(codec.subjects(row.name(), row.payload()));
            return row.event(codec) instanceof DestroysKey end ? Optional.of(Set.of(end.subject())) : Optional.empty();
        } catch (RuntimeException _) {
            // It may be parked for just that: it does not read.
            return Optional.empty();
        }
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
        var event = LoggedEvent.of(row, codec, token(row, rebuildUntil));
        // Nothing of the subject is read any more, also where it was sealed before and stored only after this.
        if (event.getPayload() instanceof DestroysKey end) codec.destroyed(end.subject());
        invoker.handle(event, Segment.ROOT_SEGMENT);
    }

    private static TrackingToken token(LogRow row, long rebuildUntil) {
        var here = new GlobalSequenceTrackingToken(row.leafIndex());
        return row.leafIndex() < rebuildUntil ? ReplayToken.createReplayToken(LogPage.token(rebuildUntil), here) : here;
    }
}
