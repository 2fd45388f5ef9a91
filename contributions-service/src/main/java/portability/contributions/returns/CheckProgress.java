package portability.contributions.returns;

import java.util.Optional;

/// How far checks of returns have come. Notes for whoever waits, no facts: a check that is cut off leaves its last one.
public interface CheckProgress {
    /// @param refused rows refused so far
    record Note(int rows, int refused) {}

    void note(String returnId, Note note);

    Optional<Note> of(String returnId);

    void forget(String returnId);
}
