package portability.contributions.foreign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A kept record, read.
///
/// @param asOf days after it were left out; empty: all days
public record ForeignRecord(
        KeptRecord kept, String recordId, Optional<LocalDate> asOf, ForeignPerson person, List<ForeignPeriod> periods) {
    public ForeignRecord {
        periods = List.copyOf(periods);
    }

    /// What later records of the same person at the same institution supersede: an institution that knows her
    /// by two numbers has two records of her.
    Lineage lineage() {
        return new Lineage(kept.institution(), person.number());
    }

    record Lineage(String institution, Optional<String> number) {}
}
