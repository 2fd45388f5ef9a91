package portability.bench.claims;

import io.grpc.Channel;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import io.grpc.stub.AbstractStub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.core.io.DefaultResourceLoader;
import portability.agreements.AgreementsApplication;
import portability.bench.database.BenchDatabase;
import portability.bench.database.BenchServer;
import portability.bench.node.OwnResources;
import portability.claims.ClaimsApplication;
import portability.claims.cluster.TestCertificate;
import portability.claims.exchange.channel.PartnerChannels;
import portability.claims.partners.Directory;
import portability.contributions.ContributionsApplication;
import portability.kernel.InstitutionId;
import portability.ledger.edge.Role;
import portability.ledger.testkit.node.FreePort;
import portability.ledger.testkit.node.TestNode;

/// One institution's node: its three services in this process, as they run in three of their own, with TLS between them
/// and everything durable.
final class Institution implements AutoCloseable {
    /// Where each is paid.
    private static final Map<String, String> IBANS = Map.of(
            "NL:SVB",
            "NL02ABNA0123456789",
            "DE:DRV",
            "DE89370400440532013000",
            "MA:CNSS",
            "MA64011519000001205000534921");

    private final TestNode keys;
    private final TestCertificate certificate;
    private final BenchDatabase claimsDatabase;
    private final List<ConfigurableApplicationContext> running = new ArrayList<>();
    private final Map<Class<?>, ManagedChannel> channels = new LinkedHashMap<>();

    Institution(String name, BenchServer server) {
        keys = TestNode.of(name);
        certificate = TestCertificate.of(name, keys.directory());
        var prefix = name.replace(':', '_').toLowerCase(Locale.ROOT);
        int contributions = start(ContributionsApplication.class, server.database(prefix + "_contributions"), Map.of());
        int agreements = start(AgreementsApplication.class, server.database(prefix + "_agreements"), Map.of());
        claimsDatabase = server.database(prefix + "_claims");
        start(ClaimsApplication.class, claimsDatabase, claimsSettings(contributions, agreements));
    }

    String name() {
        return keys.institution();
    }

    BenchDatabase claimsDatabase() {
        return claimsDatabase;
    }

    /// The channel to one of the services.
    ManagedChannel channel(Class<?> application) {
        var channel = channels.get(application);
        if (channel == null) throw new IllegalArgumentException("no service: " + application);
        return channel;
    }

    /// Who works in the claims service by itself.
    enum Hands {
        /// Sends what stands in the outboxes.
        DELIVERY("delivery"),
        /// Takes the next step of each claim.
        CLAIMS("followUp");

        private final String bean;

        Hands(String bean) {
            this.bean = bean;
        }
    }

    void pause(Hands hands) {
        claims().getBean(hands.bean, Lifecycle.class).stop();
    }

    /// Does nothing where they are at work.
    void resume(Hands hands) {
        var bean = claims().getBean(hands.bean, Lifecycle.class);
        if (!bean.isRunning()) bean.start();
    }

    /// The connection on which documents go to a partner.
    Channel channelTo(Institution partner) {
        var known = claims().getBean(Directory.class).findActive(InstitutionId.parse(partner.name()));
        return claims().getBean(PartnerChannels.class).to(known.orElseThrow());
    }

    private ConfigurableApplicationContext claims() {
        return running.getLast();
    }

    /// The stub, for one call within 20 seconds.
    <S extends AbstractStub<S>> S as(S stub, String who, Role role) {
        return keys.as(stub, who, role);
    }

    private int start(Class<?> application, BenchDatabase database, Map<String, String> more) {
        int port = FreePort.next();
        var settings = new LinkedHashMap<>(keys.properties());
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", BenchDatabase.USER);
        settings.put("spring.datasource.password", BenchDatabase.USER);
        settings.put("spring.grpc.server.address", "127.0.0.1");
        settings.put("spring.grpc.server.port", Integer.toString(port));
        settings.put("spring.grpc.server.ssl.enabled", "true");
        settings.put("portability.tls.certificate", certificate.certificate().toString());
        settings.put("portability.tls.private-key", certificate.privateKey().toString());
        settings.put("logging.level.root", "warn");
        settings.putAll(more);
        var starting = new SpringApplication(new DefaultResourceLoader(new OwnResources(application)), application);
        running.add(starting.run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new)));
        channels.put(application, connect(port));
        return port;
    }

    private Map<String, String> claimsSettings(int contributions, int agreements) {
        int exchange = FreePort.next();
        return Map.of(
                "portability.exchange.port",
                Integer.toString(exchange),
                "portability.exchange.address",
                "localhost:" + exchange,
                // An rpc that nobody offers is answered before all of it was read, which counts as a reset.
                "portability.exchange.resets-per-minute",
                "1000000",
                "portability.claims.decisions",
                "automatic",
                "portability.payment.debtor.name",
                name(),
                "portability.payment.debtor.iban",
                IBANS.get(name()),
                "portability.upstream.contributions",
                "localhost:" + contributions,
                "portability.upstream.agreements",
                "localhost:" + agreements,
                "portability.upstream.token-file",
                tokenFile(),
                "portability.upstream.trust",
                certificate.certificate().toString());
    }

    private ManagedChannel connect(int port) {
        try {
            var credentials = TlsChannelCredentials.newBuilder()
                    .trustManager(certificate.certificate().toFile())
                    .build();
            return Grpc.newChannelBuilder("localhost:" + port, credentials).build();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String tokenFile() {
        try {
            var file = keys.directory().resolve("service.jwt");
            Files.writeString(file, keys.token("claims", Role.SERVICE) + "\n");
            return file.toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        channels.values().forEach(ManagedChannel::shutdownNow);
        running.reversed().forEach(ConfigurableApplicationContext::close);
    }
}
