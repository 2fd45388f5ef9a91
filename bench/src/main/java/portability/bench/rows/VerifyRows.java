package portability.bench.rows;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.protobuf.ByteString;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import portability.auditor.note.LogKeys;
import portability.auditor.source.ExportFile;
import portability.auditor.verify.LogVerifier;
import portability.bench.measure.Rounds;
import portability.bench.measure.Row;
import portability.bench.measure.Sample;
import portability.bench.measure.Side;
import portability.bench.measure.Stopwatch;
import portability.bench.measure.Target;
import portability.bench.node.LedgerNode;
import portability.bench.node.Preload;
import portability.ledger.seal.Sha256;
import portability.ledger.seal.SigningKey;
import portability.ledger.store.LogReader;
import portability.ledger.store.StoredEvent;
import portability.proto.audit.v1.ExportItem;
import portability.proto.audit.v1.LogEntry;

/// The auditor verifying a log from an export, beside hashing the same leaves one by one from the same file.
public final class VerifyRows implements Family {
    private static final int STREAMS = 2_000;
    private static final int LENGTH = 100;
    private static final int PAGE = 1_000;
    private static final double REACH = 0.50;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public List<Row> measure(Setting setting) {
        try (var node = LedgerNode.start(setting.server().database("verify"))) {
            new Preload(node).streams(setting.pace().sized(STREAMS), LENGTH);
            var export = export(node);
            try {
                var key = node.part(SigningKey.class).verificationKey().encoded();
                var verifying = new Verifying(node, export, key);
                var hashing = new Hashing(node, export);
                return List.of(Rounds.of(List.<Side>of(verifying, hashing), setting.pace(), setting.tell())
                        .ratio("verify", verifying, hashing, Target.atLeast(REACH)));
            } finally {
                Files.delete(export);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("no export to verify", failed);
        }
    }

    private static Path export(LedgerNode node) throws IOException {
        long size = node.size();
        var note = note(node, size);
        var file = Files.createTempFile("portability-bench-", ".export");
        var reader = node.part(LogReader.class);
        try (var out = Files.newOutputStream(file)) {
            out.write(ExportFile.FIRST_LINE.getBytes(US_ASCII));
            ExportItem.newBuilder().setCheckpoint(note).build().writeDelimitedTo(out);
            for (long from = 0; from < size; from += PAGE)
                for (var stored : reader.from(from, PAGE))
                    ExportItem.newBuilder().setEntry(entry(stored)).build().writeDelimitedTo(out);
        }
        return file;
    }

    private static String note(LedgerNode node, long size) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var notes = node.database().texts("select note from log_checkpoint where tree_size = " + size);
            if (!notes.isEmpty()) return notes.getFirst();
            if (System.nanoTime() > giveUp) throw new IllegalStateException("the log is not sealed");
            LockSupport.parkNanos(PATIENCE.toNanos() / 1_000);
        }
    }

    private static LogEntry entry(StoredEvent stored) {
        return LogEntry.newBuilder()
                .setLeafIndex(stored.leafIndex())
                .setEventId(ByteString.copyFrom(ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(stored.eventId().getMostSignificantBits())
                        .putLong(stored.eventId().getLeastSignificantBits())
                        .flip()))
                .setStreamId(stored.streamId())
                .setStreamSeq(stored.streamSeq())
                .setStreamType(stored.streamType())
                .setEventName(stored.name())
                .setEventVersion(stored.version())
                .setRecordedAtMicros(stored.recordedAt())
                .setMetadata(ByteString.copyFrom(stored.metadata()))
                .setPayload(ByteString.copyFrom(stored.payload()))
                .setLeafHash(ByteString.copyFrom(stored.leafHash()))
                .build();
    }

    private record Verifying(LedgerNode node, Path export, ByteString key) implements Side {
        Verifying(LedgerNode node, Path export, byte[] key) {
            this(node, export, ByteString.copyFrom(key));
        }

        @Override
        public String name() {
            return "auditor, verifying an export";
        }

        @Override
        public String unit() {
            return "events/s";
        }

        @Override
        public Sample run(Duration window) {
            var verifier = LogVerifier.with(LogKeys.of(key.toByteArray()));
            long proved = 0;
            long times = 0;
            var watch = Stopwatch.start(node.database().server());
            do {
                try (var file = ExportFile.open(export)) {
                    var verification = verifier.verify(file);
                    if (!verification.isProved()) throw new IllegalStateException("refused: " + verification);
                    proved += verification.entries();
                }
                times++;
            } while (watch.seconds() < window.toNanos() / 1e9);
            return watch.sample(proved).committed(times * node.size());
        }
    }

    /// With the means of the JDK and of Protobuf, one entry after another.
    private record Hashing(LedgerNode node, Path export) implements Side {
        @Override
        public String name() {
            return "SHA-256 of each leaf of the export";
        }

        @Override
        public String unit() {
            return "events/s";
        }

        @Override
        public Sample run(Duration window) {
            long hashed = 0;
            long times = 0;
            var watch = Stopwatch.start(node.database().server());
            do {
                hashed += fitting();
                times++;
            } while (watch.seconds() < window.toNanos() / 1e9);
            return watch.sample(hashed).committed(times * node.size());
        }

        /// How many entries of the file fit their hash.
        private long fitting() {
            try (var in = new BufferedInputStream(Files.newInputStream(export), 1 << 16)) {
                in.skipNBytes(ExportFile.FIRST_LINE.length());
                long fitting = 0;
                for (var item = ExportItem.parseDelimitedFrom(in);
                        item != null;
                        item = ExportItem.parseDelimitedFrom(in))
                    if (item.hasEntry() && fits(item.getEntry())) fitting++;
                return fitting;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static boolean fits(LogEntry entry) {
            var stream = entry.getStreamIdBytes();
            var type = entry.getStreamTypeBytes();
            var name = entry.getEventNameBytes();
            int texts = 3 * Integer.BYTES + stream.size() + type.size() + name.size();
            var leaf = ByteBuffer.allocate(2 + 5 * Long.BYTES + texts + Integer.BYTES + 64)
                    .put((byte) 0)
                    .put((byte) 1)
                    .putLong(entry.getLeafIndex())
                    .put(entry.getEventId().asReadOnlyByteBuffer())
                    .putLong(entry.getRecordedAtMicros());
            text(leaf, stream).putLong(entry.getStreamSeq());
            text(leaf, type);
            text(leaf, name)
                    .putInt(entry.getEventVersion())
                    .put(Sha256.of(entry.getMetadata().toByteArray()))
                    .put(Sha256.of(entry.getPayload().toByteArray()));
            return entry.getLeafHash().equals(ByteString.copyFrom(Sha256.of(leaf.array())));
        }

        private static ByteBuffer text(ByteBuffer leaf, ByteString text) {
            return leaf.putInt(text.size()).put(text.asReadOnlyByteBuffer());
        }
    }
}
