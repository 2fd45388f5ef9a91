package portability.contributions.certified;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The records that were certified, and those among them that are out of date.
public interface CertifiedRecords {
    /// A record.
    ///
    /// @param asOf days after it were left out; empty: all days
    record Certified(String recordId, String personId, Optional<LocalDate> asOf) {}

    /// A record that is out of date.
    ///
    /// @param position     where in the log that stands
    /// @param requestId    under which it was certified
    /// @param recipient    who got it outside a case
    /// @param supersededBy the record that was certified in its place
    record Outdated(
            long position,
            Certified certified,
            int version,
            String requestId,
            Instant certifiedAt,
            Instant outdatedAt,
            Difference difference,
            Optional<String> recipient,
            Optional<String> supersededBy) {}

    Optional<Certified> find(String recordId);

    /// What a record says.
    List<Said> said(String recordId);

    /// Records not known to be out of date, by id.
    ///
    /// @param since  only of persons of whom something was recorded from this moment on, about their periods,
    ///               returns, payments or links; a few more do no harm. Empty: of all
    /// @param after  only those behind this id
    /// @param atMost how many
    List<Certified> toCompare(Optional<Instant> since, String after, int atMost);

    /// Records that are out of date, in the order in which it was found.
    List<Outdated> outdated(long afterPosition, int atMost, boolean withSuperseded);

    /// The position of the newest of them; 0 if there is none.
    long newestPosition();
}
