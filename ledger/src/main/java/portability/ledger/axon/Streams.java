package portability.ledger.axon;

import java.util.Optional;
import portability.ledger.codec.EventCodec;
import portability.ledger.privacy.keys.SubjectErasedAlready;
import portability.ledger.store.LogReader;

/// Single events of streams. Reading a stream from a place on reads all that follows it, which in a stream without end
/// is more at each place.
public final class Streams {
    private final LogReader reader;
    private final EventCodec codec;

    Streams(LogReader reader, EventCodec codec) {
        this.reader = reader;
        this.codec = codec;
    }

    /// The payload of the event at a place of a stream, from 0; empty where the stream does not go so far.
    /// @throws SubjectErasedAlready if whom it is about was erased
    public Optional<Object> payloadAt(String stream, long seq) {
        return reader.stream(stream, seq, 1).stream()
                .findFirst()
                .map(stored -> LogStorageEngine.notErased(new StoredMessage(stored, codec))
                        .getPayload());
    }
}
