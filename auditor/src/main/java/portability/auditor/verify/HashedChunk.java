package portability.auditor.verify;

import java.util.BitSet;
import portability.auditor.entry.LeafHasher;
import portability.auditor.entry.RawEntry;
import portability.auditor.source.Chunk;
import portability.auditor.tree.TreeHash;

/// A chunk whose leaves were computed, with what the order of the log is checked by. Arrays, one place per entry: this
/// is what makes verification as fast as hashing.
final class HashedChunk {
    final Chunk chunk;
    final long[] leafIndexes;
    final long[] recordedAt;
    final long[] streams;
    final long[] streamSeqs;
    /// 32 bytes per entry, computed.
    final byte[] hashes;
    /// Whose stored leaf hash is another.
    final BitSet unlike = new BitSet();
    /// Which lack what every entry has.
    final BitSet malformed = new BitSet();

    private HashedChunk(Chunk chunk) {
        int count = chunk.count();
        this.chunk = chunk;
        leafIndexes = new long[count];
        recordedAt = new long[count];
        streams = new long[count];
        streamSeqs = new long[count];
        hashes = new byte[count * TreeHash.BYTES];
    }

    static HashedChunk of(Chunk chunk, StreamHash streams) {
        var hashed = new HashedChunk(chunk);
        var hasher = new LeafHasher();
        var entry = new RawEntry();
        for (int i = 0; i < chunk.count(); i++) {
            entry.read(chunk.bytes(), chunk.starts()[i], chunk.lengths()[i]);
            hashed.leafIndexes[i] = entry.leafIndex();
            hashed.recordedAt[i] = entry.recordedAtMicros();
            hashed.streams[i] = streams.of(entry.streamId());
            hashed.streamSeqs[i] = entry.streamSeq();
            hasher.hash(entry, hashed.hashes, i * TreeHash.BYTES);
            if (!entry.leafHash().holds(hashed.hashes, i * TreeHash.BYTES, TreeHash.BYTES)) hashed.unlike.set(i);
            if (!entry.isWellFormed()) hashed.malformed.set(i);
        }
        return hashed;
    }

    int count() {
        return leafIndexes.length;
    }

    RawEntry entry(int index) {
        return new RawEntry().read(chunk.copy(index));
    }
}
