package portability.claims.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What happened to a pension in payment, at the institution that owes it.
public sealed interface PensionEvent
        permits PensionEvent.PensionOpened,
                PensionEvent.PensionRecalculated,
                PensionEvent.PensionIndexed,
                PensionEvent.FirstDaySaid,
                PensionEvent.AccountSaid,
                PensionEvent.AccountConfirmed,
                PensionEvent.PaymentsFrozen,
                PensionEvent.InstructionSettled,
                PensionEvent.InstructionRejected,
                PensionEvent.DeathReported,
                PensionEvent.MoneyReturned,
                PensionEvent.ProvisionallyAwarded,
                PensionEvent.ArrearsHeld,
                PensionEvent.ArrearsReleased,
                PensionEvent.DeductionOrdered,
                PensionEvent.DeductionFrozen,
                PensionEvent.RecoveryExpected,
                LifeEvent,
                ChannelEvent {
    String claimId();

    /// This institution decided: the pension is paid from now on.
    ///
    /// @param restsOn the institutions on whose word it was decided
    record PensionOpened(
            @Subject String claimId,
            String decisionId,
            Instant decidedAt,
            List<String> restsOn,
            PayRules rules,
            @Personal Grant grant)
            implements PensionEvent {}

    /// A newer decision of this institution: another amount from a day on.
    record PensionRecalculated(
            @Subject String claimId,
            String decisionId,
            Instant decidedAt,
            @Personal Grant grant) implements PensionEvent {}

    /// It rises by general indexation; nothing is calculated anew.
    record PensionIndexed(@Subject String claimId, String by, Indexation indexation) implements PensionEvent {}

    /// The law data could not tell the first day; an officer did.
    record FirstDaySaid(
            @Subject String claimId, String by, @Personal LocalDate firstDay) implements PensionEvent {}

    /// Somebody said an account. Nothing is paid to it before another officer confirmed it.
    ///
    /// @param mandateId what lets a helper say it; empty where the person did herself
    record AccountSaid(
            @Subject String claimId,
            String changeId,
            String by,
            String mandateId,
            @Personal PayeeAccount account) implements PensionEvent {}

    /// Another officer confirmed it.
    ///
    /// @param inForceFrom until then the one before is paid
    record AccountConfirmed(@Subject String claimId, String changeId, String by, Instant inForceFrom)
            implements PensionEvent {}

    /// What was due went into a batch for the bank; or all of it was withheld, and there is none.
    ///
    /// @param runId     the due day of the run
    /// @param messageId the batch; empty where nothing is left to pay
    record PaymentsFrozen(
            @Subject String claimId,
            String instructionId,
            String runId,
            String messageId,
            @Personal Frozen frozen) implements PensionEvent {}

    /// The bank paid.
    ///
    /// @param status its code, ISO 20022 external payment transaction status
    record InstructionSettled(@Subject String claimId, String instructionId, String status) implements PensionEvent {}

    /// The bank did not pay: what was frozen is due again.
    ///
    /// @param reason its code, ISO 20022 external status reason
    record InstructionRejected(@Subject String claimId, String instructionId, String reason) implements PensionEvent {}

    /// The person died. What was said of accounts counts no more: her heirs say theirs.
    ///
    /// @param day     of death
    /// @param lastDay for which the pension is paid
    record DeathReported(
            @Subject String claimId,
            String by,
            @Personal LocalDate day,
            @Personal LocalDate lastDay) implements PensionEvent {}

    /// Another state is late: a pension is paid until the claim is decided. Source: Reg. (EC) 987/2009 Art. 50.
    ///
    /// @param awardId names the award
    /// @param basis   INDEPENDENT or ADVANCE
    /// @param restsOn the institutions on whose word it was awarded
    /// @param reason  in the officer's words
    record ProvisionallyAwarded(
            @Subject String claimId,
            String awardId,
            String by,
            String basis,
            List<String> restsOn,
            PayRules rules,
            @Personal Grant grant,
            @Personal String reason)
            implements PensionEvent {}

    /// Another institution may have paid too much: months that are past are not paid before it has stated how much, or
    /// its last day for that is over. Source: Reg. (EC) 987/2009 Arts. 72(2), 73(1).
    ///
    /// @param lastMonth the last one that is kept
    /// @param until     the last day on which it is kept; empty: until somebody answers
    record ArrearsHeld(
            @Subject String claimId,
            String deductionId,
            String creditor,
            YearMonth lastMonth,
            Optional<LocalDate> until)
            implements PensionEvent {
        boolean keeps(YearMonth month, LocalDate day) {
            return !month.isAfter(lastMonth) && until.filter(day::isAfter).isEmpty();
        }
    }

    /// Nothing is kept for it any more.
    record ArrearsReleased(@Subject String claimId, String deductionId) implements PensionEvent {}

    /// What another institution paid too much is deducted. Source: Reg. (EC) 987/2009 Arts. 72, 73.
    record DeductionOrdered(
            @Subject String claimId, @Personal Deduction deduction) implements PensionEvent {}

    /// A part of what was due went into a batch for the bank, for another institution.
    ///
    /// @param runId     the due day of the run
    /// @param messageId the batch
    record DeductionFrozen(
            @Subject String claimId,
            String deductionId,
            String instructionId,
            String runId,
            String messageId,
            @Personal Frozen frozen)
            implements PensionEvent {}

    /// So much of what was overpaid here another institution is still to remit: it is not withheld here meanwhile.
    ///
    /// @param amount all that is still expected of it; nothing: no more is
    record RecoveryExpected(
            @Subject String claimId,
            String deductionId,
            String institution,
            @Personal Amount amount) implements PensionEvent {}

    /// Money that was overpaid came back: from a bank, an heir, another institution.
    ///
    /// @param reference what names the payment in the books; the same is the same payment
    record MoneyReturned(
            @Subject String claimId,
            String reference,
            String by,
            @Personal Amount amount) implements PensionEvent {}
}
