package portability.claims.offset;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import portability.claims.payment.Amount;

/// What can be done about deductions in a case. Every case may come twice; the second time changes nothing.
public sealed interface OffsetCommand {
    /// By an officer: tells another institution of arrears.
    record Tell(
            String to,
            String documentId,
            String by,
            LocalDate toldOn,
            LocalDate lastDay,
            Amount arrears,
            YearMonth lastMonth)
            implements OffsetCommand {}

    /// By an officer: asks another institution to deduct.
    record AskFor(String deductionId, String to, String by, Ask ask) implements OffsetCommand {}

    /// By an officer: answers another institution.
    record Reply(String deductionId, String documentId, String by, Answer answer, Optional<YearMonth> lastMonth)
            implements OffsetCommand {}

    /// A partner's documents.
    record HearArrears(String from, String documentId, LocalDate toldOn, Amount arrears) implements OffsetCommand {}

    record TakeRequest(String from, String deductionId, LocalDate cameOn, Ask ask) implements OffsetCommand {}

    record TakeAnswer(String from, String deductionId, String documentId, Answer answer) implements OffsetCommand {}

    record TakeRemittance(String from, String deductionId, String documentId, Remittance remittance)
            implements OffsetCommand {}

    /// The bank has paid what was deducted.
    record NoteRemitted(String deductionId, String documentId, Remittance remittance) implements OffsetCommand {}

    /// An officer took the request back.
    record NoteGivenUp(String deductionId, String reason) implements OffsetCommand {}

    /// What a document of this institution's says, lost in a restore and got back.
    record Remember(String to, OffsetCommand said) implements OffsetCommand {}
}
