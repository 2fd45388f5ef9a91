package portability.claims.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is wanted of a pension in payment. Freezing what is due is the run's, which does it for many at once.
public sealed interface PensionCommand
        permits PensionCommand.Follow,
                PensionCommand.SayFirstDay,
                PensionCommand.SayAccount,
                PensionCommand.ConfirmAccount,
                PensionCommand.Settle,
                PensionCommand.Reject,
                PensionCommand.ReportDeath,
                PensionCommand.Index,
                PensionCommand.TakeBack,
                PensionCommand.AwardProvisionally,
                PensionCommand.HoldArrears,
                PensionCommand.ReleaseArrears,
                PensionCommand.Deduct,
                PensionCommand.Expect,
                LifeCommand,
                ChannelCommand {
    /// Pays what was decided; opens the pension where it is the first decision.
    ///
    /// @param restsOn the institutions on whose word it was decided
    record Follow(String decisionId, Instant decidedAt, List<String> restsOn, Grant grant, PayRules rules)
            implements PensionCommand {}

    /// Says from which day it is paid, where the decision does not.
    record SayFirstDay(String by, LocalDate firstDay) implements PensionCommand {}

    /// Says where to pay.
    ///
    /// @param mandateId empty where the person said it herself
    record SayAccount(String changeId, String by, String mandateId, PayeeAccount account) implements PensionCommand {}

    /// Confirms what another officer took down.
    ///
    /// @param cooledFrom when a change comes into force; the first account does at once
    record ConfirmAccount(String changeId, String by, Instant now, Instant cooledFrom) implements PensionCommand {}

    /// The bank paid.
    record Settle(String instructionId, String status) implements PensionCommand {}

    /// The bank did not.
    record Reject(String instructionId, String reason) implements PensionCommand {}

    /// The person died.
    record ReportDeath(String by, LocalDate day) implements PensionCommand {}

    /// By an officer: an order of general indexation.
    record Index(String by, Indexation indexation) implements PensionCommand {}

    /// Pays until the claim is decided.
    ///
    /// @param awardId names the award: the same again is the same
    record AwardProvisionally(
            String awardId, String by, String basis, List<String> restsOn, PayRules rules, Grant grant, String reason)
            implements PensionCommand {}

    /// Keeps the arrears of a day for another institution.
    ///
    /// @param until the last day on which they are kept; empty: until somebody answers
    record HoldArrears(String deductionId, String creditor, LocalDate day, Optional<LocalDate> until)
            implements PensionCommand {}

    /// Keeps nothing for it any more.
    record ReleaseArrears(String deductionId) implements PensionCommand {}

    /// Deducts for another institution.
    record Deduct(Deduction deduction) implements PensionCommand {}

    /// Says how much another institution is still to remit.
    record Expect(String deductionId, String institution, Amount amount) implements PensionCommand {}

    /// Overpaid money came back.
    record TakeBack(String reference, String by, Amount amount) implements PensionCommand {}
}
