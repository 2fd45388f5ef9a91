package portability.ledger.edge;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status.Code;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Lets a call in if it has a deadline and a token whose role may call this rpc. Denies by default.
final class AccessInterceptor implements ServerInterceptor {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final String BEARER = "bearer ";
    /// Asked by orchestrators and tools that have no token; they tell nothing about persons.
    private static final Set<String> OPEN_SERVICES = Set.of(
            "grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection", "grpc.reflection.v1alpha.ServerReflection");

    private final AccessTable table;
    private final TokenVerifier tokens;

    AccessInterceptor(AccessTable table, TokenVerifier tokens) {
        this.table = table;
        this.tokens = tokens;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        var method = call.getMethodDescriptor();
        if (OPEN_SERVICES.contains(method.getServiceName())) return next.startCall(call, headers);
        var principal = bearer(headers).flatMap(tokens::verify);
        if (principal.isEmpty()) return refuse(call, Code.UNAUTHENTICATED, "NO_VALID_TOKEN");
        if (!table.permits(method.getFullMethodName(), principal.get()))
            return refuse(call, Code.PERMISSION_DENIED, "ROLE_MAY_NOT");
        if (Context.current().getDeadline() == null) return refuse(call, Code.INVALID_ARGUMENT, "DEADLINE_MISSING");
        return Contexts.interceptCall(principal.get().inContext(Context.current()), call, headers, next);
    }

    private static Optional<String> bearer(Metadata headers) {
        var value = headers.get(AUTHORIZATION);
        if (value == null || !value.toLowerCase(Locale.ROOT).startsWith(BEARER)) return Optional.empty();
        return Optional.of(value.substring(BEARER.length()).strip());
    }

    private static <Q, A> ServerCall.Listener<Q> refuse(ServerCall<Q, A> call, Code code, String reason) {
        var failure = new Failure(code, reason).toException();
        var trailers = failure.getTrailers();
        call.close(failure.getStatus(), trailers == null ? new Metadata() : trailers);
        return new ServerCall.Listener<>() {};
    }
}
