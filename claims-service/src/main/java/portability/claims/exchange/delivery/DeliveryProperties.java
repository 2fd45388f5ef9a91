package portability.claims.exchange.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How documents are sent.
///
/// @param deadline      of one attempt
/// @param firstRetry    the wait after the first failure; doubles
/// @param longestRetry  the longest wait: a partner that is down is asked for ever
/// @param partnersAtOnce to how many partners at the same time
/// @param lookAgain     how often the outbox is looked through, should a signal have been lost
/// @param refusedAgain  how long a refused document waits before it is sent again: what stood in the way may be gone
/// @param overdue       a document that waits longer, officers see
/// @param circuit       when calls to a partner are held back
@ConfigurationProperties("portability.delivery")
public record DeliveryProperties(
        Duration deadline,
        Duration firstRetry,
        Duration longestRetry,
        int partnersAtOnce,
        Duration lookAgain,
        Duration refusedAgain,
        Duration overdue,
        Circuit circuit) {
    public DeliveryProperties {
        if (!deadline.isPositive()
                || !lookAgain.isPositive()
                || !refusedAgain.isPositive()
                || !overdue.isPositive()
                || partnersAtOnce < 1)
            throw new IllegalArgumentException("portability.delivery: times and counts are more than nothing");
    }

    /// The circuit breaker of one partner.
    ///
    /// @param calls          how many of the last calls are looked at
    /// @param failurePercent so many of them failed: open
    /// @param openFor        then one call is tried
    public record Circuit(int calls, float failurePercent, Duration openFor) {}
}
