package portability.claims.welfare.referral;

import java.time.LocalDate;
import java.util.List;

/// The referrals that wait for an answer from here.
public interface OpenReferrals {
    /// The processor that keeps them.
    String PROCESSOR = "open-referrals";

    /// One of them. No personal data.
    record Open(String caseId, String referredBy, LocalDate cameOn) {}

    /// The oldest first, behind a place.
    List<Open> list(LocalDate afterDay, String afterCase, int atMost);
}
