package portability.contributions.career;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import portability.contributions.career.CareerEntry.Paid;
import portability.contributions.period.PeriodFacts;
import portability.contributions.person.PersonFacts;
import portability.contributions.request.Request;

/// What can be asked of a career.
///
/// Lines of returns are facts of the returns' streams; what a decision needs of them comes with the command.
public sealed interface CareerCommand {
    String personId();

    Request request();

    /// The stream it goes to.
    @TargetAggregateIdentifier
    default String stream() {
        return CareerAggregate.stream(personId());
    }

    /// Records a period by an officer's decision.
    ///
    /// @param sameInReturns ids of the lines of returns that state these very facts
    record RecordPeriod(
            String personId, Request request, PeriodFacts period, String evidence, Set<String> sameInReturns)
            implements CareerCommand {}

    /// Supersedes a period by a corrected one.
    ///
    /// @param fromReturn    did a return state the period that was wrong?
    /// @param sameInReturns ids of the lines of returns that state what is said to be right
    record CorrectPeriod(
            String personId,
            Request request,
            String periodId,
            PeriodFacts period,
            String reason,
            boolean fromReturn,
            Set<String> sameInReturns)
            implements CareerCommand {}

    /// Withdraws a period.
    ///
    /// @param fromReturn did a return state it?
    record WithdrawPeriod(String personId, Request request, String periodId, String reason, boolean fromReturn)
            implements CareerCommand {}

    /// Certifies the career.
    ///
    /// @param asOf    days after it are left out; empty: all days
    /// @param knownAt the moment at which the periods were in force
    record CertifyRecord(
            String personId,
            Request request,
            PersonFacts person,
            Optional<LocalDate> asOf,
            Instant knownAt,
            List<CertifiedPeriod> periods,
            MadeOut madeOut)
            implements CareerCommand {}

    /// A period as it goes into a record.
    ///
    /// @param paid empty where no return says what was due on it
    record CertifiedPeriod(String periodId, PeriodFacts period, Optional<Paid> paid) {}

    /// For whom a record is, and in the place of which one.
    ///
    /// @param supersedes the record that no longer says what the career says
    /// @param recipient  who gets it outside a case
    record MadeOut(Optional<String> supersedes, Optional<String> recipient) {
        /// A first record, for whoever asked.
        public static MadeOut plainly() {
            return new MadeOut(Optional.empty(), Optional.empty());
        }

        boolean saysNothing() {
            return supersedes.isEmpty() && recipient.isEmpty();
        }
    }
}
