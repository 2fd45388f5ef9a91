package portability.sandbox.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.home.Trees;

/// The services' jars taken apart, as Spring Boot's own tool does it: a JVM reads plain jars quicker than jars within a
/// jar. Kept per content of the jar; where it cannot be done, the jar runs as it is.
record ServiceImages(ServiceJars jars, Path directory) {
    private static final int DIGITS = 16;
    private static final long TOOL_WITHIN_SECONDS = 60;

    /// What to run, taken apart at the same time.
    /// @throws portability.sandbox.home.SandboxFailed if a service has not been built
    Map<ServiceKind, ServiceImage> all() {
        var images = new EnumMap<ServiceKind, ServiceImage>(ServiceKind.class);
        // Asked for first, so that a service that is not built is told before anything starts.
        for (var service : ServiceKind.values()) images.put(service, ServiceImage.asBuilt(jars.of(service)));
        try (var tools = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new EnumMap<ServiceKind, Future<ServiceImage>>(ServiceKind.class);
            for (var service : ServiceKind.values()) results.put(service, tools.submit(() -> of(service)));
            for (var result : results.entrySet())
                images.put(result.getKey(), result.getValue().get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("could not look at the services' jars", e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return images;
    }

    /// What to run for a service.
    /// @throws portability.sandbox.home.SandboxFailed if the service has not been built
    ServiceImage of(ServiceKind service) {
        var jar = jars.of(service);
        try {
            var unpacked = directory.resolve(service.word() + "-" + digest(jar).substring(0, DIGITS));
            var runnable = unpacked.resolve(jar.getFileName());
            if (Files.exists(runnable)) return ServiceImage.unpacked(runnable);
            forgetEarlierBuilds(service);
            return unpack(service, jar, unpacked) ? ServiceImage.unpacked(runnable) : ServiceImage.asBuilt(jar);
        } catch (IOException _) {
            return ServiceImage.asBuilt(jar);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return ServiceImage.asBuilt(jar);
        }
    }

    private void forgetEarlierBuilds(ServiceKind service) throws IOException {
        if (!Files.isDirectory(directory)) return;
        try (var earlier = Files.newDirectoryStream(directory, service.word() + "-*")) {
            for (var build : earlier) Trees.delete(build);
        }
    }

    private boolean unpack(ServiceKind service, Path jar, Path unpacked) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        var half = Files.createTempDirectory(directory, service.word() + "-unpacking");
        var tool = new ProcessBuilder(
                        ServiceCommand.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        half.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!tool.waitFor(TOOL_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            tool.destroyForcibly();
            return false;
        }
        if (tool.exitValue() != 0 || !Files.exists(half.resolve(jar.getFileName()))) return false;
        Files.move(half, unpacked, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private static String digest(Path jar) throws IOException {
        try (var content = Files.newInputStream(jar)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer))
                digest.update(buffer, 0, read);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
