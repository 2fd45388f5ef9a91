package portability.ledger.axon;

import java.util.ArrayDeque;
import java.util.Deque;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/// Leaves the unit of work in which a processor applies a batch, until closed.
///
/// A command that a handler sends as a part of that one has its events stored at the end of the batch, after the
/// sender was answered, and all it made stays in memory until then: a hundred documents of three megabytes each.
final class Apart implements AutoCloseable {
    /// The outermost first.
    private final Deque<UnitOfWork<?>> left = new ArrayDeque<>();

    private Apart() {}

    static Apart fromBatch() {
        var apart = new Apart();
        if (CurrentUnitOfWork.map(UnitOfWork::root)
                .filter(BatchingUnitOfWork.class::isInstance)
                .isPresent()) apart.leave();
        return apart;
    }

    private void leave() {
        while (CurrentUnitOfWork.isStarted()) {
            var current = CurrentUnitOfWork.get();
            CurrentUnitOfWork.clear(current);
            left.push(current);
        }
    }

    @Override
    public void close() {
        left.forEach(CurrentUnitOfWork::set);
    }
}
