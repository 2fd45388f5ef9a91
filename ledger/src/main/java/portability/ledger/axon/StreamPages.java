package portability.ledger.axon;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;
import portability.ledger.codec.EventCodec;
import portability.ledger.store.LogReader;

/// A stream from a place on. Of what was passed, nothing is kept.
final class StreamPages implements DomainEventStream {
    private final LogReader reader;
    private final EventCodec codec;
    private final String stream;
    private Iterator<StoredMessage> page;
    private @Nullable StoredMessage next;
    private long seq;
    private boolean isThereMore;
    private boolean isAny;

    private StreamPages(LogReader reader, EventCodec codec, String stream, long from) {
        this.reader = reader;
        this.codec = codec;
        this.stream = stream;
        this.seq = from - 1;
        this.page = read();
    }

    /// The first page is read at once.
    static StreamPages of(LogReader reader, EventCodec codec, String stream, long from) {
        return new StreamPages(reader, codec, stream, from);
    }

    private Iterator<StoredMessage> read() {
        var read = reader.streamPage(stream, seq + 1);
        isThereMore = read.full();
        if (!read.entries().isEmpty()) {
            isAny = true;
            seq = read.entries().getLast().streamSeq();
        }
        return read.entries().stream()
                .map(stored -> new StoredMessage(stored, codec))
                .map(LogStorageEngine::notErased)
                .toList()
                .iterator();
    }

    private @Nullable StoredMessage look() {
        if (next != null) return next;
        if (!page.hasNext() && isThereMore) page = read();
        if (page.hasNext()) next = page.next();
        return next;
    }

    @Override
    public boolean hasNext() {
        return look() != null;
    }

    @Override
    public DomainEventMessage<?> peek() {
        var known = look();
        if (known == null) throw new NoSuchElementException("the end of a stream");
        return known;
    }

    @Override
    public DomainEventMessage<?> next() {
        var known = peek();
        next = null;
        return known;
    }

    /// Of what was read of it.
    @Override
    public @Nullable Long getLastSequenceNumber() {
        return isAny ? seq : null;
    }
}
