package portability.claims.claim;

import java.time.Instant;
import java.util.List;
import portability.claims.Octets;

/// What a document of this institution's own says of a case.
public sealed interface Sent {
    /// @param late who was named after the claim was lodged
    record Notice(ClaimFile file, List<Naming> late) implements Sent {
        public Notice {
            late = List.copyOf(late);
        }
    }

    record OwnRecord(Octets sealedRecord) implements Sent {}

    record Wishes(AwardWishes wishes) implements Sent {}

    record Incapacity(IncapacityFacts facts) implements Sent {}

    record NoRecord() implements Sent {}

    /// @param decision a `Decision`, serialised
    record Decision(Octets decision) implements Sent {}

    /// @param decisions the own one first
    record Summary(Instant summarisedAt, List<Octets> decisions) implements Sent {
        public Summary {
            decisions = List.copyOf(decisions);
        }
    }

    /// What it was sent for.
    default Errand errand() {
        return switch (this) {
            case Notice _ -> Errand.NOTICE;
            case OwnRecord _, NoRecord _ -> Errand.RECORD;
            case Wishes _ -> Errand.WISHES;
            case Incapacity _ -> Errand.INCAPACITY;
            case Decision _ -> Errand.DECISION;
            case Summary _ -> Errand.SUMMARY;
        };
    }
}
