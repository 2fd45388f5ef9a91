package portability.ledger.processing;

import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;

/// A stretch of the log as Axon's processor passes it on: only from where to where. What stands there, the
/// worker reads in its own transaction.
///
/// The processor's coordinator is one thread with a few microseconds of work for every message. Given pages, it
/// has nothing to do; and since places in the log have no gaps, it needs no database to cut them.
///
/// @param from the first entry of it
/// @param to   the first entry after it
record LogPage(long from, long to) implements TrackedEventMessage<LogPage> {
    private static final long serialVersionUID = 1L;

    LogPage {
        if (from < 0 || to <= from) throw new IllegalArgumentException("no page: from " + from + " to " + to);
    }

    /// The token of a processor that has applied so many entries.
    static TrackingToken token(long applied) {
        return new GlobalSequenceTrackingToken(applied - 1);
    }

    /// How many entries a processor with this token has applied.
    static long applied(TrackingToken token) {
        return token.position().orElseThrow(() -> new IllegalArgumentException("not a place in the log: " + token)) + 1;
    }

    @Override
    public TrackingToken trackingToken() {
        return token(to);
    }

    @Override
    public LogPage getPayload() {
        return this;
    }

    @Override
    public Class<LogPage> getPayloadType() {
        return LogPage.class;
    }

    @Override
    public String getIdentifier() {
        return from + "-" + to;
    }

    @Override
    public MetaData getMetaData() {
        return MetaData.emptyInstance();
    }

    @Override
    public Instant getTimestamp() {
        return Instant.EPOCH;
    }

    @Override
    public TrackedEventMessage<LogPage> withTrackingToken(TrackingToken token) {
        if (!token.equals(trackingToken())) throw new IllegalArgumentException("a page ends where it ends: " + token);
        return this;
    }

    @Override
    public TrackedEventMessage<LogPage> withMetaData(Map<String, ?> metaData) {
        return this;
    }

    @Override
    public TrackedEventMessage<LogPage> andMetaData(Map<String, ?> metaData) {
        return this;
    }
}
