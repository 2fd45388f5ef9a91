package portability.contributions.career;

import portability.contributions.refusal.Refused;

/// Has careers decided on in the unit of work of the command that is being handled: what is decided goes to the log
/// with that command's own events, or not at all.
@FunctionalInterface
public interface CareerDecisions {
    /// What whoever asked is answered: a period's id, or a sealed record.
    /// @throws Refused UnknownPeriod, PeriodNotInForce, AlreadyRecorded
    String decide(CareerCommand command);
}
