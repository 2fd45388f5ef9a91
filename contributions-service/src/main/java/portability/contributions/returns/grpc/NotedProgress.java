package portability.contributions.returns.grpc;

import java.util.function.Function;
import portability.contributions.returns.CheckProgress;
import portability.contributions.returns.CheckProgress.Note;
import portability.contributions.returns.CheckWatch;

/// Notes how far a check has come, every so many rows, until what it is part of has ended.
final class NotedProgress {
    private static final int EVERY = 50_000;

    private final CheckProgress notes;

    NotedProgress(CheckProgress notes) {
        this.notes = notes;
    }

    <T> T whileChecking(String returnId, Function<CheckWatch, T> work) {
        var next = new int[] {0};
        try {
            return work.apply((rows, refused) -> {
                if (rows < next[0]) return;
                next[0] = rows + EVERY;
                notes.note(returnId, new Note(rows, refused));
            });
        } finally {
            notes.forget(returnId);
        }
    }
}
