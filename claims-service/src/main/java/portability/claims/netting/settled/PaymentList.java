package portability.claims.netting.settled;

import java.util.Optional;

/// Which payments belong to which window, or advance.
public interface PaymentList {
    /// The processor that keeps the list.
    String PROCESSOR = "netting-payments";

    /// The window of a payment, of this institution's or of one that a partner has told of.
    Optional<String> windowOf(String paymentId);
}
