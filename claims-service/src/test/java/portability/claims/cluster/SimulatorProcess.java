package portability.claims.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import portability.ledger.edge.Role;
import portability.ledger.testkit.node.FreePort;
import portability.proto.claims.v1.ConfirmPartnerRequest;
import portability.proto.claims.v1.EnrolPartnerRequest;
import portability.proto.claims.v1.GetDescriptorRequest;

/// The partner simulator, in a process of its own, as `./portability partner-simulator` starts it.
final class SimulatorProcess implements AutoCloseable {
    private static final int MINUTES = 3;

    private final String institution;
    private final Path home;
    private final int port = FreePort.next();
    private @Nullable Process process;

    SimulatorProcess(String institution, Path home) {
        this.institution = institution;
        this.home = home;
    }

    /// Lets it make its keys, and the node know it, by two officers.
    SimulatorProcess enrolAt(ClaimsNode node) {
        start(List.of());
        assertEnds(0);
        try {
            var enrolled = node.officer()
                    .enrolPartner(EnrolPartnerRequest.newBuilder()
                            .setSignedDescriptor(com.google.protobuf.ByteString.copyFrom(
                                    Files.readAllBytes(home.resolve("descriptor.bin"))))
                            .build());
            for (var officer : List.of("officer-1", "officer-2"))
                node.as(officer, Role.OFFICER)
                        .confirmPartner(ConfirmPartnerRequest.newBuilder()
                                .setInstitution(institution)
                                .setFingerprint(enrolled.getFingerprint())
                                .build());
            var descriptor = node.officer().getDescriptor(GetDescriptorRequest.getDefaultInstance());
            Files.write(
                    home.resolve("node.bin"), descriptor.getSignedDescriptor().toByteArray());
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Starts it with a script.
    SimulatorProcess play(String script) {
        try {
            var file = home.resolve("script.txt");
            Files.writeString(file, script);
            start(List.of("--node", home.resolve("node.bin").toString(), "--script", file.toString()));
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void start(List<String> options) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "portability.partner.PartnerSimulatorCommand",
                "--institution",
                institution,
                "--home",
                home.toString(),
                "--port",
                Integer.toString(port)));
        command.addAll(options);
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
    void kill() {
        var running = process;
        if (running != null)
            running.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    /// Waits for its end, and shows all it said where that is not as awaited.
    void assertEnds(int code) {
        try {
            var running = process;
            if (running == null) throw new IllegalStateException("it was not started");
            if (!running.waitFor(MINUTES, TimeUnit.MINUTES)) throw new AssertionError("it does not end:\n" + said());
            if (running.exitValue() != code)
                throw new AssertionError("ended with " + running.exitValue() + ":\n" + said());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// Everything it said so far, of all its runs.
    String said() {
        try {
            return Files.exists(log()) ? Files.readString(log()) : "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path log() {
        return home.resolve("said.txt");
    }

    @Override
    public void close() {
        kill();
    }
}
