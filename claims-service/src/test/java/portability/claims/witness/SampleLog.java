package portability.claims.witness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import portability.ledger.merkle.Checkpoint;
import portability.ledger.merkle.Consistency;
import portability.ledger.merkle.Hash;
import portability.ledger.merkle.LogName;
import portability.ledger.merkle.SubtreeSource;
import portability.ledger.seal.SigningKey;

/// A log in memory, with its institution's key. A copy of it can go on otherwise.
public final class SampleLog {
    public final SigningKey key;
    private final LogName name;
    private final List<Hash> leaves;

    private SampleLog(LogName name, SigningKey key, List<Hash> leaves) {
        this.name = name;
        this.key = key;
        this.leaves = new ArrayList<>(leaves);
    }

    public static SampleLog of(String name, SigningKey key) {
        return new SampleLog(LogName.parse(name), key, List.of());
    }

    /// Adds entries, named so that two logs differ where they are told to.
    public SampleLog grow(int entries, String kind) {
        for (int i = 0; i < entries; i++)
            leaves.add(Hash.ofLeaf((kind + leaves.size()).getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /// The same log as it was when it had so many entries, under whatever incarnation.
    public SampleLog cutTo(int size, int incarnation) {
        return new SampleLog(
                new LogName(name.institution(), name.service(), incarnation), key, leaves.subList(0, size));
    }

    public int size() {
        return leaves.size();
    }

    public Noted noted(int size) {
        var checkpoint = new Checkpoint(name, size, tree().root(size));
        return Noted.of(checkpoint, checkpoint.sign(key).toString());
    }

    public Noted noted() {
        return noted(size());
    }

    public List<Hash> proof(long from, long to) {
        return Consistency.prove(from, to, tree());
    }

    private SubtreeSource tree() {
        return new SubtreeSource() {
            @Override
            public Hash subtree(int height, long index) {
                return height == 0
                        ? leaves.get(Math.toIntExact(index))
                        : Hash.ofNode(subtree(height - 1, 2 * index), subtree(height - 1, 2 * index + 1));
            }
        };
    }
}
