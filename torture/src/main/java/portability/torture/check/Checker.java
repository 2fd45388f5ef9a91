package portability.torture.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Holds a database against what was promised, and against what it said before: it plays the partner who keeps every
/// root he was shown, and the client who keeps every reply.
public final class Checker {
    private final Map<Long, byte[]> witnessed = new HashMap<>();
    private final Map<String, String> receipts = new HashMap<>();
    private final Set<String> verified = new HashSet<>();
    private final byte[] secret;
    private final byte[] publicKey;

    /// @param secret    of the node, to open what it keeps for itself
    /// @param publicKey Ed25519, 32 bytes: it signs the log's checkpoints
    public Checker(byte[] secret, byte[] publicKey) {
        this.secret = secret.clone();
        this.publicKey = publicKey.clone();
    }

    /// @param told replies that were heard before this call
    /// @return empty, if everything holds
    public List<Violation> check(Connection database, Map<String, Told> told) throws SQLException {
        var rows = Rows.read(database);
        var found = new ArrayList<Violation>();
        LogCheck.check(rows, found::add);
        CommandCheck.check(rows, told, found::add);
        StateCheck.check(rows, new NodeBox(secret), found::add);
        receiptsStay(rows, found);
        treeGrows(rows, found);
        return found;
    }

    /// I3, in the database: a receipt that was seen once never changes. That the same is answered, senders see.
    private void receiptsStay(Rows rows, List<Violation> found) {
        receipts.forEach((command, before) -> {
            var now = rows.receipts().get(command);
            if (now == null) found.add(new Violation("I3", "the receipt of %s is gone".formatted(command)));
            else if (!now.equals(before))
                found.add(new Violation("I3", "the receipt of %s changed".formatted(command)));
        });
        receipts.putAll(rows.receipts());
    }

    /// I5, over time: the log never becomes shorter, and every root it had is one of its own.
    private void treeGrows(Rows rows, List<Violation> found) {
        var leaves = LogCheck.leaves(rows);
        var sizes = new HashSet<>(witnessed.keySet());
        rows.checkpoints().forEach(note -> sizes.add(note.size()));
        sizes.add((long) leaves.size());
        var roots = Tree.roots(leaves, sizes);
        witnessed.forEach((size, root) -> {
            if (size > leaves.size())
                found.add(new Violation("I5", "the log has %d entries, and had %d".formatted(leaves.size(), size)));
            else if (!Arrays.equals(root, roots.get(size)))
                found.add(new Violation("I5", "the root of the first %d entries was another one".formatted(size)));
        });
        for (var note : rows.checkpoints()) checkpoint(note, roots, found);
        witnessed.put((long) leaves.size(), roots.get((long) leaves.size()));
    }

    private void checkpoint(Rows.Note note, Map<Long, byte[]> roots, List<Violation> found) {
        var signed = SignedRoot.parse(note.text());
        if (signed.size() != note.size() || !Arrays.equals(signed.root(), roots.get(note.size())))
            found.add(new Violation("I5", "the checkpoint of %d entries has another root".formatted(note.size())));
        if (verified.add(note.text()) && !signed.isSignedBy(publicKey))
            found.add(new Violation("I5", "the checkpoint of %d entries is not signed".formatted(note.size())));
        witnessed.putIfAbsent(signed.size(), signed.root());
    }
}
