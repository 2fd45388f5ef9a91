package portability.claims.welfare.referral.followup;

import java.util.List;
import org.springframework.stereotype.Component;
import portability.claims.OwnCases;
import portability.claims.welfare.floor.FloorDesk;
import portability.claims.welfare.referral.ReferralDesk;

/// Referrals, for whoever erases one: in use until it is answered.
@Component
class ReferralCases implements OwnCases {
    private final ReferralDesk referrals;

    ReferralCases(ReferralDesk referrals) {
        this.referrals = referrals;
    }

    @Override
    public boolean exists(String caseId) {
        return referrals.of(caseId).isOpen();
    }

    @Override
    public boolean inUse(String caseId) {
        return referrals.of(caseId).isWaiting();
    }

    /// Those for a floor are in the case of a claim.
    @Override
    public List<String> streamsOf(String caseId) {
        return List.of(ReferralDesk.streamOf(caseId), FloorDesk.streamOf(caseId));
    }
}
