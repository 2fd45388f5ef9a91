package portability.claims.offset;

import java.time.LocalDate;
import java.util.List;

/// The requests of others that wait for an answer from here.
public interface OpenDeductions {
    /// The processor that keeps them.
    String PROCESSOR = "open-deductions";

    /// One of them. No personal data.
    record Open(String claimId, String deductionId, String askedBy, LocalDate cameOn) {}

    /// The oldest first, at most 500.
    List<Open> all();
}
