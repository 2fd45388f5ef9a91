package portability.ledger.privacy.reads;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;
import portability.ledger.edge.Failure;
import portability.ledger.edge.Principal;
import portability.ledger.privacy.reads.ReadTable.Asked;

/// Lets a read happen only for a stated purpose of social security, and only after it was recorded.
///
/// It finds whose data a request is about before the handler sees it, or has a handler that searches say whom it
/// found. Who was not known then may be when the handler looks, and is asked for once more before the answer goes. If
/// a handler hands out data though nobody was named to record it for, the answer is held back: a bug shows as one, not
/// as a read without a record.
final class PurposeInterceptor implements ServerInterceptor {
    static final String REFUSED = "PURPOSE_REFUSED";

    private static final Logger LOG = LoggerFactory.getLogger(PurposeInterceptor.class);

    private final ReadTable table;
    private final ReadLog log;
    private final GrpcExceptionHandler failures;

    PurposeInterceptor(ReadTable table, ReadLog log, GrpcExceptionHandler failures) {
        this.table = table;
        this.log = log;
        this.failures = failures;
    }

    @Override
    public <Q, A> Listener<Q> interceptCall(ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        var rpc = call.getMethodDescriptor().getFullMethodName();
        var reading = table.of(rpc);
        var stated = StatedPurpose.in(headers);
        // What hands out nobody's data tells by its refusals whom a number belongs to.
        if (table.readsNothing(rpc)
                && stated.isPresent()
                && !stated.get().purpose().isSocialSecurity()) return refuse(call, stated.get());
        if (reading.isEmpty()) {
            // What a handler itself finds to be somebody's, it records itself.
            if (stated.isEmpty()) return next.startCall(call, headers);
            return Contexts.interceptCall(stated.get().in(Context.current()), call, headers, next);
        }
        if (stated.isEmpty()) {
            var refused = refused();
            close(call, refused.getStatus(), refused.getTrailers());
            return new Listener<>() {};
        }
        var guarded = new Guarded<>(call);
        var asked = reading.get().asked();
        if (asked.isEmpty()) {
            var found = ReadOfTheCall.in(Context.current(), subjects -> {
                record(subjects, guarded, reading.get().fields(), stated.get());
                // A list may hold nobody's data, and its handler says so.
                guarded.recorded = true;
            });
            return Contexts.interceptCall(found, guarded, headers, next);
        }
        return new Recording<>(
                next.startCall(guarded, headers),
                guarded,
                request -> record(
                        asked.get().apply(request), guarded, reading.get().fields(), stated.get()));
    }

    private <Q> Listener<Q> refuse(ServerCall<Q, ?> call, StatedPurpose stated) {
        try {
            record(List.of(), new Guarded<>(call), List.of(), stated);
            throw new IllegalStateException("not refused: " + stated.purpose());
        } catch (RuntimeException failed) {
            var told = Objects.requireNonNullElseGet(
                    failures.handleException(failed), new Failure(Code.INTERNAL, "INTERNAL")::toException);
            close(call, told.getStatus(), told.getTrailers());
            return new Listener<>() {};
        }
    }

    /// @throws StatusRuntimeException PURPOSE_REFUSED
    private void record(List<Asked> asked, Guarded<?, ?> call, List<String> fields, StatedPurpose stated) {
        var rpc = call.getMethodDescriptor().getFullMethodName();
        if (!stated.purpose().isSocialSecurity()) {
            if (asked.isEmpty()) log.refused(Optional.empty(), Principal.current(), rpc, stated);
            for (var one : asked) log.refused(Optional.of(one.subject()), Principal.current(), rpc, stated);
            throw refused();
        }
        for (var one : asked)
            log.read(
                    one.subject(),
                    Principal.current(),
                    rpc,
                    one.under().map(stated::alsoUnder).orElse(stated),
                    fields);
        call.recorded = !asked.isEmpty();
    }

    private static StatusRuntimeException refused() {
        var failure = new Failure(
                        Code.PERMISSION_DENIED, REFUSED, "no data is read without a purpose of social security")
                .toException();
        return failure.getStatus().asRuntimeException(failure.getTrailers());
    }

    private static void close(ServerCall<?, ?> call, Status status, @Nullable Metadata trailers) {
        call.close(status, trailers == null ? new Metadata() : trailers);
    }

    /// Holds answers back until a read is recorded.
    private static final class Guarded<Q, A> extends SimpleForwardingServerCall<Q, A> {
        private volatile boolean recorded;
        private volatile boolean closed;
        private volatile Runnable askingAgain = () -> {};

        Guarded(ServerCall<Q, A> call) {
            super(call);
        }

        @Override
        public void sendMessage(A message) {
            if (!recorded && !closed) askingAgain.run();
            if (recorded) {
                super.sendMessage(message);
            } else if (!closed) {
                LOG.error(
                        "{} hands out data of nobody it named",
                        getMethodDescriptor().getFullMethodName());
                var held = new Failure(Code.INTERNAL, "INTERNAL").toException();
                PurposeInterceptor.close(this, held.getStatus(), held.getTrailers());
            }
        }

        @Override
        public void close(Status status, Metadata trailers) {
            if (closed) return;
            closed = true;
            super.close(status, trailers);
        }
    }

    /// Records the read when the request is here.
    private final class Recording<Q> extends SimpleForwardingServerCallListener<Q> {
        private final Guarded<Q, ?> call;
        private final Consumer<Q> record;

        Recording(Listener<Q> next, Guarded<Q, ?> call, Consumer<Q> record) {
            super(next);
            this.call = call;
            this.record = record;
        }

        @Override
        public void onMessage(Q request) {
            try {
                record.accept(request);
                call.askingAgain = () -> record.accept(request);
                super.onMessage(request);
            } catch (RuntimeException failed) {
                var told = told(failed);
                close(call, told.getStatus(), told.getTrailers());
            }
        }

        private StatusException told(RuntimeException failed) {
            return Objects.requireNonNullElseGet(
                    failures.handleException(failed), new Failure(Code.INTERNAL, "INTERNAL")::toException);
        }

        @Override
        public void onHalfClose() {
            if (!call.closed) super.onHalfClose();
        }
    }
}
