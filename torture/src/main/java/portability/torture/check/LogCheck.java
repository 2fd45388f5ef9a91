package portability.torture.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;

/// I5: no gap, no changed byte, no time that falls; every stream whole.
final class LogCheck {
    private LogCheck() {}

    static void check(Rows rows, Consumer<Violation> found) {
        var ends = new HashMap<String, Long>();
        long next = 0;
        long lastMoment = Long.MIN_VALUE;
        for (var entry : rows.log()) {
            if (entry.leafIndex() != next)
                found.accept(new Violation("I5", "the log has a gap before " + entry.leafIndex()));
            next = entry.leafIndex() + 1;
            if (!Arrays.equals(entry.leafHash(), entry.expectedHash()))
                found.accept(new Violation("I5", "entry %d is not what was hashed".formatted(entry.leafIndex())));
            if (entry.recordedAt() < lastMoment)
                found.accept(new Violation("I5", "time falls at entry " + entry.leafIndex()));
            lastMoment = entry.recordedAt();
            long expected = ends.getOrDefault(entry.streamId(), -1L) + 1;
            if (entry.streamSeq() != expected)
                found.accept(new Violation(
                        "I5",
                        "stream %s goes from %d to %d".formatted(entry.streamId(), expected - 1, entry.streamSeq())));
            ends.put(entry.streamId(), entry.streamSeq());
        }
    }

    static List<byte[]> leaves(Rows rows) {
        var leaves = new ArrayList<byte[]>();
        for (var entry : rows.log()) leaves.add(entry.expectedHash());
        return leaves;
    }
}
