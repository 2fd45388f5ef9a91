package portability.conformance.format;

import java.util.List;
import java.util.Optional;
import portability.conformance.kind.Calculation;
import portability.law.LawNode;

/// One worked example, read: all that is given has been understood, and nothing is left over.
///
/// @param place      where it stands
/// @param family     what a summary counts it under
/// @param status     how sure its source is: published, derived …, in the author's words
/// @param sameAs     the id of another case that says the same; counted once
/// @param expect     what it expects, by name of the result
public record WrittenCase(
        LawNode place,
        String id,
        String title,
        String family,
        String kind,
        List<String> articles,
        Source source,
        Optional<String> status,
        Optional<String> note,
        Optional<Dispute> disputed,
        Optional<String> sameAs,
        Calculation calculation,
        LawNode expect) {
    public WrittenCase {
        articles = List.copyOf(articles);
    }

    /// Where the example was read.
    public record Source(String title, String address) {
        @Override
        public String toString() {
            return title + ", " + address;
        }
    }

    /// Why its author or a reader holds the example to be wrong, and on what word.
    public record Dispute(String reason, String source) {}

    /// An example that is known and cannot be written as a case, with the reason.
    public record NotExpressed(String id, String title, String reason, Source source) {}
}
