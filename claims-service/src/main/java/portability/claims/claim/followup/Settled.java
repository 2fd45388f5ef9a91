package portability.claims.claim.followup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// In which claims nothing was due when last looked, so that nobody reads a claim again for a fact that was seen
/// already:
/// the follow-up hears of its own steps, too, while it is at work.
///
/// All of it may be forgotten: then a claim is read once more.
final class Settled {
    private static final int MOST = 10_000;

    /// How many facts were known when nothing was due.
    private final Cache<String, Integer> seen =
            Caffeine.newBuilder().maximumSize(MOST).build();
    /// The place of the newest fact that was told of.
    private final Cache<String, Long> told =
            Caffeine.newBuilder().maximumSize(MOST).build();
    /// To look at though no fact has come: what is due hangs on other things too.
    private final Set<String> anyway = ConcurrentHashMap.newKeySet();

    /// @param seq the fact's place in the claim, from 0
    /// @return was it not known when nothing was due?
    boolean isNews(String claimId, long seq) {
        told.asMap().merge(claimId, seq, Math::max);
        var facts = seen.getIfPresent(claimId);
        return facts == null || facts <= seq;
    }

    /// Whatever was seen, the next look is taken, and those after it until nothing is due.
    void lookAnyway(String claimId) {
        anyway.add(claimId);
    }

    /// To be asked before each look, by one at a time for a claim.
    boolean needsNoLook(String claimId) {
        if (anyway.remove(claimId)) {
            seen.invalidate(claimId);
            return false;
        }
        var facts = seen.getIfPresent(claimId);
        var newest = told.getIfPresent(claimId);
        return facts != null && newest != null && facts > newest;
    }

    /// @param facts how many were known
    void nothingIsDue(String claimId, int facts) {
        seen.put(claimId, facts);
    }
}
