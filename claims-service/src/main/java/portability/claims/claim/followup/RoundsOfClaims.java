package portability.claims.claim.followup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import portability.ledger.processing.RoundSchedule;

/// What is asked for again and again while the service runs.
@Configuration(proxyBeanMethods = false)
class RoundsOfClaims {
    @Bean
    RoundSchedule outdatedRecordsSchedule(CaseRecords records, ClaimsProperties settings) {
        return new RoundSchedule("outdated records", settings.askForOutdated(), records::askForAll);
    }

    @Bean
    RoundSchedule forwardedClaimsSchedule(ForwardedClaims forwarded, ForwardingProperties settings) {
        return new RoundSchedule("forwarded claims", settings.lookAgain(), forwarded::lookForReceipts);
    }
}
