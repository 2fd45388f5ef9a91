package portability.claims.welfare.floor;

import java.util.List;
import java.util.Optional;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.welfare.floor.FloorCommand.Refer;
import portability.claims.welfare.floor.FloorCommand.Settle;
import portability.claims.welfare.floor.FloorCommand.Take;
import portability.claims.welfare.floor.FloorEvent.FloorReferralReceived;
import portability.claims.welfare.floor.FloorEvent.FloorReferralSettled;
import portability.claims.welfare.floor.FloorEvent.FloorReferred;

/// Referrals for a floor in one claim, as one institution knows them. Pure: decides and evolves.
public record Floor(
        Optional<FloorReferred> referred,
        Optional<FloorReferralReceived> came,
        Optional<FloorReferralSettled> settled) {
    public static Floor none() {
        return new Floor(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// @throws Refused UNKNOWN_REFERRAL, ALREADY_ANSWERED
    public List<FloorEvent> decide(String claimId, FloorCommand command) {
        return switch (command) {
            case Refer c -> {
                boolean isSame = referred.map(FloorReferred::shortfall)
                        .filter(c.shortfall()::equals)
                        .isPresent();
                yield isSame
                        ? List.of()
                        : List.of(
                                new FloorReferred(claimId, c.to(), c.documentId(), c.on(), c.shortfall(), c.finding()));
            }
            case Take c ->
                came.filter(known -> known.documentId().equals(c.documentId())).isPresent()
                        ? List.of()
                        : List.of(new FloorReferralReceived(
                                claimId, c.from(), c.documentId(), c.cameOn(), c.shortfall()));
            case Settle c -> settle(claimId, c);
        };
    }

    private List<FloorEvent> settle(String claimId, Settle c) {
        if (came.isEmpty()) throw new Refused(Refusal.UNKNOWN_REFERRAL);
        if (settled.isEmpty()) return List.of(new FloorReferralSettled(claimId, c.by(), c.outcome()));
        if (settled.get().outcome().equals(c.outcome())) return List.of();
        throw new Refused(Refusal.ALREADY_ANSWERED);
    }

    public Floor evolve(FloorEvent event) {
        return switch (event) {
            case FloorReferred e -> new Floor(Optional.of(e), came, settled);
            case FloorReferralReceived e -> new Floor(referred, Optional.of(e), Optional.empty());
            case FloorReferralSettled e -> new Floor(referred, came, Optional.of(e));
        };
    }
}
