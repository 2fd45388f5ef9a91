package portability.claims.cluster;

import io.grpc.ManagedChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import portability.claims.ClaimsApplication;
import portability.ledger.edge.Role;
import portability.ledger.testkit.node.ApiChannel;
import portability.ledger.testkit.node.FreePort;
import portability.ledger.testkit.node.TestNode;
import portability.ledger.testkit.postgres.PostgresExtension;
import portability.ledger.testkit.postgres.TestDatabase;
import portability.proto.claims.v1.ClaimCaseServiceGrpc;
import portability.proto.claims.v1.ClaimCaseServiceGrpc.ClaimCaseServiceBlockingStub;
import portability.proto.claims.v1.ClaimCourseServiceGrpc;
import portability.proto.claims.v1.ClaimCourseServiceGrpc.ClaimCourseServiceBlockingStub;
import portability.proto.claims.v1.ClaimsServiceGrpc;
import portability.proto.claims.v1.ClaimsServiceGrpc.ClaimsServiceBlockingStub;
import portability.proto.claims.v1.ListWitnessedRequest;
import portability.proto.claims.v1.RecalculationServiceGrpc;
import portability.proto.claims.v1.RecalculationServiceGrpc.RecalculationServiceBlockingStub;
import portability.proto.claims.v1.SituationServiceGrpc;
import portability.proto.claims.v1.SituationServiceGrpc.SituationServiceBlockingStub;
import portability.proto.claims.v1.WitnessedLog;

/// A claims service that can be stopped and started again: its database, keys and ports stay.
public final class ClaimsNode implements AutoCloseable {
    public final TestNode keys;
    public final TestCertificate certificate;
    public final FakeUpstream upstream;
    public final int exchangePort = FreePort.next();

    private final TestDatabase database;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private @Nullable ConfigurableApplicationContext running;

    public ClaimsNode(String institution) {
        keys = TestNode.of(institution);
        certificate = TestCertificate.of(institution, keys.directory());
        upstream = new FakeUpstream(institution, keys.signingKey(), certificate);
        database = PostgresExtension.freshDatabase("claims_" + institution.toLowerCase(java.util.Locale.ROOT));
        settings.putAll(keys.properties());
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", database.user());
        settings.put("spring.datasource.password", database.password());
        settings.put("portability.tls.certificate", certificate.certificate().toString());
        settings.put("portability.tls.private-key", certificate.privateKey().toString());
        settings.put("portability.exchange.port", Integer.toString(exchangePort));
        settings.put("portability.exchange.bind", "127.0.0.1");
        settings.put("portability.exchange.address", "localhost:" + exchangePort);
        settings.put("portability.upstream.contributions", upstream.address());
        settings.put("portability.upstream.agreements", upstream.address());
        settings.put("portability.upstream.token-file", tokenFile());
        settings.put("portability.upstream.trust", certificate.certificate().toString());
        settings.put("portability.claims.decisions", "automatic");
        // A busy machine is no reason not to be heard.
        settings.put("portability.statement.answer-within", "15s");
        settings.put("portability.delivery.longest-retry", "1s");
        settings.put("portability.delivery.circuit.open-for", "300ms");
        settings.put("portability.claims.longest-retry", "1s");
        settings.put("portability.claims.ask-for-outdated", "200ms");
        settings.put("portability.law-changes.look-again", "200ms");
        settings.put("portability.witness.store-every", "100ms");
        settings.put("portability.witness.show-every", "0s");
        settings.put("portability.witness.relay-every", "0s");
        settings.put("portability.witness.anchor-every", "200ms");
        settings.put("portability.witness.longest-retry", "1s");
    }

    /// Overrides a setting for the next start.
    public ClaimsNode with(String name, String value) {
        settings.put(name, value);
        return this;
    }

    public String institution() {
        return keys.institution();
    }

    public ClaimsNode start() {
        running = new SpringApplicationBuilder(ClaimsApplication.class, ApiChannel.class)
                .run(arguments().toArray(String[]::new));
        return this;
    }

    /// Everything it is started with, as arguments.
    List<String> arguments() {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    public void stop() {
        var context = running;
        running = null;
        if (context != null) context.close();
    }

    public <T> T bean(Class<T> type) {
        if (running == null) throw new IllegalStateException("the node does not run");
        return running.getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        if (running == null) throw new IllegalStateException("the node does not run");
        return running.getBeansOfType(type).values();
    }

    public TestDatabase database() {
        return database;
    }

    public ManagedChannel api() {
        return bean(ApiChannel.class).channel();
    }

    /// Calls as somebody with a role, each stub for one call within 20 seconds.
    public ClaimsServiceBlockingStub as(String name, Role role) {
        return keys.as(ClaimsServiceGrpc.newBlockingStub(api()), name, role);
    }

    /// What the node makes of a partner's log.
    public WitnessedLog witnessed(String institution) {
        return officer().listWitnessed(ListWitnessedRequest.getDefaultInstance()).getLogsList().stream()
                .filter(log -> log.getLog().startsWith(institution + "/claims/"))
                .findFirst()
                .orElseThrow();
    }

    public ClaimsServiceBlockingStub officer() {
        return as("officer-1", Role.OFFICER);
    }

    /// What an officer does in a claim, for one call.
    public ClaimCaseServiceBlockingStub cases() {
        return keys.as(ClaimCaseServiceGrpc.newBlockingStub(api()), "officer-1", Role.OFFICER);
    }

    /// What becomes of a claim after its first decision, for one call.
    public RecalculationServiceBlockingStub recalculations() {
        return keys.as(RecalculationServiceGrpc.newBlockingStub(api()), "officer-1", Role.OFFICER);
    }

    /// What changes in the life of whoever claims, for one call.
    public SituationServiceBlockingStub situation() {
        return keys.as(SituationServiceGrpc.newBlockingStub(api()), "officer-1", Role.OFFICER);
    }

    /// What changes a claim under way, for one call.
    public ClaimCourseServiceBlockingStub course() {
        return keys.as(ClaimCourseServiceGrpc.newBlockingStub(api()), "officer-1", Role.OFFICER);
    }

    @Override
    public void close() {
        stop();
        upstream.close();
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
}
