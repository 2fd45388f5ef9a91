package portability.auditor.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import portability.auditor.source.Unreadable;

/// Is every stream numbered 0, 1, 2, … in the order of the log? In memory lie at most a million places; what is more is
/// sorted in runs on disk and read again in order, so a log may have any number of streams.
final class StreamOrder implements AutoCloseable {
    static final int RECORD_BYTES = 3 * Long.BYTES;

    private final boolean fromTheStart;
    private final StreamRun run = new StreamRun();
    private final List<Path> files = new ArrayList<>();

    /// @param fromTheStart the log is read from its first entry, so each stream begins at 0
    StreamOrder(boolean fromTheStart) {
        this.fromTheStart = fromTheStart;
    }

    void add(long stream, long seq, long leaf) {
        if (run.isFull()) spill();
        run.add(stream, seq, leaf);
    }

    /// Tells of every place that is not the next one of its stream.
    void finish(Differences differences) {
        try {
            if (files.isEmpty()) {
                var checks = new Checks(differences);
                for (int place : run.order()) checks.next(run.stream(place), run.seq(place), run.leaf(place));
            } else {
                spill();
                merge(new Checks(differences));
            }
        } catch (IOException unreadable) {
            throw new Unreadable("The temporary file for stream numbers cannot be read.", unreadable);
        }
    }

    private void merge(Checks checks) throws IOException {
        var queue = new PriorityQueue<SpilledRun>();
        var open = new ArrayList<SpilledRun>();
        try {
            for (var file : files) {
                var spilled = new SpilledRun(open.size(), file);
                open.add(spilled);
                if (spilled.next()) queue.add(spilled);
            }
            while (!queue.isEmpty()) {
                var spilled = queue.remove();
                checks.next(spilled.stream(), spilled.seq(), spilled.leaf());
                if (spilled.next()) queue.add(spilled);
            }
        } finally {
            for (var spilled : open) spilled.close();
        }
    }

    private void spill() {
        var bytes = ByteBuffer.allocate(run.count() * RECORD_BYTES);
        for (int place : run.order())
            bytes.putLong(run.stream(place)).putLong(run.seq(place)).putLong(run.leaf(place));
        run.clear();
        try {
            var file = Files.createTempFile("portability-audit-", ".streams");
            files.add(file);
            try (var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
                bytes.flip();
                while (bytes.hasRemaining()) out.write(bytes);
            }
        } catch (IOException full) {
            throw new Unreadable("The temporary file for stream numbers cannot be written: " + full.getMessage(), full);
        }
    }

    @Override
    public void close() {
        for (var file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException _) {
                file.toFile().deleteOnExit();
            }
        }
    }

    /// Hears the places of each stream in the order of the log.
    private final class Checks {
        private final Differences differences;
        /// Of the streams whose hashes fall together with the current one's.
        private final Map<Long, Long> others = new HashMap<>();
        private boolean started;
        private long current;
        private long due;

        Checks(Differences differences) {
            this.differences = differences;
        }

        void next(long stream, long seq, long leaf) {
            if (!started || stream != current) turnTo(stream, fromTheStart ? 0 : seq);
            if (seq != due) differences.add(Difference.at(Part.STREAM, leaf, words(seq)));
            // After a gap the numbers go on from where they are; after a step back the due one stays due.
            due = Math.max(due, seq + 1);
        }

        private void turnTo(long stream, long begin) {
            if (started && StreamRun.group(stream) == StreamRun.group(current)) others.put(current, due);
            else others.clear();
            started = true;
            current = stream;
            due = others.getOrDefault(stream, begin);
        }

        private String words(long seq) {
            return seq > due
                    ? "its stream goes on at place %d where %d is due: something of the stream is missing"
                            .formatted(seq, due)
                    : "its stream has place %d already and %d is due: it stands there twice or too late"
                            .formatted(seq, due);
        }
    }
}
