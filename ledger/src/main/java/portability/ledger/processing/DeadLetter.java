package portability.ledger.processing;

import java.time.Instant;
import java.util.Optional;

/// An event a processor could not apply, or one that waits behind such a one. Holds its place, not what is in
/// it.
///
/// @param cause    a reason of ours, the kind of the exception and where it came from
/// @param attempts how often it was tried; 0 if it waits behind another
public record DeadLetter(
        String processor,
        long leafIndex,
        String streamId,
        String eventName,
        String cause,
        int attempts,
        Instant parkedAt,
        Instant touchedAt,
        Optional<Discard> discard) {

    /// That it was given up for good, by whom and why.
    public record Discard(Instant at, String principal, String reason) {}

    /// Which letters are asked for.
    ///
    /// @param processor      empty: of all
    /// @param withDiscarded  also those given up for good
    /// @param afterProcessor with `afterLeaf`: the last letter that was told before; empty: none was
    public record Filter(String processor, boolean withDiscarded, String afterProcessor, long afterLeaf) {}
}
