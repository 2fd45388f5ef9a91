package portability.claims.netting.round;

import java.time.LocalDate;
import java.util.List;

/// Which rounds there are, here.
public interface KnownRounds {
    /// The processor that keeps the list.
    String PROCESSOR = "rounds";

    /// Up to 200 ids, the newest first.
    List<String> all();

    /// Those this institution opened that are not over, and whose last day was before a day.
    List<String> late(String here, LocalDate today);
}
