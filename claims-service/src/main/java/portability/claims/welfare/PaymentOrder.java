package portability.claims.welfare;

import java.time.Instant;
import java.time.LocalDate;
import portability.claims.payment.Amount;
import portability.claims.payment.PayeeAccount;

/// The order to pay all that was granted on a claim. Never changed: the file for the bank is made from it alone.
///
/// @param messageId names it, and the message for the bank
/// @param by        who ordered it; another officer releases it
/// @param word      the bank's code; empty while it has said nothing
public record PaymentOrder(
        String messageId,
        String by,
        LocalDate executeOn,
        Instant orderedAt,
        Payment payment,
        State state,
        String word) {
    /// How much, and where to.
    public record Payment(Amount amount, PayeeAccount account) {}

    /// What became of it.
    public enum State {
        ORDERED,
        RELEASED,
        SETTLED,
        REJECTED,
        WITHDRAWN;

        /// May it still be paid, or was it? Then there is no other order.
        boolean counts() {
            return this != REJECTED && this != WITHDRAWN;
        }
    }

    PaymentOrder with(State next, String bankWord) {
        return new PaymentOrder(messageId, by, executeOn, orderedAt, payment, next, bankWord);
    }
}
