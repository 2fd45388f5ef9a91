package portability.sandbox;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import portability.endtoend.FreePorts;
import portability.sandbox.home.Home;
import portability.sandbox.home.Node;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.NodeKeys;

/// A node whose services answer what a test wants, over TLS with the node's own certificate: to a command,
/// one that runs.
final class RunningNodeOfTests implements AutoCloseable {
    private final Home home;
    private final Node node;
    private final List<Server> servers = new ArrayList<>();

    RunningNodeOfTests(Path directory, String institution) {
        home = new Home(directory, FreePorts.base());
        node = home.nodes().stream()
                .filter(known -> known.institution().toString().equals(institution))
                .findFirst()
                .orElseThrow();
        home.claim();
        NodeKeys.prepare(node, Instant.now());
    }

    RunningNodeOfTests with(ServiceKind service, BindableService... answers) throws IOException {
        var tls = GrpcSslContexts.forServer(
                        node.certificate().toFile(), node.tlsKey().toFile())
                .build();
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), node.port(service));
        var health = new HealthStatusManager();
        health.setStatus("", ServingStatus.SERVING);
        var server = NettyServerBuilder.forAddress(address).sslContext(tls).addService(health.getHealthService());
        for (var answer : answers) server.addService(answer);
        servers.add(server.build().start());
        return this;
    }

    /// What a command is told of it.
    List<String> options() {
        return List.of(
                "--node",
                node.institution().toString(),
                "--home",
                home.directory().toString(),
                "--port-base",
                Integer.toString(home.portBase()));
    }

    @Override
    public void close() {
        servers.forEach(Server::shutdownNow);
    }
}
