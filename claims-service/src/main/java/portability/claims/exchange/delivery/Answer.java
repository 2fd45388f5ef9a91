package portability.claims.exchange.delivery;

import portability.claims.exchange.pair.OutboxCommand.KeepReceipt;

/// What a partner signed about a document.
///
/// @param keep     to be kept in the outbox
/// @param expected with a refusal as OUT_OF_ORDER: the number the partner awaits
public record Answer(KeepReceipt keep, long expected) {
    public boolean isAccepted() {
        return keep.refusal().isEmpty();
    }

    boolean isOutOfOrder() {
        return keep.refusal().equals("OUT_OF_ORDER");
    }
}
