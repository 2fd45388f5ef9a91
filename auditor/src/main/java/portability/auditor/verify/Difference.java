package portability.auditor.verify;

import java.util.Optional;
import java.util.OptionalLong;
import portability.auditor.entry.EntryName;

/// One thing in which a log is not what its checkpoint says.
///
/// @param leafIndex where; empty where it is about the whole
/// @param entry     the entry that stands there, where there is one
/// @param detail    a sentence for people
public record Difference(Part part, OptionalLong leafIndex, Optional<EntryName> entry, String detail) {
    static Difference ofAll(Part part, String detail) {
        return new Difference(part, OptionalLong.empty(), Optional.empty(), detail);
    }

    static Difference at(Part part, long leafIndex, String detail) {
        return new Difference(part, OptionalLong.of(leafIndex), Optional.empty(), detail);
    }

    static Difference of(Part part, EntryName entry, String detail) {
        return new Difference(part, OptionalLong.of(entry.leafIndex()), Optional.of(entry), detail);
    }

    Difference named(EntryName name) {
        return new Difference(part, leafIndex, Optional.of(name), detail);
    }
}
