package portability.ledger.processing;

import portability.ledger.codec.EventCatalogue;

/// Events that every service's log can hold, whatever the service is for.
public final class LedgerEvents {
    private LedgerEvents() {}

    public static EventCatalogue addTo(EventCatalogue catalogue) {
        return catalogue.with("processing.LetterDiscarded", 1, LetterDiscarded.class);
    }
}
