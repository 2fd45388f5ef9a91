package portability.claims.exchange.channel;

import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import portability.claims.exchange.ExchangeProperties;
import portability.claims.partners.Directory;
import portability.claims.partners.DirectoryTrustManager;
import portability.claims.partners.KnownPartner;
import portability.claims.partners.TlsIdentity;

/// A connection per partner: mTLS, and only the partner's own certificate will do.
@Component
public class PartnerChannels implements DisposableBean {
    private final Directory directory;
    private final TlsIdentity identity;
    private final int maxMessage;
    private final Map<String, Open> channels = new ConcurrentHashMap<>();

    /// @param fingerprint of the descriptor whose address it goes to
    private record Open(String fingerprint, ManagedChannel channel) {}

    PartnerChannels(Directory directory, TlsIdentity identity, ExchangeProperties exchange) {
        this.directory = directory;
        this.identity = identity;
        this.maxMessage = Math.toIntExact(exchange.maxMessage().toBytes());
    }

    /// The connection, ready to try at once: whoever calls has a backoff of its own.
    public ManagedChannel to(KnownPartner partner) {
        var open = channels.compute(partner.institution().toString(), (_, before) -> open(partner, before));
        open.channel().resetConnectBackoff();
        return open.channel();
    }

    /// A partner that was confirmed with another descriptor may have moved.
    private Open open(KnownPartner partner, @Nullable Open before) {
        var fingerprint = partner.descriptor().fingerprint();
        if (before != null && before.fingerprint().equals(fingerprint)) return before;
        if (before != null) before.channel().shutdown();
        return new Open(fingerprint, connect(partner));
    }

    private ManagedChannel connect(KnownPartner partner) {
        try {
            var credentials = TlsChannelCredentials.newBuilder()
                    .keyManager(
                            identity.certificate().toFile(),
                            identity.privateKey().toFile())
                    .trustManager(DirectoryTrustManager.ofOne(directory, partner.institution()))
                    .build();
            return new SilentConnection()
                    .watch(Grpc.newChannelBuilder(partner.descriptor().exchangeAddress(), credentials)
                            .maxInboundMessageSize(maxMessage));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the node's certificate or key cannot be read", unreadable);
        }
    }

    @Override
    public void destroy() {
        channels.values().forEach(open -> open.channel().shutdownNow());
    }
}
