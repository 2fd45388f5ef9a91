package portability.contributions.career;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portability.contributions.period.PeriodFacts;
import portability.contributions.request.Request;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What officers decided about a career, and what was certified of it.
public sealed interface CareerEvent {
    String personId();

    /// An officer recorded a period, on some evidence.
    record PeriodRecorded(
            @Subject String personId,
            Request request,
            String periodId,
            @Personal PeriodFacts period,
            @Personal String evidence)
            implements CareerEvent {}

    /// An officer superseded a period by another one.
    ///
    /// @param supersededId the period that was wrong
    /// @param periodId     the one that holds instead
    record PeriodCorrected(
            @Subject String personId,
            Request request,
            String supersededId,
            String periodId,
            @Personal PeriodFacts period,
            @Personal String reason)
            implements CareerEvent {}

    /// An officer withdrew a period.
    record PeriodWithdrawn(
            @Subject String personId,
            Request request,
            String periodId,
            @Personal String reason) implements CareerEvent {}

    /// The institution certified the career.
    ///
    /// @param recordId     names the record at the institution
    /// @param version      1, 2, 3, … for this person
    /// @param asOf         days after it were left out; empty: all days
    /// @param knownAt      the moment at which the periods were in force
    /// @param periodIds    what was certified
    /// @param sealedRecord the signed bytes, Base64
    record RecordCertified(
            @Subject String personId,
            Request request,
            String recordId,
            int version,
            Optional<LocalDate> asOf,
            Instant knownAt,
            List<String> periodIds,
            @Personal String sealedRecord)
            implements CareerEvent {
        public RecordCertified {
            periodIds = List.copyOf(periodIds);
        }
    }

    /// The record that was just certified is for somebody outside a case, or in the place of an earlier one.
    ///
    /// @param supersedes the record that no longer said what the career says; empty: none
    /// @param recipient  who got it; `""` where nobody is named
    record RecordIssued(
            @Subject String personId,
            String recordId,
            Optional<String> supersedes,
            @Personal String recipient) implements CareerEvent {}
}
