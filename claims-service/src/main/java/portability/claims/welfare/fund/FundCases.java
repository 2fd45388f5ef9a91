package portability.claims.welfare.fund;

import java.util.List;
import org.springframework.stereotype.Component;
import portability.claims.OwnCases;
import portability.claims.welfare.WelfareDesk;

/// Memberships of the fund, for whoever erases one: in use as long as she is covered, or something is claimed or to be
/// paid.
@Component
class FundCases implements OwnCases {
    private final WelfareDesk desk;
    private final FundDesk fund;

    FundCases(WelfareDesk desk, FundDesk fund) {
        this.desk = desk;
        this.fund = fund;
    }

    @Override
    public boolean exists(String membershipId) {
        return desk.find(membershipId).isPresent();
    }

    @Override
    public boolean inUse(String membershipId) {
        return desk.find(membershipId)
                .filter(membership -> membership.isInUse(fund.today()))
                .isPresent();
    }

    @Override
    public List<String> streamsOf(String membershipId) {
        return List.of(WelfareDesk.streamOf(membershipId));
    }
}
