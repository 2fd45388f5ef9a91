package portability.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/// Where a side's processor time goes in the JVM: one more window, watched by the JVM's own recorder.
final class Profile {
    private static final Duration PERIOD = Duration.ofMillis(10);
    private static final int TOP_FRAMES = 5;

    /// Whose code a sample is in, by the innermost frame that one of these knows.
    private static final List<Stage> STAGES = List.of(
            new Stage("portability.ledger.codec", "codec"),
            new Stage("tools.jackson", "codec"),
            new Stage("portability.ledger.privacy", "encryption"),
            new Stage("portability.ledger.seal", "hashing and signatures"),
            new Stage("portability.ledger.merkle", "Merkle tree"),
            new Stage("org.postgresql", "PostgreSQL driver"),
            new Stage("portability.ledger.store", "store"),
            new Stage("portability.ledger.processing", "processors"),
            new Stage("portability.ledger.axon", "ledger for Axon"),
            new Stage("org.axonframework", "Axon"),
            new Stage("io.grpc", "gRPC and TLS"),
            new Stage("portability.claims.exchange", "exchange"),
            new Stage("portability.claims", "claims"),
            new Stage("portability.contributions", "contributions"),
            new Stage("portability.agreements", "rules"),
            new Stage("portability.law", "rules"),
            new Stage("portability.totalisation", "rules"),
            new Stage("portability.bench", "the measurement itself"));

    private record Stage(String packages, String name) {}

    private Profile() {}

    static List<String> of(Side side, Duration window) {
        try (var recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").withPeriod(PERIOD);
            side.prepare(window);
            recording.start();
            side.run(window);
            recording.stop();
            return read(recording);
        } catch (IOException failed) {
            throw new UncheckedIOException("no profile", failed);
        }
    }

    private static List<String> read(Recording recording) throws IOException {
        var file = Files.createTempFile("bench", ".jfr");
        try {
            recording.dump(file);
            var samples = RecordingFile.readAllEvents(file).stream()
                    .filter(event -> event.getStackTrace() != null)
                    .map(event -> event.getStackTrace().getFrames())
                    .filter(frames -> !frames.isEmpty())
                    .toList();
            if (samples.isEmpty()) return List.of("profile: too short to say");
            return List.of(
                    "profile of the JVM by stage: " + shares(samples, Profile::stage, Integer.MAX_VALUE),
                    "top frames: " + shares(samples, frames -> name(frames.getFirst()), TOP_FRAMES));
        } finally {
            Files.delete(file);
        }
    }

    private interface Naming {
        String of(List<RecordedFrame> frames);
    }

    private static String shares(List<List<RecordedFrame>> samples, Naming naming, int most) {
        var counts = new HashMap<String, Integer>();
        for (var frames : samples) counts.merge(naming.of(frames), 1, Integer::sum);
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(most)
                .map(share -> String.format(
                        Locale.ROOT, "%s %.0f %%", share.getKey(), 100.0 * share.getValue() / samples.size()))
                .collect(Collectors.joining(", "));
    }

    private static String stage(List<RecordedFrame> frames) {
        for (var frame : frames) {
            var type = frame.getMethod().getType().getName();
            for (var stage : STAGES) if (type.startsWith(stage.packages())) return stage.name();
        }
        return "JDK and others";
    }

    private static String name(RecordedFrame frame) {
        var method = frame.getMethod();
        return method.getType().getName() + "." + method.getName();
    }
}
