package portability.contributions.career;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portability.contributions.person.PersonLinks;
import portability.contributions.request.CurrentReads;

/// The career of a person over all her registrations, as they were linked at the moment that is asked for.
///
/// Nothing is moved when registrations are linked: each keeps its own periods, and they are read together. So
/// undoing a link leaves nothing behind, and what was shown while it held can still be shown.
public final class LinkedCareers {
    private final CurrentReads reads;
    private final CareerRecords records;
    private final PersonLinks links;

    public LinkedCareers(CurrentReads reads, CareerRecords records, PersonLinks links) {
        this.reads = reads;
        this.records = records;
        this.links = links;
    }

    /// As [CareerRecords#career]. What two registrations say alike counts once.
    public List<CareerEntry> career(String personId, Optional<LocalDate> asOf, Optional<Instant> knownAt) {
        var registrations = links.of(personId, knownAt);
        registrations.forEach(reads::awaitAbout);
        if (registrations.size() == 1) return records.career(personId, asOf, knownAt);
        var all = registrations.stream()
                .flatMap(id -> records.career(id, asOf, knownAt).stream())
                .sorted(CareerEntry.BY_DAYS)
                .toList();
        return CareerEntry.countedOnce(all);
    }
}
