package portability.claims.claim;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import portability.claims.claim.ClaimDesk.Story;

/// The stories that were read in the last minutes. What has happened never changes, so only what came since need be
/// read.
final class RecentStories {
    private static final int MOST = 256;
    private static final Duration KEPT = Duration.ofMinutes(2);

    private final Cache<String, Story> stories =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(KEPT).build();

    Optional<Story> find(String claimId) {
        return Optional.ofNullable(stories.getIfPresent(claimId));
    }

    /// Two may read at once; the one that saw more is kept.
    void keep(Story story) {
        stories.asMap()
                .merge(
                        story.claimId(),
                        story,
                        (kept, read) -> kept.moments().size() > read.moments().size() ? kept : read);
    }

    void forget(String claimId) {
        stories.invalidate(claimId);
    }
}
