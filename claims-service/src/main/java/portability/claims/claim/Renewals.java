package portability.claims.claim;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import portability.claims.Octets;

/// What is known of own records in a claim that no longer say what is recorded here. That one is out of date may be
/// heard before the record itself is kept.
///
/// @param outdated the records, by id
/// @param toSettle the one in whose place another was certified, until every partner was sent that
public record Renewals(Set<String> outdated, Optional<String> toSettle) {
    public Renewals {
        outdated = Set.copyOf(outdated);
    }

    static Renewals none() {
        return new Renewals(Set.of(), Optional.empty());
    }

    Renewals outdated(String recordId) {
        var more = new HashSet<>(outdated);
        more.add(recordId);
        return new Renewals(more, toSettle);
    }

    Renewals renewed(String earlierId) {
        return new Renewals(outdated, Optional.of(earlierId));
    }

    Renewals settled(String recordId) {
        var fewer = new HashSet<>(outdated);
        fewer.remove(recordId);
        return new Renewals(fewer, toSettle.filter(id -> !id.equals(recordId)));
    }

    /// The record's id, where it is known to be out of date.
    Optional<String> outdated(Octets sealedRecord) {
        if (outdated.isEmpty()) return Optional.empty();
        return Optional.of(RecordName.of(sealedRecord).recordId()).filter(outdated::contains);
    }
}
