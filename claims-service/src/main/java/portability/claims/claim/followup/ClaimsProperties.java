package portability.claims.claim.followup;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How claims are handled here.
///
/// @param decisions    who decides
/// @param timeZone     whose days count at this institution
/// @param firstRetry   the wait after a step failed first; doubles
/// @param longestRetry the longest wait
/// @param claimsAtOnce how many claims are worked on at the same time
/// @param lookAgain    how often open claims are looked through, should a signal have been lost
/// @param askForOutdated how often contributions-service is asked which records are out of date
@ConfigurationProperties("portability.claims")
public record ClaimsProperties(
        Decisions decisions,
        ZoneId timeZone,
        Duration firstRetry,
        Duration longestRetry,
        int claimsAtOnce,
        Duration lookAgain,
        Duration askForOutdated) {
    public ClaimsProperties {
        if (!lookAgain.isPositive() || !askForOutdated.isPositive() || claimsAtOnce < 1)
            throw new IllegalArgumentException("portability.claims: times and counts are more than nothing");
    }

    /// Who decides on a benefit once it is determined.
    public enum Decisions {
        AUTOMATIC,
        OFFICER
    }

    boolean automatic() {
        return decisions == Decisions.AUTOMATIC;
    }
}
