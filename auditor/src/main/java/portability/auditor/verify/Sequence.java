package portability.auditor.verify;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import portability.auditor.entry.EntryName;
import portability.auditor.tree.TreeHash;

/// The order of the log, entry by entry: numbers without a gap, times that never fall, and the tree that grows.
final class Sequence {
    private final Range range;
    private final Differences differences;
    private final StreamOrder streams;
    private final Ascent computed;
    /// From the hashes as stored; apart from the computed ones once the two are not the same any more.
    private Ascent stored;
    private final Gaps gaps = new Gaps();
    private final List<Suspect> suspects = new ArrayList<>();
    private long suspected;
    private boolean inOrder = true;
    private long due;
    private long recordedAt = Long.MIN_VALUE;
    private long entries;
    private long bytes;

    Sequence(Range range, Ascent ascent, StreamOrder streams, Differences differences) {
        this.range = range;
        this.differences = differences;
        this.streams = streams;
        this.computed = ascent;
        this.stored = ascent;
        this.due = range.first();
    }

    void take(HashedChunk chunk) {
        for (int i = 0; i < chunk.count(); i++) {
            if (chunk.unlike.get(i)) suspect(chunk, i);
            if (chunk.malformed.get(i)) malformed(chunk, i);
            place(chunk, i);
            time(chunk, i);
            streams.add(chunk.streams[i], chunk.streamSeqs[i], chunk.leafIndexes[i]);
            entries++;
            bytes += chunk.chunk.lengths()[i];
        }
    }

    /// Are all entries there?
    void finish() {
        if (due < range.end()) {
            inOrder = false;
            gaps.open(due, range.end());
        }
        gaps.tell(range, differences);
    }

    private void place(HashedChunk chunk, int i) {
        long leaf = chunk.leafIndexes[i];
        if (leaf == due && leaf < range.end()) {
            due++;
            if (inOrder) grow(chunk, i);
            return;
        }
        inOrder = false;
        if (leaf >= range.end()) {
            differences.add(Difference.of(
                    Part.ORDER,
                    EntryName.of(chunk.entry(i)),
                    "was added: the checkpoint covers " + range.words() + " only"));
            due = Math.max(due, range.end());
        } else if (leaf > due) {
            gaps.open(due, leaf);
            due = leaf + 1;
        } else {
            boolean late = gaps.close(leaf);
            differences.add(Difference.of(
                    Part.ORDER,
                    EntryName.of(chunk.entry(i)),
                    late
                            ? "stands behind entry %d: the two were swapped or moved".formatted(due - 1)
                            : "stands there a second time, behind entry %d: it was inserted".formatted(due - 1)));
        }
    }

    private void grow(HashedChunk chunk, int i) {
        if (chunk.unlike.get(i) && stored == computed) stored = computed.copy();
        computed.add(chunk.hashes, i * TreeHash.BYTES);
        if (stored == computed) return;
        var hash = chunk.unlike.get(i) ? chunk.entry(i).leafHash().copy() : ByteString.EMPTY;
        if (hash.size() == TreeHash.BYTES) stored.add(hash.toByteArray(), 0);
        else stored.add(chunk.hashes, i * TreeHash.BYTES);
    }

    private void time(HashedChunk chunk, int i) {
        if (chunk.recordedAt[i] < recordedAt)
            differences.add(Difference.of(
                    Part.TIME,
                    EntryName.of(chunk.entry(i)),
                    "was recorded %d microseconds before the entry that stands before it"
                            .formatted(recordedAt - chunk.recordedAt[i])));
        recordedAt = chunk.recordedAt[i];
    }

    private void suspect(HashedChunk chunk, int i) {
        suspected++;
        if (suspects.size() == Differences.MOST_KEPT) return;
        var hash = ByteString.copyFrom(chunk.hashes, i * TreeHash.BYTES, TreeHash.BYTES);
        suspects.add(new Suspect(ByteString.copyFrom(chunk.chunk.copy(i)), hash));
    }

    private void malformed(HashedChunk chunk, int i) {
        differences.add(Difference.of(
                Part.HEADER,
                EntryName.of(chunk.entry(i)),
                "lacks what every entry has: an event id of version 7, names, a version, a leaf hash of 32 bytes"));
    }

    /// Is the order such that the tree could be built?
    boolean isInOrder() {
        return inOrder;
    }

    Ascent computed() {
        return computed;
    }

    Ascent stored() {
        return stored;
    }

    List<Suspect> suspects() {
        return List.copyOf(suspects);
    }

    long suspected() {
        return suspected;
    }

    long entries() {
        return entries;
    }

    long bytes() {
        return bytes;
    }
}
