package portability.claims.offset;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import portability.claims.payment.Amount;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What happened about deductions between institutions in a case, at one of them.
public sealed interface OffsetEvent {
    String claimId();

    /// Another institution was told what arrears there are. Reg. (EC) 987/2009 Art. 72(2).
    ///
    /// @param told    by an officer
    /// @param lastDay until when it can state what it paid too much
    record ArrearsTold(
            @Subject String claimId,
            String to,
            String documentId,
            String told,
            LocalDate toldOn,
            LocalDate lastDay,
            @Personal Amount arrears,
            @Personal YearMonth lastMonth)
            implements OffsetEvent {}

    /// Another institution told what arrears it has.
    record ArrearsHeard(
            @Subject String claimId,
            String from,
            String documentId,
            LocalDate toldOn,
            @Personal Amount arrears) implements OffsetEvent {}

    /// This institution asks another one to deduct. The deduction is named after the document that asks.
    record DeductionAsked(
            @Subject String claimId,
            String deductionId,
            String to,
            String by,
            @Personal Ask ask) implements OffsetEvent {}

    /// Another institution asks this one to deduct.
    record DeductionRequested(
            @Subject String claimId,
            String deductionId,
            String from,
            LocalDate cameOn,
            @Personal Ask ask) implements OffsetEvent {}

    /// This institution has answered.
    ///
    /// @param lastMonth the last month of the arrears that were divided; empty where there were none
    record DeductionAnswered(
            @Subject String claimId,
            String deductionId,
            String to,
            String documentId,
            String by,
            @Personal Answer answer,
            Optional<YearMonth> lastMonth)
            implements OffsetEvent {}

    /// The institution that was asked has answered.
    record AnswerReceived(
            @Subject String claimId,
            String deductionId,
            String from,
            String documentId,
            @Personal Answer answer) implements OffsetEvent {}

    /// What was deducted here has been paid by the bank.
    record Remitted(
            @Subject String claimId,
            String deductionId,
            String to,
            String documentId,
            @Personal Remittance remittance) implements OffsetEvent {}

    /// What was deducted for this institution has been paid to it.
    record RemittanceReceived(
            @Subject String claimId,
            String deductionId,
            String from,
            String documentId,
            @Personal Remittance remittance)
            implements OffsetEvent {}

    /// The request was taken back, and did not get through. An answer to it shows that it did.
    record RequestGivenUp(@Subject String claimId, String deductionId, String reason) implements OffsetEvent {}
}
