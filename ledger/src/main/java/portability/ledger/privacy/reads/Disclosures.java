package portability.ledger.privacy.reads;

import java.time.Instant;
import java.util.List;

/// What a service gave to other institutions of its own accord. The person sees it beside the reads. At most one bean,
/// of a service that sends documents.
@FunctionalInterface
public interface Disclosures {
    /// A document about a subject was made for an institution, and is sent to it.
    ///
    /// @param institution `CC:CODE`
    /// @param rpc         with which it is sent
    /// @param document    what kind of document
    record Disclosure(Instant at, String institution, String rpc, StatedPurpose stated, String document) {}

    /// All about a subject, the first first; also after the subject was erased.
    List<Disclosure> of(String subject);
}
