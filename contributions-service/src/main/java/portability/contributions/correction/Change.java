package portability.contributions.correction;

import portability.contributions.career.CareerCommand.CorrectPeriod;
import portability.contributions.career.CareerCommand.RecordPeriod;
import portability.contributions.career.CareerCommand.WithdrawPeriod;

/// A change of the career that an answer brings, with what its decision needs.
sealed interface Change {
    record Recorded(RecordPeriod command) implements Change {}

    record Corrected(CorrectPeriod command) implements Change {}

    record Withdrawn(WithdrawPeriod command) implements Change {}

    /// @param inForce does the career have the period, in force?
    record Found(String periodId, boolean inForce) implements Change {}
}
