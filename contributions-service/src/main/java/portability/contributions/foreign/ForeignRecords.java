package portability.contributions.foreign;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import portability.contributions.person.PersonLinks;
import portability.contributions.request.CurrentReads;

/// The records of other institutions of a person, over all her registrations as they were linked at the moment
/// asked for.
public final class ForeignRecords {
    private final CurrentReads reads;
    private final KeptRecords kept;
    private final RecordReading reading;
    private final PersonLinks links;

    public ForeignRecords(CurrentReads reads, KeptRecords kept, RecordReading reading, PersonLinks links) {
        this.reads = reads;
        this.kept = kept;
        this.reading = reading;
        this.links = links;
    }

    /// By institution, the newest of each first; also those that are superseded.
    public List<StandingRecord> of(String personId, Optional<Instant> knownAt) {
        var registrations = links.of(personId, knownAt);
        registrations.forEach(reads::awaitAbout);
        return StandingRecord.of(registrations.stream()
                .flatMap(id ->
                        kept.of(id, knownAt).stream().map(record -> new StandingRecord.Of(id, reading.read(record))))
                .toList());
    }
}
