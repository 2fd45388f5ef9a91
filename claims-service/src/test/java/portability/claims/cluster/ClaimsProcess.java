package portability.claims.cluster;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import portability.claims.ClaimsApplication;
import portability.ledger.edge.Role;
import portability.ledger.testkit.node.FreePort;
import portability.proto.claims.v1.ClaimsServiceGrpc;
import portability.proto.claims.v1.ClaimsServiceGrpc.ClaimsServiceBlockingStub;
import portability.proto.claims.v1.GetDescriptorRequest;

/// A claims service in a process of its own, to be killed without warning. What it was given stays with its node.
public final class ClaimsProcess implements AutoCloseable {
    private static final int LAST_LINES = 40;

    private final ClaimsNode node;
    private final ManagedChannel api;
    private @Nullable Process process;

    public ClaimsProcess(ClaimsNode node) {
        this.node = node;
        int port = FreePort.next();
        node.with("spring.grpc.server.port", Integer.toString(port));
        api = ManagedChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
    }

    public void start() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Daxoniq.update-checker.disabled=true",
                "-Ddisable-axoniq-console-message=true",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ClaimsApplication.class.getName()));
        command.addAll(node.arguments());
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// SIGKILL.
    public void kill() {
        var running = process;
        if (running == null) return;
        running.destroyForcibly();
        try {
            if (!running.waitFor(10, TimeUnit.SECONDS)) throw new IllegalStateException("it does not die");
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    public ClaimsServiceBlockingStub officer() {
        api.resetConnectBackoff();
        return node.keys.as(ClaimsServiceGrpc.newBlockingStub(api), "officer-1", Role.OFFICER);
    }

    /// Where it is called; stays the same over all its lives.
    public ManagedChannel api() {
        api.resetConnectBackoff();
        return api;
    }

    public void awaitReady() {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (true) {
            try {
                var _ = officer().getDescriptor(GetDescriptorRequest.getDefaultInstance());
                return;
            } catch (StatusRuntimeException notYet) {
                var running = process;
                if (System.nanoTime() > giveUp || running == null || !running.isAlive())
                    throw new IllegalStateException("it does not answer; its last words:\n" + lastWords(), notYet);
                LockSupport.parkNanos(50_000_000);
            }
        }
    }

    private String lastWords() {
        try {
            var lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private Path log() {
        return node.keys.directory().resolve("process.log");
    }

    @Override
    public void close() {
        kill();
        api.shutdownNow();
    }
}
