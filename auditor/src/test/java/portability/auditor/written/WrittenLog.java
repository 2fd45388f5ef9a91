package portability.auditor.written;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import portability.proto.audit.v1.LogEntry;

/// A log in memory. Entries are hashed as docs/log-format.md says, byte by byte.
public final class WrittenLog {
    private static final long START_MICROS = 1_735_689_600_000_000L;

    private final String name;
    private final Random random;
    private final List<LogEntry> entries = new ArrayList<>();
    private final Map<String, Long> streams = new HashMap<>();
    private long clock = START_MICROS;

    public WrittenLog(String name, long seed) {
        this.name = name;
        this.random = new Random(seed);
    }

    /// So many events over some streams, payloads of some hundred bytes.
    public static WrittenLog of(String name, int entries, long seed) {
        var log = new WrittenLog(name, seed);
        for (int i = 0; i < entries; i++) {
            var stream = "NL:SVB/" + log.random.nextInt(Math.max(1, entries / 3));
            log.add(stream, "claim.SomethingHappened", log.payload());
        }
        return log;
    }

    public String name() {
        return name;
    }

    public List<LogEntry> entries() {
        return List.copyOf(entries);
    }

    public LogEntry add(String stream, String event, String payload) {
        return add(stream, event, 1, payload);
    }

    public LogEntry add(String stream, String event, int version, String payload) {
        return add(stream, event, version, payload, "{\"principal\":\"officer-1\",\"role\":\"OFFICER\"}");
    }

    public LogEntry add(String stream, String event, String payload, String metadata) {
        return add(stream, event, 1, payload, metadata);
    }

    private LogEntry add(String stream, String event, int version, String payload, String metadata) {
        long seq = streams.merge(stream, 1L, Long::sum) - 1;
        clock += random.nextInt(3);
        var entry = LogEntry.newBuilder()
                .setLeafIndex(entries.size())
                .setEventId(eventId())
                .setStreamId(stream)
                .setStreamSeq(seq)
                .setStreamType("Claim")
                .setEventName(event)
                .setEventVersion(version)
                .setRecordedAtMicros(clock)
                .setMetadata(ByteString.copyFromUtf8(metadata))
                .setPayload(ByteString.copyFromUtf8(payload))
                .build();
        entries.add(hashed(entry));
        return entries.getLast();
    }

    public List<ByteString> leafHashes() {
        return entries.stream().map(LogEntry::getLeafHash).toList();
    }

    public ByteString root(int size) {
        return PlainTree.root(leafHashes().subList(0, size));
    }

    public String note(LogSigner signer) {
        return note(signer, entries.size());
    }

    public String note(LogSigner signer, int size) {
        return signer.note(name, size, root(size));
    }

    /// The entry with the leaf hash that its fields give.
    public static LogEntry hashed(LogEntry entry) {
        return entry.toBuilder().setLeafHash(PlainTree.leafHash(leaf(entry))).build();
    }

    /// Source: docs/log-format.md, Leaf.
    static ByteString leaf(LogEntry entry) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(1);
            out.writeLong(entry.getLeafIndex());
            out.write(entry.getEventId().toByteArray());
            out.writeLong(entry.getRecordedAtMicros());
            text(out, entry.getStreamId());
            out.writeLong(entry.getStreamSeq());
            text(out, entry.getStreamType());
            text(out, entry.getEventName());
            out.writeInt(entry.getEventVersion());
            out.write(PlainTree.sha256(entry.getMetadata()).toByteArray());
            out.write(PlainTree.sha256(entry.getPayload()).toByteArray());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return ByteString.copyFrom(bytes.toByteArray());
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        var utf8 = text.getBytes(UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private ByteString eventId() {
        long high = ((clock / 1000) << 16) | 0x7000 | random.nextInt(0x1000);
        long low = (random.nextLong() >>> 2) | Long.MIN_VALUE;
        return ByteString.copyFrom(
                ByteBuffer.allocate(16).putLong(high).putLong(low).array());
    }

    private String payload() {
        var text = new StringBuilder("{\"note\":\"");
        int length = 50 + random.nextInt(300);
        for (int i = 0; i < length; i++) text.append((char) ('a' + random.nextInt(26)));
        return text.append("\"}").toString();
    }
}
