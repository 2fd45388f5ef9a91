package portability.claims.welfare.floor;

import java.time.LocalDate;
import java.util.List;

/// The claims that were referred for a floor, from here or to here.
public interface FloorReferrals {
    /// The processor that keeps them.
    String PROCESSOR = "floor-referral-list";

    /// One of them. No personal data.
    ///
    /// @param partner to whom, or from whom; empty: nobody is told, the focal points of the state are named
    /// @param isOwn   from here?
    record Line(String claimId, String partner, String residence, boolean isOwn, LocalDate day) {}

    /// The oldest first, behind a place: those from here, and those to here that nobody has seen to.
    List<Line> list(LocalDate afterDay, String afterClaim, int atMost);
}
