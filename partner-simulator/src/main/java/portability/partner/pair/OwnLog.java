package portability.partner.pair;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import portability.kernel.InstitutionId;
import portability.ledger.merkle.Checkpoint;
import portability.ledger.merkle.Consistency;
import portability.ledger.merkle.Hash;
import portability.ledger.merkle.LogName;
import portability.ledger.merkle.SubtreeSource;
import portability.ledger.seal.SigningKey;

/// The simulator's own log, as a node has one: what it did, hashed into a tree whose checkpoints the node witnesses.
public final class OwnLog {
    private static final HexFormat HEX = HexFormat.of();

    private final LogName name;
    private final SigningKey key;
    private final Path file;
    private final List<Hash> leaves = new ArrayList<>();

    public OwnLog(InstitutionId institution, SigningKey key, Path directory) {
        this.name = new LogName(institution, "claims", 1);
        this.key = key;
        this.file = directory.resolve("log");
        try {
            if (Files.exists(file))
                for (var line : Files.readAllLines(file))
                    // A line that was cut off was never shown.
                    if (line.length() == 2 * Hash.BYTES) leaves.add(Hash.of(HEX.parseHex(line)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public synchronized void append(byte[] entry) {
        var leaf = Hash.ofLeaf(entry);
        try {
            Files.writeString(
                    file,
                    // The line feed first: a line that was cut off spoils no other.
                    "\n" + HEX.formatHex(leaf.bytes()),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        leaves.add(leaf);
    }

    public synchronized int size() {
        return leaves.size();
    }

    public LogName name() {
        return name;
    }

    /// The newest checkpoint, signed.
    public synchronized String checkpoint() {
        return signed(leaves);
    }

    /// A checkpoint of the same size over another history, signed as well.
    public synchronized String forkedCheckpoint() {
        var other = new ArrayList<>(leaves);
        other.set(other.size() - 1, Hash.ofLeaf("another history".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return signed(other);
    }

    /// @throws IllegalArgumentException unless 1 ≤ first ≤ second ≤ size
    public synchronized List<Hash> proof(long first, long second) {
        if (second > leaves.size()) throw new IllegalArgumentException("the log has not so many entries: " + second);
        return Consistency.prove(first, second, treeOf(leaves));
    }

    private String signed(List<Hash> entries) {
        var root = treeOf(entries).root(entries.size());
        return new Checkpoint(name, entries.size(), root).sign(key).toString();
    }

    private static SubtreeSource treeOf(List<Hash> entries) {
        return new SubtreeSource() {
            @Override
            public Hash subtree(int height, long index) {
                return height == 0
                        ? entries.get(Math.toIntExact(index))
                        : Hash.ofNode(subtree(height - 1, 2 * index), subtree(height - 1, 2 * index + 1));
            }
        };
    }
}
