package portability.auditor.source;

import java.util.Arrays;

/// Some entries, one after the other, as `LogEntry` messages where they lie in a buffer.
///
/// @param starts  where each begins
/// @param lengths how long each is
@SuppressWarnings(
        "ArrayRecordComponent") // a view into a buffer that is as large as the entries; copies would cost more than
// hashing
public record Chunk(byte[] bytes, int[] starts, int[] lengths) {
    public int count() {
        return starts.length;
    }

    /// The message of one entry.
    public byte[] copy(int index) {
        return Arrays.copyOfRange(bytes, starts[index], starts[index] + lengths[index]);
    }
}
