package portability.claims.offset.grpc;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import portability.claims.offset.Answer.Denial;
import portability.claims.offset.Ask.Cause;
import portability.claims.offset.followup.AnsweringDesk.Said;
import portability.claims.offset.followup.AskingDesk.Wanted;
import portability.claims.offset.wire.OffsetDocument;
import portability.claims.payment.Amount;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.proto.claims.v1.AnswerDeductionRequest;
import portability.proto.claims.v1.AskDeductionRequest;

/// Reads what officers send about deductions.
final class OffsetAsked {
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_TEXT = 400;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private OffsetAsked() {}

    /// @throws MalformedInput INVALID_DEDUCTION, INVALID_DATE
    static Wanted wanted(AskDeductionRequest request) {
        var id = request.getRequestId();
        if (id.isBlank() || id.length() > LONGEST_ID) throw invalid("request_id is missing or too long");
        try {
            Cause cause = OffsetDocument.cause(request.getCause());
            return new Wanted(
                    id,
                    institution(request.getTo()),
                    cause,
                    request.hasAmount() ? Optional.of(positive(request)) : Optional.empty(),
                    request.getAlsoOngoing(),
                    day(request.getStatedOn()),
                    text(request.getReason(), true));
        } catch (IllegalArgumentException _) {
            throw invalid("the cause or the amount is missing or means nothing");
        }
    }

    private static Amount positive(AskDeductionRequest request) {
        var amount = OffsetDocument.amount(request.getAmount());
        if (!amount.money().isPositive()) throw invalid("nothing is asked for");
        return amount;
    }

    /// @throws MalformedInput INVALID_DEDUCTION, INVALID_DATE
    static Said said(AnswerDeductionRequest request) {
        try {
            var denial = OffsetDocument.denial(request.getRefusal());
            if (denial.filter(Denial.TOO_LATE::equals).isPresent())
                throw invalid("what is too late, the rules say: grant it");
            return new Said(
                    denial,
                    text(request.getWords(), denial.filter(Denial.OTHER::equals).isPresent()),
                    day(request.getCountedFrom()),
                    day(request.getStatedOn()));
        } catch (IllegalArgumentException _) {
            throw invalid("the refusal means nothing");
        }
    }

    /// @throws MalformedInput INVALID_DEDUCTION
    static String institution(String text) {
        try {
            return InstitutionId.parse(text).toString();
        } catch (IllegalArgumentException _) {
            throw invalid("to names no institution");
        }
    }

    private static Optional<LocalDate> day(String text) {
        if (text.isEmpty()) return Optional.empty();
        try {
            var day = LocalDate.parse(text);
            if (!day.isBefore(EARLIEST) && day.isBefore(LATEST)) return Optional.of(day);
        } catch (DateTimeParseException _) {
            // As below: the text may be anything.
        }
        throw new MalformedInput("INVALID_DATE", "a day is none");
    }

    private static String text(String text, boolean isRequired) {
        if (isRequired && text.isBlank()) throw invalid("words are missing");
        if (text.length() > LONGEST_TEXT) throw invalid("too many words");
        return text.strip();
    }

    private static MalformedInput invalid(String why) {
        return new MalformedInput("INVALID_DEDUCTION", why);
    }
}
