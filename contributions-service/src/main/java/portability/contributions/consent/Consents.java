package portability.contributions.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import portability.contributions.consent.ConsentCommand.GiveConsent;
import portability.contributions.consent.ConsentCommand.RevokeConsent;
import portability.contributions.consent.ConsentEvent.ConsentGiven;
import portability.contributions.consent.ConsentEvent.ConsentRevoked;
import portability.contributions.refusal.Refusal.AlreadyRevoked;
import portability.contributions.refusal.Refusal.UnknownConsent;
import portability.contributions.refusal.Refused;

/// The consents of one person: decides and evolves.
///
/// @param standing whether each, by its id, was not revoked
record Consents(Map<String, Boolean> standing) {
    Consents {
        standing = Map.copyOf(standing);
    }

    static Consents none() {
        return new Consents(Map.of());
    }

    ConsentGiven give(GiveConsent c) {
        var name = "consent/" + c.personId() + "\n" + c.request().id();
        var id = UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
        return new ConsentGiven(c.personId(), c.request(), id, c.consent(), c.evidence());
    }

    /// @throws Refused UnknownConsent, AlreadyRevoked
    ConsentRevoked revoke(RevokeConsent c) {
        var stands = standing.get(c.consentId());
        if (stands == null) throw new Refused(new UnknownConsent());
        if (!stands) throw new Refused(new AlreadyRevoked());
        return new ConsentRevoked(c.personId(), c.request(), c.consentId());
    }

    Consents evolve(ConsentEvent event) {
        return switch (event) {
            case ConsentGiven e -> with(e.consentId(), true);
            case ConsentRevoked e -> with(e.consentId(), false);
        };
    }

    private Consents with(String consentId, boolean stands) {
        var all = new HashMap<>(standing);
        all.put(consentId, stands);
        return new Consents(all);
    }
}
