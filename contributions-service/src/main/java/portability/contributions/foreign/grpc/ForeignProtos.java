package portability.contributions.foreign.grpc;

import java.util.List;
import java.util.Set;
import portability.contributions.foreign.StandingRecord;
import portability.proto.contributions.v1.ForeignRecord;
import portability.proto.types.v1.InsurancePeriod;

/// Kept records as messages.
public final class ForeignProtos {
    private ForeignProtos() {}

    /// @param setAside the documents that officers found to be another person's
    static ForeignRecord message(StandingRecord standing, Set<String> setAside) {
        var kept = standing.record().kept();
        var parts = SealedForeignRecords.stored(kept);
        var message = ForeignRecord.newBuilder()
                .setDocumentId(kept.documentId())
                .setInstitution(kept.institution())
                .setRecordId(standing.record().recordId())
                .setKnownAt(kept.knownAt().toString())
                .setCreatedAt(kept.createdAt().toString())
                .setKeptAt(kept.keptAt().toString())
                .setState(state(standing, setAside))
                .setPerson(parts.head().getPerson())
                .addAllPeriods(parts.periods());
        standing.record().asOf().ifPresent(day -> message.setAsOf(day.toString()));
        standing.supersededBy().ifPresent(message::setSupersededBy);
        return message.build();
    }

    private static String state(StandingRecord standing, Set<String> setAside) {
        if (setAside.contains(standing.record().kept().documentId())) return "SET_ASIDE";
        return standing.newest() ? "NEWEST" : "SUPERSEDED";
    }

    /// The periods of a record as its institution wrote them.
    public static List<InsurancePeriod> periods(StandingRecord standing) {
        return SealedForeignRecords.stored(standing.record().kept()).periods();
    }
}
