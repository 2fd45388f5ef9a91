package portability.auditor.verify;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import portability.auditor.entry.RawEntry;
import portability.auditor.entry.RawEntry.Slice;
import portability.auditor.tree.TreeHash;

/// Finds the one byte that was changed, by trying: a hash says that something is different, not what. If one byte set
/// back gives the hash again, then that byte was changed, and nothing else was.
///
/// Bits first, for they are quickly tried. A long entry takes long, so there is an end to it.
final class OneByte {
    private static final int[] BITS = {1, 2, 4, 8, 16, 32, 64, 128};
    private static final int[] OTHERS =
            IntStream.range(1, 256).filter(mask -> Integer.bitCount(mask) != 1).toArray();

    private final long end;

    /// @param patience for all entries together
    OneByte(Duration patience) {
        end = System.nanoTime() + patience.toNanos();
    }

    /// What was changed.
    record Change(Part part, String detail) {}

    Optional<Change> find(RawEntry entry, ByteString wanted) {
        var leaf = new LeafBytes(entry);
        var metadata = new Search(entry.metadata(), wanted, hash -> leaf.hashWithParts(hash, leaf.payloadHash()));
        var payload = new Search(entry.payload(), wanted, hash -> leaf.hashWithParts(leaf.metadataHash(), hash));
        for (var masks : new int[][] {BITS, OTHERS}) {
            var found = header(leaf, wanted, masks)
                    .or(() -> metadata.find(masks).map(detail -> new Change(Part.METADATA, detail)))
                    .or(() -> payload.find(masks).map(detail -> new Change(Part.PAYLOAD, detail)));
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private boolean isOver() {
        return System.nanoTime() - end > 0;
    }

    private Optional<Change> header(LeafBytes leaf, ByteString wanted, int[] masks) {
        for (int position = 0; position < leaf.headerLength(); position++) {
            var field = leaf.fieldAt(position);
            if (field.isEmpty() || isOver()) continue;
            for (int mask : masks) {
                byte was = (byte) (leaf.at(position) ^ mask);
                if (leaf.hashWithByte(position, was).equals(wanted))
                    return Optional.of(new Change(Part.HEADER, words(leaf, field.get(), position, was)));
            }
        }
        return Optional.empty();
    }

    private static String words(LeafBytes leaf, LeafBytes.Field field, int position, byte was) {
        var before = leaf.bytesOf(field, position, was);
        var after = leaf.bytesOf(field, position, leaf.at(position));
        if (field.number())
            return "the %s was %s when the entry was hashed and is %s now"
                    .formatted(field.name(), number(before), number(after));
        return "the " + field.name() + ": " + words(position - field.start(), was, leaf.at(position));
    }

    private static String number(byte[] bytes) {
        var number = ByteBuffer.wrap(bytes);
        return Long.toUnsignedString(
                bytes.length == Long.BYTES ? number.getLong() : Integer.toUnsignedLong(number.getInt()));
    }

    private static String words(int position, byte was, byte is) {
        return "byte %d was %s when the entry was hashed and is %s now"
                .formatted(position, character(was), character(is));
    }

    private static String character(byte value) {
        var hex = "0x" + HexFormat.of().toHexDigits(value);
        return value > ' ' && value < 0x7F ? hex + " ('" + (char) value + "')" : hex;
    }

    /// Tries the bytes of one part of an entry, on every core.
    private final class Search {
        private final Slice part;
        private final ByteString wanted;
        /// The leaf hash to which a hash of the part would lead.
        private final Function<ByteString, ByteString> leafHash;

        Search(Slice part, ByteString wanted, Function<ByteString, ByteString> leafHash) {
            this.part = part;
            this.wanted = wanted;
            this.leafHash = leafHash;
        }

        Optional<String> find(int[] masks) {
            return IntStream.range(0, part.length())
                    .parallel()
                    .mapToObj(position -> Optional.ofNullable(at(position, masks)))
                    .flatMap(Optional::stream)
                    .findAny();
        }

        private @Nullable String at(int position, int[] masks) {
            if (isOver()) return null;
            int offset = part.start() + position;
            var before = TreeHash.sha256();
            before.update(part.in(), part.start(), position);
            byte is = part.in()[offset];
            return Arrays.stream(masks)
                    .mapToObj(mask -> (byte) (is ^ mask))
                    .filter(was -> leafHash.apply(hash(before, was, position)).equals(wanted))
                    .findFirst()
                    .map(was -> words(position, was, is))
                    .orElse(null);
        }

        private ByteString hash(MessageDigest before, byte value, int position) {
            var sha = copy(before);
            sha.update(value);
            sha.update(part.in(), part.start() + position + 1, part.length() - position - 1);
            return ByteString.copyFrom(sha.digest());
        }

        private static MessageDigest copy(MessageDigest sha) {
            try {
                return (MessageDigest) sha.clone();
            } catch (CloneNotSupportedException impossible) {
                throw new IllegalStateException("the JDK's SHA-256 can be copied", impossible);
            }
        }
    }
}
