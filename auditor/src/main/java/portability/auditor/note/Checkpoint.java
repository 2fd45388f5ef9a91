package portability.auditor.note;

import com.google.protobuf.ByteString;
import java.util.regex.Pattern;
import portability.auditor.source.Unreadable;
import portability.auditor.tree.TreeHash;

/// The statement "this log has so many entries and this root", and its signatures.
/// Source: docs/log-format.md, Checkpoint.
///
/// @param log  the log's name: institution, service, incarnation
/// @param size how many entries
/// @param root of the tree over them
/// @param note the text with its signatures
public record Checkpoint(String log, long size, ByteString root, SignedNote note) {
    private static final Pattern NAME = Pattern.compile("[^\\s+/]+/[a-z]+/[1-9][0-9]{0,8}");
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final int LINES = 3;

    /// Reads a signed note as a checkpoint. Whether a signature holds is not looked at.
    /// @throws IllegalArgumentException if it is not one
    public static Checkpoint parse(String text) {
        var note = SignedNote.parse(text);
        var lines = note.text().split("\n", -1);
        if (lines.length != LINES + 1) throw new IllegalArgumentException("its text has not three lines");
        if (!NAME.matcher(lines[0]).matches()) throw new IllegalArgumentException("its first line is no log's name");
        if (!SIZE.matcher(lines[1]).matches())
            throw new IllegalArgumentException("its second line is no number of entries");
        var root = Encoded.base64(lines[2]);
        if (root.size() != TreeHash.BYTES) throw new IllegalArgumentException("its third line is no hash");
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), root, note);
    }

    /// The same for a note without which nothing can be said.
    /// @throws Unreadable if it is not a checkpoint
    public static Checkpoint read(String text) {
        try {
            return parse(text);
        } catch (IllegalArgumentException none) {
            throw new Unreadable("A checkpoint is none: " + none.getMessage() + ".", none);
        }
    }

    /// Whose log it is by its name: `NL:SVB`.
    public String institution() {
        return log.substring(0, log.indexOf('/'));
    }

    /// The log's name without its incarnation: `NL:SVB/claims`.
    public String series() {
        return log.substring(0, log.lastIndexOf('/'));
    }

    /// Do both say the same of the same log? The signatures may differ.
    public boolean agrees(Checkpoint other) {
        return note.text().equals(other.note.text());
    }
}
