package portability.sandbox.client;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;

/// Sends a token with every call, and why the sandbox reads what it reads. The token is a secret: not printed.
final class BearerToken implements ClientInterceptor {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private static final Metadata.Key<String> PURPOSE =
            Metadata.Key.of("portability-purpose", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> LEGAL_BASIS =
            Metadata.Key.of("portability-legal-basis", Metadata.ASCII_STRING_MARSHALLER);

    private final String token;
    private final String purpose;

    /// @param purpose one of those that privacy.proto names
    BearerToken(String token, String purpose) {
        this.token = token;
        this.purpose = purpose;
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
            @Override
            public void start(Listener<A> listener, Metadata headers) {
                headers.put(AUTHORIZATION, "Bearer " + token);
                headers.put(PURPOSE, purpose);
                headers.put(LEGAL_BASIS, "Reg. (EC) 883/2004 Art. 77");
                super.start(listener, headers);
            }
        };
    }
}
