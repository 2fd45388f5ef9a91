package portability.ledger.privacy.reads;

import portability.ledger.codec.EventCatalogue;

/// The names reads are stored under, for ever.
public final class ReadEvents {
    private ReadEvents() {}

    public static void addTo(EventCatalogue catalogue) {
        catalogue
                .with("access.PersonDataRead", 1, ReadEvent.PersonDataRead.class)
                .with("access.ReadRefused", 1, ReadEvent.ReadRefused.class);
    }
}
