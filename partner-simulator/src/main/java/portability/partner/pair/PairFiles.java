package portability.partner.pair;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import portability.proto.exchange.v1.FetchReceivedResponse;
import portability.proto.exchange.v1.FetchSinceResponse;

/// The documents of the pair, one file each, as the contract's own answers hold them. What is here survives the
/// simulator, killed at whatever moment: a number that was used once stays used.
public final class PairFiles {
    private final Path sent;
    private final Path received;

    private PairFiles(Path sent, Path received) {
        this.sent = sent;
        this.received = received;
    }

    public static PairFiles in(Path directory) {
        try {
            return new PairFiles(
                    Files.createDirectories(directory.resolve("sent")),
                    Files.createDirectories(directory.resolve("received")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The last number given; 0 before the first.
    public synchronized long lastSent() {
        return count(sent);
    }

    public synchronized long lastReceived() {
        return count(received);
    }

    /// With the node's receipt, once it has given one.
    public synchronized Optional<FetchSinceResponse> sent(long number) {
        return read(sent, number, FetchSinceResponse.parser());
    }

    public synchronized Optional<FetchReceivedResponse> received(long number) {
        return read(received, number, FetchReceivedResponse.parser());
    }

    public synchronized void keepSent(long number, FetchSinceResponse document) {
        write(sent, number, document);
    }

    public synchronized void keepReceived(long number, FetchReceivedResponse document) {
        write(received, number, document);
    }

    /// The first document that the node has not receipted.
    public synchronized OptionalLong firstOpen() {
        return LongStream.rangeClosed(1, lastSent())
                .filter(number ->
                        sent(number).map(it -> it.getReceipt().isEmpty()).orElse(false))
                .findFirst();
    }

    private static long count(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> !file.toString().endsWith(".half")).count();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static <M extends Message> Optional<M> read(Path directory, long number, Parser<M> parser) {
        var file = file(directory, number);
        if (!Files.exists(file)) return Optional.empty();
        try {
            return Optional.of(parser.parseFrom(Files.readAllBytes(file)));
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException(file + " cannot be read", broken);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(Path directory, long number, Message document) {
        var file = file(directory, number);
        var half = file.resolveSibling(file.getFileName() + ".half");
        try {
            try (var out = FileChannel.open(
                    half, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                var bytes = document.toByteString().asReadOnlyByteBuffer();
                while (bytes.hasRemaining()) out.write(bytes);
                out.force(true);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path file(Path directory, long number) {
        return directory.resolve("%08d.bin".formatted(number));
    }
}
