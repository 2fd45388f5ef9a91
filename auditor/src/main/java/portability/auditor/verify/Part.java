package portability.auditor.verify;

import java.util.Locale;

/// What of a log differs from what was signed.
public enum Part {
    /// The checkpoint is none.
    CHECKPOINT,
    /// The checkpoint is not signed by the institution.
    SIGNATURE,
    /// The entries do not lead to the root that was signed.
    ROOT,
    /// Entries are missing.
    GAP,
    /// Entries stand where they did not stand, twice, or beyond the end.
    ORDER,
    /// An entry is older than the one before it.
    TIME,
    /// A stream's own numbering is broken.
    STREAM,
    /// The facts of an event.
    PAYLOAD,
    /// Who caused an event.
    METADATA,
    /// Name, number, stream or time of an entry.
    HEADER,
    /// Payload, metadata or header: which of them cannot be told.
    CONTENT,
    /// The hash stored beside an entry; the entry itself is intact.
    LEAF_HASH;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
