package portability.claims.exchange.pair;

import java.util.Optional;

/// Who tells which documents partners have receipted.
@FunctionalInterface
public interface ReceiptedPlaces {
    /// Where the newest document stands that the partner has receipted; empty if it has receipted none.
    Optional<Place> newestReceipted(String partner);

    /// @param streamSeq in the partner's outbox
    record Place(long streamSeq, long pairSeq) {}
}
