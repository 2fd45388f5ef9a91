package portability.claims.exchange.arrival;

import io.grpc.Server;
import io.grpc.ServerInterceptor;
import io.grpc.TlsServerCredentials;
import io.grpc.TlsServerCredentials.ClientAuth;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;
import org.springframework.grpc.server.exception.GrpcExceptionHandlerInterceptor;
import org.springframework.stereotype.Component;
import portability.claims.exchange.ExchangeProperties;
import portability.claims.exchange.checkpoints.OwnProofs;
import portability.claims.exchange.checkpoints.ShownHere;
import portability.claims.exchange.checkpoints.StatedGaps;
import portability.claims.exchange.delivery.OutboxList;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.exchange.pair.SpokenVersions;
import portability.claims.partners.Directory;
import portability.claims.partners.DirectoryTrustManager;
import portability.claims.partners.TlsIdentity;
import portability.ledger.edge.AccessTable;

/// The second gRPC server of the service: for partners, mTLS only, on a port of its own.
@Component
class ExchangeServer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ExchangeServer.class);

    private final ExchangeProperties settings;
    private final TlsIdentity identity;
    private final Directory directory;
    private final ServerInterceptor partners;
    private final ServerInterceptor failures;
    private final ExchangeGrpcService service;
    private final List<PartnerFacing> others;

    private @Nullable Server server;
    private @Nullable ExecutorService workers;

    ExchangeServer(
            ExchangeProperties settings,
            TlsIdentity identity,
            Directory directory,
            AccessTable access,
            GrpcExceptionHandler failures,
            Intake intake,
            PairDesk pairs,
            OutboxList outbox,
            ShownHere checkpoints,
            OwnProofs proofs,
            StatedGaps gaps,
            SpokenVersions versions,
            List<PartnerFacing> others) {
        this.settings = settings;
        this.identity = identity;
        this.directory = directory;
        this.partners = new PartnerInterceptor(
                directory, access, new PartnerLimits(settings.callsAtOnce(), settings.callsPerSecond()));
        this.failures = new GrpcExceptionHandlerInterceptor(failures);
        this.service = new ExchangeGrpcService(intake, pairs, outbox, checkpoints, proofs, gaps, versions);
        this.others = List.copyOf(others);
    }

    @Override
    public void start() {
        try {
            var credentials = TlsServerCredentials.newBuilder()
                    .keyManager(
                            identity.certificate().toFile(),
                            identity.privateKey().toFile())
                    .trustManager(DirectoryTrustManager.ofAll(directory))
                    .clientAuth(ClientAuth.REQUIRE)
                    .build();
            var executor = Executors.newVirtualThreadPerTaskExecutor();
            workers = executor;
            var builder = NettyServerBuilder.forAddress(address(), credentials);
            others.forEach(other -> builder.addService(other.service()));
            server = builder.executor(executor)
                    .addService(service)
                    // The last one added is asked first: who calls, then what became of the call.
                    .intercept(failures)
                    .intercept(partners)
                    .maxInboundMessageSize(Math.toIntExact(settings.maxMessage().toBytes()))
                    .maxInboundMetadataSize(
                            Math.toIntExact(settings.maxMetadata().toBytes()))
                    .maxConcurrentCallsPerConnection(settings.callsPerConnection())
                    .handshakeTimeout(settings.handshakeTimeout().toMillis(), TimeUnit.MILLISECONDS)
                    .maxConnectionAge(settings.connectionAge().toMillis(), TimeUnit.MILLISECONDS)
                    .maxRstFramesPerWindow(settings.resetsPerMinute(), 60)
                    .build()
                    .start();
            LOG.info("the exchange listens on port {}", port());
        } catch (IOException failed) {
            throw new UncheckedIOException("the exchange cannot listen on port " + settings.port(), failed);
        }
    }

    int port() {
        if (server == null) throw new IllegalStateException("the exchange is not open");
        return server.getPort();
    }

    @Override
    public void stop() {
        var running = server;
        server = null;
        if (running == null) return;
        try {
            running.shutdown();
            if (!running.awaitTermination(settings.grace().toMillis(), TimeUnit.MILLISECONDS)) running.shutdownNow();
        } catch (InterruptedException _) {
            running.shutdownNow();
            Thread.currentThread().interrupt();
        } finally {
            if (workers != null) workers.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    private InetSocketAddress address() {
        return "*".equals(settings.bind())
                ? new InetSocketAddress(settings.port())
                : new InetSocketAddress(settings.bind(), settings.port());
    }
}
