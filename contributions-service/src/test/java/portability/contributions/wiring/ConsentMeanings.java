package portability.contributions.wiring;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import portability.contributions.consent.Consent;
import portability.contributions.consent.ConsentEvent.ConsentGiven;
import portability.contributions.consent.ConsentEvent.ConsentRevoked;
import portability.contributions.request.Request;

/// What the golden files of consents mean.
final class ConsentMeanings {
    private ConsentMeanings() {}

    static Map<String, Object> all() {
        var consent = new Consent(
                Consent.Purpose.OWN_STATEMENT,
                "MA:CNSS",
                LocalDate.parse("2025-01-01"),
                Optional.of(LocalDate.parse("2025-12-31")));
        return Map.of(
                "consent.ConsentGiven.v1",
                new ConsentGiven("ana", new Request("consent-1", "c0ffee"), "c-1", consent, "form at the counter"),
                "consent.ConsentRevoked.v1",
                new ConsentRevoked("ana", new Request("consent-2", "c0ffee"), "c-1"));
    }
}
