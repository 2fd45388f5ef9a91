package portability.ledger.privacy.sealing;

import java.util.Comparator;
import java.util.List;

/// Other bytes in the place of some of a payload's.
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
record Edit(int from, int to, byte[] with) {
    /// The payload with all the edits, which do not overlap.
    static byte[] applyAll(List<Edit> edits, byte[] payload) {
        edits.sort(Comparator.comparingInt(Edit::from));
        int length = payload.length;
        for (var edit : edits) length += edit.with.length - (edit.to - edit.from);
        var edited = new byte[length];
        int read = 0;
        int written = 0;
        for (var edit : edits) {
            System.arraycopy(payload, read, edited, written, edit.from - read);
            written += edit.from - read;
            System.arraycopy(edit.with, 0, edited, written, edit.with.length);
            written += edit.with.length;
            read = edit.to;
        }
        System.arraycopy(payload, read, edited, written, payload.length - read);
        return edited;
    }
}
