package portability.claims.welfare;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Which members there are. Read from a read model: who asks waits until it is current.
public interface Members {
    /// The processor that keeps it.
    String PROCESSOR = "welfare-members";

    /// A membership whose cover ends.
    record Lapsing(String membershipId, LocalDate coveredUntil) {}

    /// A claim that is not decided.
    record Open(String membershipId, String benefitClaimId, LocalDate claimedOn) {}

    /// Whose order it is.
    record Ordered(String membershipId, String benefitClaimId) {}

    /// At most 20.
    List<String> byNumber(String institution, String number);

    /// At most 20.
    List<String> byName(String familyName, LocalDate birthDate);

    /// The first one first, behind a place.
    List<Lapsing> lapsing(LocalDate from, LocalDate until, LocalDate afterDay, String afterId, int atMost);

    /// The oldest first, behind a place.
    List<Open> open(LocalDate afterDay, String afterId, int atMost);

    Optional<Ordered> order(String messageId);
}
