package portability.ledger.privacy.sealing;

import java.util.ArrayList;
import java.util.List;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.store.NewSubjectKey;

/// Seals the values of one event, and notes which keys are to be stored with it. Used once, by one thread.
final class Sealing {
    private final KeyRing keys;
    private final Place place;
    private final List<NewSubjectKey> fresh = new ArrayList<>();

    Sealing(KeyRing keys, Place place) {
        this.keys = keys;
        this.place = place;
    }

    byte[] seal(String subject, String pointer, byte[] clear) {
        var inUse = keys.forWriting(subject);
        inUse.toStore().filter(key -> !noted(key)).ifPresent(fresh::add);
        return inUse.key().seal(place.context(pointer, subject), clear);
    }

    private boolean noted(NewSubjectKey key) {
        return fresh.stream().anyMatch(other -> other.subject().equals(key.subject()));
    }

    List<NewSubjectKey> fresh() {
        return List.copyOf(fresh);
    }
}
