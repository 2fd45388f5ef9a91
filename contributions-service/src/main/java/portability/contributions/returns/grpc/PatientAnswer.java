package portability.contributions.returns.grpc;

import io.grpc.stub.ServerCallStreamObserver;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Tells no faster than is listened, so that what is on its way stays small. To be used in the call's own thread.
final class PatientAnswer<M> {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final ServerCallStreamObserver<M> listener;

    PatientAnswer(ServerCallStreamObserver<M> listener) {
        this.listener = listener;
        // Otherwise the library throws where the listener has gone.
        listener.setOnCancelHandler(() -> {});
    }

    /// @throws CancellationException if nobody listens any more
    void tell(M message) {
        while (!listener.isReady()) {
            if (listener.isCancelled()) throw new CancellationException("the listener is gone");
            LockSupport.parkNanos(LOOK_NANOS);
        }
        listener.onNext(message);
    }

    void complete() {
        listener.onCompleted();
    }
}
