package portability.ledger.audit;

import io.grpc.Status.Code;
import io.grpc.StatusException;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;
import portability.ledger.edge.Failure;
import portability.ledger.merkle.LogProperties;
import portability.ledger.store.LogWatch;
import portability.proto.audit.v1.LogEntry;

/// Sends stretches of the log to readers, no faster than each of them reads: what is on its way to one is a message or
/// two.
final class EntryStreams implements AutoCloseable {
    private final LogWatch watch;
    private final LogProperties.Follow settings;
    private final GrpcExceptionHandler failures;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;

    EntryStreams(LogWatch watch, LogProperties.Follow settings, GrpcExceptionHandler failures) {
        this.watch = watch;
        this.settings = settings;
        this.failures = failures;
    }

    /// To be called while the call is being taken: the library hears of its handlers then only.
    <A> void send(Stretch stretch, Function<List<LogEntry>, A> message, ServerCallStreamObserver<A> reader) {
        var bell = watch.hang();
        reader.setOnReadyHandler(bell::ring);
        // Also stops the library from throwing where the reader has gone.
        reader.setOnCancelHandler(bell::ring);
        var stream = new EntryStream<>(stretch, new Messages(settings.messageBytes()), message, reader, bell);
        try {
            threads.execute(stream);
        } catch (RejectedExecutionException _) {
            bell.close();
            reader.onError(stopping());
        }
    }

    private static StatusException stopping() {
        return new Failure(Code.UNAVAILABLE, "STOPPING", "this service is being stopped").toException();
    }

    /// Ends every stream that goes on. None is interrupted: in the middle of a query that would break its connection.
    @Override
    public void close() {
        stopping = true;
        threads.shutdown();
        watch.ring();
    }

    /// One stretch on its way to one reader.
    private final class EntryStream<A> implements Runnable {
        private final Stretch stretch;
        private final Messages messages;
        private final Function<List<LogEntry>, A> message;
        private final ServerCallStreamObserver<A> reader;
        private final LogWatch.Bell bell;

        EntryStream(
                Stretch stretch,
                Messages messages,
                Function<List<LogEntry>, A> message,
                ServerCallStreamObserver<A> reader,
                LogWatch.Bell bell) {
            this.stretch = stretch;
            this.messages = messages;
            this.message = message;
            this.reader = reader;
            this.bell = bell;
        }

        @Override
        public void run() {
            try (bell) {
                send();
            } catch (InterruptedException _) {
                reader.onError(stopping());
            } catch (RuntimeException failed) {
                reader.onError(failures.handleException(failed));
            }
        }

        private void send() throws InterruptedException {
            while (!reader.isCancelled()) {
                var entries = stretch.next(messages.entries());
                for (var part : messages.of(entries)) {
                    awaitReader();
                    if (stopping) throw new InterruptedException();
                    reader.onNext(message.apply(part));
                }
                if (stretch.isAtEnd()) {
                    reader.onCompleted();
                    return;
                }
                if (stopping) throw new InterruptedException();
                if (entries.isEmpty()) bell.await(settings.lookAgain());
            }
        }

        private void awaitReader() throws InterruptedException {
            while (!stopping && !reader.isReady() && !reader.isCancelled()) bell.await(settings.lookAgain());
        }
    }
}
