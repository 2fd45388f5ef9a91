package portability.contributions.clarification.grpc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import portability.contributions.career.CareerEntry;
import portability.contributions.career.LinkedCareers;
import portability.contributions.career.grpc.PeriodProtos;
import portability.contributions.clarification.ContradictionRule;
import portability.contributions.foreign.ForeignRecords;
import portability.contributions.foreign.SetAside;
import portability.contributions.foreign.StandingRecord;
import portability.contributions.foreign.grpc.ForeignProtos;
import portability.contributions.request.grpc.Text;
import portability.proto.contributions.v1.Clarification;
import portability.proto.contributions.v1.ForeignSource;
import portability.proto.contributions.v1.GetWholeCareerRequest;
import portability.proto.contributions.v1.GetWholeCareerResponse;
import portability.proto.contributions.v1.WholeCareerEntry;

/// Shows our own periods and those of others side by side: nothing is added up or left out.
public final class WholeCareerCalls {
    private static final Comparator<WholeCareerEntry> BY_DAYS = Comparator.comparing(
                    (WholeCareerEntry entry) -> entry.getPeriod().getFirstDay())
            .thenComparing(entry -> entry.getPeriod().getLastDay())
            .thenComparing(WholeCareerEntry::getSaidBy)
            .thenComparing(entry -> entry.getPeriod().getPeriodId());

    private final String institution;
    private final LinkedCareers careers;
    private final ForeignRecords records;
    private final SetAside setAside;
    private final ClarificationCalls clarifications;

    public WholeCareerCalls(
            String institution,
            LinkedCareers careers,
            ForeignRecords records,
            SetAside setAside,
            ClarificationCalls clarifications) {
        this.institution = institution;
        this.careers = careers;
        this.records = records;
        this.setAside = setAside;
        this.clarifications = clarifications;
    }

    public GetWholeCareerResponse get(GetWholeCareerRequest message) {
        var asOf = Text.day("as_of", message.getAsOf());
        var knownAt = Text.moment("known_at", message.getKnownAt());
        var personId = message.getPersonId();
        clarifications.requireKnown(personId);
        var open = knownAt.isPresent() ? List.<Clarification>of() : open(personId);
        var inDoubt = inDoubt(open);
        var newest = newest(personId, knownAt);
        var entries = new ArrayList<WholeCareerEntry>();
        careers.career(personId, asOf, knownAt).stream()
                .filter(CareerEntry::inForce)
                .forEach(entry -> entries.add(own(entry)));
        newest.forEach(standing -> entries.addAll(theirs(standing, asOf, inDoubt)));
        entries.sort(BY_DAYS);
        return GetWholeCareerResponse.newBuilder()
                .setPersonId(personId)
                .addAllEntries(entries)
                .addAllSources(newest.stream().map(one -> source(one, inDoubt)).toList())
                .addAllClarifications(open)
                .build();
    }

    private List<Clarification> open(String personId) {
        return clarifications.of(personId).stream()
                .filter(told -> told.getStatus().equals("OPEN"))
                .toList();
    }

    /// Without those that are another person's, as far as was known then.
    private List<StandingRecord> newest(String personId, Optional<Instant> knownAt) {
        return records.of(personId, knownAt).stream()
                .filter(StandingRecord::newest)
                .filter(standing -> knownAt.isPresent()
                        || !setAside.documentsOf(standing.personId())
                                .contains(standing.record().kept().documentId()))
                .toList();
    }

    /// The documents about whose person there is an open question.
    private static Set<String> inDoubt(List<Clarification> open) {
        return open.stream()
                .filter(told -> ContradictionRule.valueOf(told.getRule()).doubtsPerson())
                .flatMap(told -> told.getDocumentIdsList().stream())
                .collect(Collectors.toSet());
    }

    /// What an employer declared and did not pay, is declared; unless the scheme counts it all the same.
    private WholeCareerEntry own(CareerEntry entry) {
        boolean declaredOnly = entry.paid()
                .filter(paid -> !paid.inFull())
                .filter(paid -> !paid.countsUnpaid())
                .isPresent();
        return WholeCareerEntry.newBuilder()
                .setPeriod(PeriodProtos.message(entry.periodId(), entry.period()))
                .setSaidBy(institution)
                .setCertainty(declaredOnly ? "DECLARED" : "CERTIFIED")
                .build();
    }

    private static List<WholeCareerEntry> theirs(
            StandingRecord standing, Optional<LocalDate> asOf, Set<String> inDoubt) {
        var kept = standing.record().kept();
        var certainty = inDoubt.contains(kept.documentId()) ? "IN_DOUBT" : "CERTIFIED";
        return ForeignProtos.periods(standing).stream()
                .filter(period -> asOf.isEmpty()
                        || period.getFirstDay().compareTo(asOf.get().toString()) <= 0)
                .map(period -> WholeCareerEntry.newBuilder()
                        .setPeriod(period)
                        .setSaidBy(kept.institution())
                        .setCertainty(certainty)
                        .setDocumentId(kept.documentId())
                        .build())
                .toList();
    }

    private static ForeignSource source(StandingRecord standing, Set<String> inDoubt) {
        var kept = standing.record().kept();
        return ForeignSource.newBuilder()
                .setInstitution(kept.institution())
                .setDocumentId(kept.documentId())
                .setKnownAt(kept.knownAt().toString())
                .setKeptAt(kept.keptAt().toString())
                .setInDoubt(inDoubt.contains(kept.documentId()))
                .build();
    }
}
