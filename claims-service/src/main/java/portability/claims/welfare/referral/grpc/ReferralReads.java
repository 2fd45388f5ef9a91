package portability.claims.welfare.referral.grpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.claim.ClaimDesk;
import portability.claims.welfare.referral.ReferralDesk;
import portability.claims.welfare.referral.followup.ReferringDesk;
import portability.ledger.privacy.reads.ReadTable;
import portability.ledger.privacy.reads.ReadTable.Asked;
import portability.proto.claims.v1.ReferralServiceGrpc;

/// Which rpcs about referrals hand out a person's data. A subject is a referral's id.
@Component
public class ReferralReads {
    private final ReferralDesk referrals;
    private final ReferringDesk desk;
    private final ClaimDesk claims;

    ReferralReads(ReferralDesk referrals, ReferringDesk desk, ClaimDesk claims) {
        this.referrals = referrals;
        this.desk = desk;
        this.claims = claims;
    }

    public ReadTable addTo(ReadTable table) {
        return table.readsEach(
                        ReferralServiceGrpc.getGetReferralMethod(),
                        List.of("person", "death", "family", "fund"),
                        request -> shown(request.getReferralId()))
                .reads(
                        ReferralServiceGrpc.getAnswerReferralMethod(),
                        List.of("fund"),
                        request -> known(request.getReferralId()))
                .reads(
                        ReferralServiceGrpc.getListLinkedCasesMethod(),
                        List.of("linked cases"),
                        request -> Optional.of(request.getClaimId())
                                .filter(id -> claims.story(id).isPresent()))
                .readsNothing(ReferralServiceGrpc.getReferDeathMethod())
                .readsNothing(ReferralServiceGrpc.getListReferralsMethod());
    }

    /// The referral, and whom it may be about.
    private List<Asked> shown(String referralId) {
        var all = new ArrayList<Asked>();
        known(referralId).map(Asked::of).ifPresent(all::add);
        desk.candidates(referrals.of(referralId)).stream().map(Asked::of).forEach(all::add);
        return all;
    }

    private Optional<String> known(String referralId) {
        return Optional.of(referralId).filter(id -> referrals.of(id).isOpen());
    }
}
