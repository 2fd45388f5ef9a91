package portability.simulation.institution;

import com.google.protobuf.Message;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import portability.claims.Octets;
import portability.claims.claim.ClaimFile;
import portability.claims.exchange.pair.Freezer;
import portability.claims.exchange.pair.WireTime;
import portability.ledger.seal.Seal;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.RecordHead;
import portability.proto.types.v1.InsurancePeriod;

/// The service beside it that has the careers and certifies them. The same request again brings the same record.
final class Contributions {
    private final String here;
    private final Seal seal;
    private final Clock clock;
    private final SplittableRandom random;
    private final Map<String, Octets> certified = new HashMap<>();
    /// How often a person's career has changed.
    private final Map<String, Integer> versions = new HashMap<>();

    Contributions(String here, Seal seal, Clock clock, SplittableRandom random) {
        this.here = here;
        this.seal = seal;
        this.clock = clock;
        this.random = random;
    }

    /// Empty where nobody of that number is known.
    Optional<Octets> certify(String claimId, ClaimFile file) {
        return file.insured().numberAt(here).map(number -> certified.computeIfAbsent(claimId, _ -> record(claimId)));
    }

    /// The record in the place of an earlier one.
    Octets renew(String claimId, String supersededId) {
        return certified.computeIfAbsent(claimId + "#" + supersededId, _ -> record(claimId));
    }

    /// The career changes: what was certified of it is out of date.
    /// @return the record that is; empty where there is none
    Optional<String> change(String claimId) {
        var before = certified.containsKey(claimId) ? Optional.of(recordId(claimId)) : Optional.<String>empty();
        if (before.isPresent()) versions.merge(claimId, 1, Integer::sum);
        return before;
    }

    /// What it would certify now; empty where it certified nothing.
    Optional<String> newest(String claimId) {
        return certified.containsKey(claimId) ? Optional.of(recordId(claimId)) : Optional.empty();
    }

    private String recordId(String claimId) {
        return claimId.substring(claimId.indexOf('/') + 1) + "/" + version(claimId);
    }

    private int version(String claimId) {
        return versions.getOrDefault(claimId, 0) + 1;
    }

    private Octets record(String claimId) {
        var now = clock.instant();
        var header = DocumentHeader.newBuilder()
                .setDocumentId(new UUID(random.nextLong(), random.nextLong()).toString())
                .setKind(DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD)
                .setSender(here)
                .setCreated(WireTime.of(now))
                .setPurpose(Freezer.PURPOSE)
                .build();
        var head = RecordHead.newBuilder()
                .setRecordId(recordId(claimId))
                .setVersion(version(claimId))
                .setKnownAt(now.toString())
                .setPeriods(1)
                .build();
        var period = InsurancePeriod.newBuilder()
                .setPeriodId(claimId)
                .setInstitution(here)
                .setFirstDay("1990-01-01")
                .setLastDay((1990 + random.nextInt(30)) + "-12-31")
                .build();
        return Octets.of(seal.seal(header, List.<Message>of(head, period)).toByteString());
    }
}
