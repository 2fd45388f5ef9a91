package portability.ledger.store;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A submission whose submitter waits.
final class Pending {
    private final Submission submission;
    private final Thread thread;
    private @Nullable Committed committed;
    private @Nullable StoreFailure failure;
    private boolean lostOnce;
    private volatile boolean done;

    Pending(Submission submission, Thread thread) {
        this.submission = submission;
        this.thread = thread;
    }

    Submission submission() {
        return submission;
    }

    Thread thread() {
        return thread;
    }

    boolean isDone() {
        return done;
    }

    /// For whoever leads: did a session end with this before?
    boolean isSecondLoss() {
        boolean second = lostOnce;
        lostOnce = true;
        return second;
    }

    void succeed(Committed how) {
        committed = how;
        end();
    }

    void fail(StoreFailure why) {
        failure = why;
        end();
    }

    private void end() {
        done = true;
        LockSupport.unpark(thread);
    }

    /// @throws StoreFailure if it was not stored
    Committed result() {
        if (failure != null) throw failure;
        if (committed == null) throw new IllegalStateException("it is not known yet how this ended");
        return committed;
    }
}
