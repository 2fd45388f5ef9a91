package portability.ledger.privacy.erasure;

import portability.ledger.codec.EventCatalogue;

/// The names erasures are stored under, for ever.
public final class ErasureEvents {
    private ErasureEvents() {}

    public static void addTo(EventCatalogue catalogue) {
        catalogue
                .with("privacy.ErasureRequested", 1, ErasureEvent.ErasureRequested.class)
                .with("privacy.ErasureConfirmed", 1, ErasureEvent.ErasureConfirmed.class)
                .with("privacy.ErasureCancelled", 1, ErasureEvent.ErasureCancelled.class)
                .with("privacy.LegalHoldPlaced", 1, ErasureEvent.LegalHoldPlaced.class)
                .with("privacy.LegalHoldReleaseAsked", 1, ErasureEvent.LegalHoldReleaseAsked.class)
                .with("privacy.LegalHoldReleased", 1, ErasureEvent.LegalHoldReleased.class)
                .with("privacy.SubjectErased", 1, ErasureEvent.SubjectErased.class);
    }
}
