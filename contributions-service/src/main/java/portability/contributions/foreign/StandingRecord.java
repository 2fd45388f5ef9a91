package portability.contributions.foreign;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A record of another institution and whether it is the newest.
///
/// @param personId     the registration it was kept for
/// @param supersededBy the document of the next newer one; empty for the newest
public record StandingRecord(String personId, ForeignRecord record, Optional<String> supersededBy) {
    private static final Comparator<Of> NEWEST_FIRST =
            comparing((Of of) -> of.record.kept(), KeptRecord.BY_WHAT_WAS_KNOWN).reversed();

    /// A record and for whom it was kept.
    public record Of(String personId, ForeignRecord record) {}

    public boolean newest() {
        return supersededBy.isEmpty();
    }

    /// Those of one person, by institution, the newest of each first. The order in which they came does not
    /// matter, nor that one came twice.
    public static List<StandingRecord> of(Collection<Of> records) {
        return records.stream()
                .collect(groupingBy(
                        of -> of.record.kept().institution(),
                        TreeMap::new,
                        collectingAndThen(toList(), StandingRecord::ofInstitution)))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<StandingRecord> ofInstitution(List<Of> records) {
        return records.stream().collect(groupingBy(of -> of.record.lineage())).values().stream()
                .flatMap(StandingRecord::ofLineage)
                .sorted(comparing((StandingRecord standing) -> standing.record.kept(), KeptRecord.BY_WHAT_WAS_KNOWN)
                        .reversed())
                .toList();
    }

    private static Stream<StandingRecord> ofLineage(List<Of> records) {
        var newestFirst = records.stream().sorted(NEWEST_FIRST).toList();
        return IntStream.range(0, newestFirst.size()).mapToObj(at -> {
            var of = newestFirst.get(at);
            var newer = at == 0
                    ? Optional.<String>empty()
                    : Optional.of(newestFirst.get(at - 1).record.kept().documentId());
            return new StandingRecord(of.personId, of.record, newer);
        });
    }
}
