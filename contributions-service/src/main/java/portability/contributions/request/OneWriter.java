package portability.contributions.request;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import portability.contributions.refusal.Refusal.RequestIdReused;
import portability.contributions.refusal.Refused;

/// Takes one at a time the decisions that depend on more than one stream, each on read models that are current.
///
/// Whether a number is taken, a line recorded or a request answered, no single stream can say. A service has one active
/// writer per database, and this is it: what it reads stays true until what it decides is committed.
public final class OneWriter {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ReentrantLock turn = new ReentrantLock(true);
    private final CurrentReads reads;
    private final AnsweredRequests answered;

    public OneWriter(CurrentReads reads, AnsweredRequests answered) {
        this.reads = reads;
        this.answered = answered;
    }

    /// Decides in turn, on current read models.
    /// @throws IllegalStateException if the turn does not come within half a minute
    public <T> T decide(Supplier<T> decision) {
        try {
            if (!turn.tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                throw new IllegalStateException("no turn to write within " + PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before its turn to write");
        }
        try {
            reads.await();
            return decision.get();
        } finally {
            turn.unlock();
        }
    }

    /// As [#decide(Supplier)], for a request.
    /// @throws Refused RequestIdReused if its id came before with other contents, for whatever rpc
    public <T> T decide(Request request, Supplier<T> decision) {
        return decide(() -> {
            answered.digestOf(request.id())
                    .filter(digest -> !digest.equals(request.digest()))
                    .ifPresent(_ -> {
                        throw new Refused(new RequestIdReused());
                    });
            return decision.get();
        });
    }
}
