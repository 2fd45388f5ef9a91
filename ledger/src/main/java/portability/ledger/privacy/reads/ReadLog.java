package portability.ledger.privacy.reads;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import portability.ledger.axon.Commands;
import portability.ledger.codec.EventCatalogue.EventName;
import portability.ledger.codec.EventCodec;
import portability.ledger.edge.Principal;
import portability.ledger.privacy.reads.ReadEvent.PersonDataRead;
import portability.ledger.privacy.reads.ReadEvent.ReadRefused;
import portability.ledger.store.LogReader;
import portability.ledger.store.LogWriter;
import portability.ledger.store.NewEvent;
import portability.ledger.store.StoreFailure;
import portability.ledger.store.StoreFailure.StreamConflict;
import portability.ledger.store.StoredEvent;
import portability.ledger.store.Submission;

/// Writes reads into the log before anything is handed out, and lists them.
///
/// A stream for each subject and month, so that none grows for ever.
public final class ReadLog {
    /// Whose data it is where nobody of that kind is known.
    public static final String NOBODY = "nobody";

    private static final String STREAM_TYPE = "reads";
    private static final int ATTEMPTS = 8;
    private static final int MOST_ENDS = 10_000;

    private final LogWriter writer;
    private final LogReader reader;
    private final EventCodec codec;
    private final Clock clock;
    /// Where streams ended when this process last wrote there. Whether one still does, the writer finds out.
    private final Cache<String, Long> ends =
            Caffeine.newBuilder().maximumSize(MOST_ENDS).build();

    public ReadLog(LogWriter writer, LogReader reader, EventCodec codec, Clock clock) {
        this.writer = writer;
        this.reader = reader;
        this.codec = codec;
        this.clock = clock;
    }

    /// A read, when it was.
    public record Read(Instant at, ReadEvent event) {}

    /// Returns once the read is durable.
    /// @throws portability.ledger.store.StoreFailure if it cannot be: then nothing is to be handed out
    public void read(String subject, Principal who, String rpc, StatedPurpose stated, List<String> fields) {
        append(
                new PersonDataRead(
                        subject,
                        who.name(),
                        who.rolesText(),
                        rpc,
                        stated.purpose().name(),
                        stated.legalBasis(),
                        fields),
                who);
    }

    void refused(Optional<String> subject, Principal who, String rpc, StatedPurpose stated) {
        append(
                new ReadRefused(
                        subject.orElse(NOBODY),
                        who.name(),
                        who.rolesText(),
                        rpc,
                        stated.purpose().name(),
                        stated.legalBasis()),
                who);
    }

    private void append(ReadEvent event, Principal who) {
        var stream = prefix(event.subject()) + YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        for (int attempt = 1; ; attempt++) {
            try {
                long seq = endOf(stream) + 1;
                writer.submit(Submission.of(List.of(entry(stream, seq, event, who))));
                ends.asMap().merge(stream, seq, Math::max);
                return;
            } catch (StoreFailure failure) {
                ends.invalidate(stream);
                if (!(failure instanceof StreamConflict) || attempt == ATTEMPTS) throw failure;
            }
        }
    }

    private long endOf(String stream) {
        var known = ends.getIfPresent(stream);
        return known == null ? reader.lastOf(stream).orElse(-1) : known;
    }

    private NewEvent entry(String stream, long seq, ReadEvent event, Principal who) {
        var id = UUID.fromString(IdentifierFactory.getInstance().generateIdentifier());
        var encoded = codec.encode(id, stream, event);
        var metadata = Map.of(Commands.PRINCIPAL, who.name(), Commands.ROLE, who.rolesText());
        return new NewEvent(
                id,
                stream,
                seq,
                STREAM_TYPE,
                encoded.name().name(),
                encoded.name().version(),
                codec.encodeMetadata(metadata),
                encoded.payload().bytes());
    }

    /// Who read a subject's data, or wanted to, the first first.
    public List<Read> of(String subject) {
        return reader.streamsUnder(prefix(subject)).stream()
                .sorted((one, other) -> Long.compare(one.leafIndex(), other.leafIndex()))
                .map(this::read)
                .toList();
    }

    private Read read(StoredEvent stored) {
        var name = new EventName(stored.name(), stored.version());
        var event = (ReadEvent) codec.decode(stored.eventId(), stored.streamId(), name, stored.payload());
        return new Read(stored.recordedMoment(), event);
    }

    private static String prefix(String subject) {
        return "reads/" + subject + "/";
    }
}
