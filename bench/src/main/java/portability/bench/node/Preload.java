package portability.bench.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import portability.bench.node.CareerCommand.OpenSealedCareer;
import portability.ledger.axon.TimeOrderedIds;
import portability.ledger.codec.EventCodec;
import portability.ledger.store.LogWriter;
import portability.ledger.store.NewEvent;
import portability.ledger.store.Submission;

/// Fills a log by COPY with events as commands would have left them.
public final class Preload {
    private static final int PER_COPY = 20_000;

    private final LedgerNode node;
    private final TimeOrderedIds ids = new TimeOrderedIds();
    private final LogWriter writer;
    private final EventCodec codec;
    private final byte[] metadata;

    public Preload(LedgerNode node) {
        this.node = node;
        this.writer = node.part(LogWriter.class);
        this.codec = node.part(EventCodec.class);
        this.metadata = codec.encodeMetadata(
                Map.of("principal", "officer-1", "role", "OFFICER", "command", LedgerNode.newId("command")));
    }

    /// So many streams, each of so many events; returns their names.
    public List<String> streams(int count, int length) {
        var streams = new ArrayList<String>();
        var events = new ArrayList<NewEvent>();
        for (int i = 0; i < count; i++) {
            var stream = LedgerNode.newId("career");
            streams.add(stream);
            events.add(event(stream, 0, new CareerEvent.CareerOpened(stream, Period.of(0))));
            for (int seq = 1; seq < length; seq++) events.add(recorded(stream, seq));
            if (events.size() >= PER_COPY) copy(events);
        }
        copy(events);
        return streams;
    }

    /// The same, with what is recorded encrypted under a key for each stream; the first of each by a command, which
    /// makes the key.
    public List<String> sealedStreams(int count, int length) {
        var streams = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var stream = LedgerNode.newId("career");
            node.send(new OpenSealedCareer(stream, Period.of(0)));
            streams.add(stream);
        }
        var events = new ArrayList<NewEvent>();
        for (var stream : streams) {
            for (int seq = 1; seq < length; seq++)
                events.add(event(stream, seq, new CareerEvent.SealedPeriodRecorded(stream, Period.of(seq))));
            if (events.size() >= PER_COPY) copy(events);
        }
        copy(events);
        return streams;
    }

    /// So many events more on a stream.
    public void extend(String stream, int from, int count) {
        var events = new ArrayList<NewEvent>();
        for (int seq = from; seq < from + count; seq++) events.add(recorded(stream, seq));
        copy(events);
    }

    private void copy(List<NewEvent> events) {
        if (events.isEmpty()) return;
        writer.submitBulk(Submission.of(events));
        events.clear();
    }

    private NewEvent recorded(String stream, int seq) {
        return event(stream, seq, new CareerEvent.PeriodRecorded(stream, Period.of(seq)));
    }

    private NewEvent event(String stream, int seq, CareerEvent event) {
        var id = UUID.fromString(ids.generateIdentifier());
        var encoded = codec.encode(id, stream, event);
        return new NewEvent(
                id,
                stream,
                seq,
                "career",
                encoded.name().name(),
                encoded.name().version(),
                metadata,
                encoded.payload().bytes());
    }
}
