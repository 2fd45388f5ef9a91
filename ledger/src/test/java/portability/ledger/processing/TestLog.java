package portability.ledger.processing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.codec.EventCodec;
import portability.ledger.codec.OfKind;
import portability.ledger.store.Connections;
import portability.ledger.store.LogWriter;
import portability.ledger.store.NewEvent;
import portability.ledger.store.Submission;
import portability.ledger.testkit.postgres.TestDatabase;
import portability.ledger.testkit.privacy.KnownKeys;

/// A log with its one writer, and tables for notes.
final class TestLog implements AutoCloseable {
    final EventCatalogue catalogue;
    final EventCodec codec;
    final LogWriter writer;
    private final Map<String, Long> lengths = new HashMap<>();

    TestLog(EventCatalogue catalogue, LogWriter writer) {
        this.catalogue = catalogue;
        this.codec = new EventCodec(catalogue, new KnownKeys());
        this.writer = writer;
    }

    static EventCatalogue notes() {
        return new EventCatalogue()
                .with("note.Noted", 1, Noted.class)
                .with("note.Forgotten", 1, Forgotten.class)
                .with("note.Unwanted", 1, Unwanted.class)
                .with("note.Sorted", 1, Sorted.class);
    }

    static TestLog on(TestDatabase database) {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var schema = TestLog.class.getResourceAsStream("/db/ledger/V1__log.sql")) {
            if (schema == null) throw new IllegalStateException("no tables of the log");
            statement.execute(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
            statement.execute(NoteTable.TABLE);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new TestLog(LedgerEvents.addTo(notes()), writer(database::connect));
    }

    /// The writer of another process, which never writes here.
    static LogWriter writer(Connections sessions) {
        return new LogWriter(sessions, () -> ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
    }

    /// Commits notes 0, 1, 2, … of a stream, after those it has.
    void note(String stream, int count) {
        var events = new ArrayList<NewEvent>();
        for (int i = 0; i < count; i++) {
            long seq = lengths.merge(stream, 1L, Long::sum) - 1;
            events.add(event(stream, seq));
        }
        writer.submit(Submission.of(events));
    }

    /// Commits one more note of a stream, of about so many bytes.
    void largeNote(String stream, int bytes) {
        long seq = lengths.merge(stream, 1L, Long::sum) - 1;
        var note = event(stream, seq);
        var padded = Arrays.copyOf(note.payload(), bytes);
        Arrays.fill(padded, note.payload().length, bytes, (byte) ' ');
        writer.submit(Submission.of(List.of(new NewEvent(
                note.eventId(),
                stream,
                seq,
                note.streamType(),
                note.name(),
                note.version(),
                note.metadata(),
                padded))));
    }

    /// Commits something that no read model takes.
    void unwanted(String stream) {
        long seq = lengths.merge(stream, 1L, Long::sum) - 1;
        writer.submit(Submission.of(List.of(event(stream, seq, new Unwanted(stream)))));
    }

    /// Commits something of a kind.
    void sorted(String stream, String kind) {
        long seq = lengths.merge(stream, 1L, Long::sum) - 1;
        writer.submit(Submission.of(List.of(event(stream, seq, new Sorted(stream, kind)))));
    }

    /// Commits that all notes of a stream go, in a stream of its own.
    void forget(String stream) {
        writer.submit(Submission.of(List.of(event("forgotten/" + stream, 0, new Forgotten(stream)))));
    }

    /// Commits a note nobody can read.
    void garbled(String stream) {
        var note = event(stream, lengths.merge(stream, 1L, Long::sum) - 1);
        writer.submit(Submission.of(List.of(new NewEvent(
                note.eventId(),
                stream,
                note.streamSeq(),
                note.streamType(),
                note.name(),
                note.version(),
                codec.encodeMetadata(Map.of()),
                "not JSON".getBytes(StandardCharsets.UTF_8)))));
    }

    private NewEvent event(String stream, long seq) {
        return event(stream, seq, new Noted(stream, (int) seq));
    }

    private NewEvent event(String stream, long seq, Object event) {
        var id = UUID.randomUUID();
        var encoded = codec.encode(id, stream, event);
        return new NewEvent(
                id,
                stream,
                seq,
                "Note",
                encoded.name().name(),
                encoded.name().version(),
                codec.encodeMetadata(Map.of("principal", "tester", "role", "OFFICER")),
                encoded.payload().bytes(),
                event instanceof OfKind sorted ? sorted.kind() : "");
    }

    /// Of several streams in turn, so that they are mixed in the log.
    void noteEach(List<String> streams, int count) {
        for (int i = 0; i < count; i++) for (var stream : streams) note(stream, 1);
    }

    @Override
    public void close() {
        writer.close();
    }
}
