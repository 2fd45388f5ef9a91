package portability.contributions.mandate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import portability.contributions.mandate.MandateCommand.GrantMandate;
import portability.contributions.mandate.MandateCommand.RevokeMandate;
import portability.contributions.mandate.MandateEvent.MandateGranted;
import portability.contributions.mandate.MandateEvent.MandateRevoked;
import portability.contributions.refusal.Refusal.AlreadyRevoked;
import portability.contributions.refusal.Refusal.UnknownMandate;
import portability.contributions.refusal.Refused;

/// The mandates one person gave: decides and evolves.
///
/// @param standing whether each, by its id, was not revoked
record Mandates(Map<String, Boolean> standing) {
    Mandates {
        standing = Map.copyOf(standing);
    }

    static Mandates none() {
        return new Mandates(Map.of());
    }

    MandateGranted grant(GrantMandate c) {
        var id = UUID.nameUUIDFromBytes(
                ("mandate/" + c.personId() + "\n" + c.request().id()).getBytes(UTF_8));
        return new MandateGranted(c.personId(), c.request(), id.toString(), c.mandate(), c.evidence());
    }

    /// @throws Refused UnknownMandate, AlreadyRevoked
    MandateRevoked revoke(RevokeMandate c) {
        var stands = standing.get(c.mandateId());
        if (stands == null) throw new Refused(new UnknownMandate());
        if (!stands) throw new Refused(new AlreadyRevoked());
        return new MandateRevoked(c.personId(), c.request(), c.mandateId(), c.reason());
    }

    Mandates evolve(MandateEvent event) {
        return switch (event) {
            case MandateGranted e -> with(e.mandateId(), true);
            case MandateRevoked e -> with(e.mandateId(), false);
        };
    }

    private Mandates with(String mandateId, boolean stands) {
        var all = new HashMap<>(standing);
        all.put(mandateId, stands);
        return new Mandates(all);
    }
}
