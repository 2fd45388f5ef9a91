package portability.claims.exchange.arrival;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status.Code;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import portability.claims.Octets;
import portability.claims.partners.Directory;
import portability.claims.partners.InstitutionCertificate;
import portability.claims.partners.KnownPartner;
import portability.ledger.edge.AccessTable;
import portability.ledger.edge.Failure;
import portability.ledger.edge.Principal;

/// Lets a call in if its certificate is that of an active partner, it has a deadline, and the partner is within its
/// limits. Denies by default.
final class PartnerInterceptor implements ServerInterceptor {
    private final Directory directory;
    private final AccessTable table;
    private final PartnerLimits limits;

    PartnerInterceptor(Directory directory, AccessTable table, PartnerLimits limits) {
        this.directory = directory;
        this.table = table;
        this.limits = limits;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        var partner = certificateOf(call).flatMap(this::known);
        if (partner.isEmpty()) return refuse(call, Code.UNAUTHENTICATED, "UNKNOWN_CERTIFICATE");
        var principal = Principal.partner(partner.get().institution().toString());
        if (!partner.get().active()) return refuse(call, Code.PERMISSION_DENIED, "NOT_A_PARTNER");
        if (!table.permits(call.getMethodDescriptor().getFullMethodName(), principal))
            return refuse(call, Code.PERMISSION_DENIED, "ROLE_MAY_NOT");
        if (Context.current().getDeadline() == null) return refuse(call, Code.INVALID_ARGUMENT, "DEADLINE_MISSING");
        var place = limits.enter(principal.name());
        if (place.isEmpty()) return refuse(call, Code.RESOURCE_EXHAUSTED, "TOO_MANY_CALLS");
        var context = principal.inContext(Context.current());
        return place.get().heldBy(() -> Contexts.interceptCall(context, call, headers, next));
    }

    private Optional<KnownPartner> known(Certificate certificate) {
        return InstitutionCertificate.institutionOf(certificate)
                .flatMap(directory::find)
                .filter(partner -> partner.descriptor().certificate().equals(encoded(certificate)));
    }

    private static Octets encoded(Certificate certificate) {
        try {
            return Octets.of(certificate.getEncoded());
        } catch (CertificateEncodingException _) {
            return Octets.none();
        }
    }

    private static Optional<Certificate> certificateOf(ServerCall<?, ?> call) {
        var session = call.getAttributes().get(Grpc.TRANSPORT_ATTR_SSL_SESSION);
        if (session == null) return Optional.empty();
        try {
            var chain = session.getPeerCertificates();
            return chain.length == 0 ? Optional.empty() : Optional.of(chain[0]);
        } catch (SSLPeerUnverifiedException _) {
            return Optional.empty();
        }
    }

    private static <Q, A> ServerCall.Listener<Q> refuse(ServerCall<Q, A> call, Code code, String reason) {
        var failure = new Failure(code, reason).toException();
        var trailers = failure.getTrailers();
        call.close(failure.getStatus(), trailers == null ? new Metadata() : trailers);
        return new ServerCall.Listener<>() {};
    }
}
