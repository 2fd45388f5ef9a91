package portability.claims.payment;

import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import portability.claims.payment.PayRules.AfterDeath;
import portability.claims.payment.PayRules.FirstMonth;

/// How this institution pays.
///
/// @param payDay          the day of the month
/// @param firstMonth      what is paid for a month in which the right begins after its first day
/// @param afterDeath      until when is paid
/// @param withholdPercent how much of an instalment may be withheld for what was overpaid
/// @param cooling         how long a confirmed change of account waits
/// @param batchLines      how many instructions go into one file
/// @param runAhead        how long before the due day a run may be started
/// @param debtor          whose money it is
@ConfigurationProperties("portability.payment")
public record PaymentProperties(
        int payDay,
        FirstMonth firstMonth,
        AfterDeath afterDeath,
        BigDecimal withholdPercent,
        Duration cooling,
        int batchLines,
        Duration runAhead,
        Debtor debtor) {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    public PaymentProperties {
        if (withholdPercent.signum() <= 0 || withholdPercent.compareTo(ALL) > 0)
            throw new IllegalArgumentException("portability.payment.withhold-percent is above 0, up to 100");
        if (batchLines < 1 || cooling.isNegative() || runAhead.isNegative())
            throw new IllegalArgumentException("portability.payment: times and counts are not below nothing");
    }

    /// The institution's own account.
    ///
    /// @param name as its bank knows it
    /// @param iban empty where this institution pays nobody; in a country without IBANs, the account's number
    /// @param bic  of its bank
    public record Debtor(String name, String iban, String bic) {}

    public PayRules rules() {
        return new PayRules(payDay, firstMonth, afterDeath);
    }
}
