package portability.claims.invoice.wire;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import portability.claims.invoice.Decline;
import portability.claims.invoice.InterestAnswer;
import portability.claims.invoice.InterestClaim;
import portability.claims.invoice.LineWords;
import portability.proto.exchange.v1.DownPaymentDeclineReason;
import portability.proto.exchange.v1.InterestContestReason;
import portability.proto.exchange.v1.InvoiceDownPaymentDecline;
import portability.proto.exchange.v1.InvoiceInterestAnswer;
import portability.proto.exchange.v1.InvoiceInterestClaim;

/// Words about interest and declined down payments, as documents and calls write them. Each reader throws an
/// [IllegalArgumentException], or a [java.time.DateTimeException], if a word means nothing.
public final class InterestWords {
    private InterestWords() {}

    public static InvoiceInterestClaim claim(InterestClaim claim, CurrencyUnit unit) {
        return InvoiceInterestClaim.newBuilder()
                .setNumber(claim.number())
                .setUntil(claim.until().toString())
                .setStartsOn(claim.from().toString())
                .setOwed(InvoiceWords.money(claim.owed(), unit))
                .setRate(claim.rate())
                .setRateSource(claim.rateSource())
                .setRateVerified(claim.rateVerified())
                .setInterest(InvoiceWords.money(claim.interest(), unit))
                .setAmount(InvoiceWords.money(claim.minor(), unit))
                .setOn(claim.on().toString())
                .build();
    }

    static InterestClaim claim(InvoiceInterestClaim claim, CurrencyUnit unit) {
        return new InterestClaim(
                claim.getNumber(),
                LocalDate.parse(claim.getStartsOn()),
                LocalDate.parse(claim.getUntil()),
                InvoiceWords.minor(claim.getOwed(), unit),
                claim.getRate(),
                claim.getRateSource(),
                claim.getRateVerified(),
                InvoiceWords.minor(claim.getInterest(), unit),
                InvoiceWords.minor(claim.getAmount(), unit),
                LocalDate.parse(claim.getOn()));
    }

    public static InvoiceInterestAnswer answer(InterestAnswer answer, String words, CurrencyUnit unit) {
        var told = InvoiceInterestAnswer.newBuilder()
                .setNumber(answer.number())
                .setAccepted(InvoiceWords.money(answer.accepted(), unit))
                .setWords(words)
                .setOn(answer.on().toString());
        answer.reason().ifPresent(reason -> told.setReason(reason(reason)));
        return told.build();
    }

    static InterestAnswer answer(InvoiceInterestAnswer answer, CurrencyUnit unit) {
        return new InterestAnswer(
                answer.getNumber(),
                InvoiceWords.minor(answer.getAccepted(), unit),
                reason(answer.getReason()),
                LocalDate.parse(answer.getOn()));
    }

    /// The words to an answer.
    ///
    /// @param reason empty: all is accepted
    public static String words(Optional<InterestAnswer.Reason> reason, String words) {
        return checked(reason.filter(InterestWords::needsWords).isPresent(), words);
    }

    private static boolean needsWords(InterestAnswer.Reason reason) {
        return switch (reason) {
            case OTHER, CALCULATED_OTHERWISE -> true;
            case PAID_IN_TIME, CONTESTED_IN_TIME, DOWN_PAYMENT_MADE, DOWN_PAYMENT_DECLINED -> false;
        };
    }

    /// The words to a down payment that is declined.
    public static String words(Decline.Reason reason, String words) {
        return checked(reason == Decline.Reason.OTHER, words);
    }

    private static String checked(boolean needed, String words) {
        if (needed && words.isBlank()) throw new IllegalArgumentException("that reason needs words");
        if (words.length() > LineWords.LONGEST)
            throw new IllegalArgumentException("words have at most " + LineWords.LONGEST + " characters");
        return words;
    }

    public static InvoiceDownPaymentDecline decline(Decline decline, String words) {
        return InvoiceDownPaymentDecline.newBuilder()
                .setPaymentId(decline.paymentId())
                .setReason(reason(decline.reason()))
                .setWords(words)
                .setOn(decline.on().toString())
                .build();
    }

    static Decline decline(InvoiceDownPaymentDecline decline) {
        return new Decline(decline.getPaymentId(), reason(decline.getReason()), LocalDate.parse(decline.getOn()));
    }

    private static InterestContestReason reason(InterestAnswer.Reason reason) {
        return switch (reason) {
            case PAID_IN_TIME -> InterestContestReason.INTEREST_CONTEST_REASON_PAID_IN_TIME;
            case CONTESTED_IN_TIME -> InterestContestReason.INTEREST_CONTEST_REASON_CONTESTED_IN_TIME;
            case DOWN_PAYMENT_MADE -> InterestContestReason.INTEREST_CONTEST_REASON_DOWN_PAYMENT_MADE;
            case DOWN_PAYMENT_DECLINED -> InterestContestReason.INTEREST_CONTEST_REASON_DOWN_PAYMENT_DECLINED;
            case CALCULATED_OTHERWISE -> InterestContestReason.INTEREST_CONTEST_REASON_CALCULATED_OTHERWISE;
            case OTHER -> InterestContestReason.INTEREST_CONTEST_REASON_OTHER;
        };
    }

    /// Empty where all is accepted.
    public static Optional<InterestAnswer.Reason> reason(InterestContestReason reason) {
        return switch (reason) {
            case INTEREST_CONTEST_REASON_UNSPECIFIED -> Optional.empty();
            case INTEREST_CONTEST_REASON_PAID_IN_TIME -> Optional.of(InterestAnswer.Reason.PAID_IN_TIME);
            case INTEREST_CONTEST_REASON_CONTESTED_IN_TIME -> Optional.of(InterestAnswer.Reason.CONTESTED_IN_TIME);
            case INTEREST_CONTEST_REASON_DOWN_PAYMENT_MADE -> Optional.of(InterestAnswer.Reason.DOWN_PAYMENT_MADE);
            case INTEREST_CONTEST_REASON_DOWN_PAYMENT_DECLINED ->
                Optional.of(InterestAnswer.Reason.DOWN_PAYMENT_DECLINED);
            case INTEREST_CONTEST_REASON_CALCULATED_OTHERWISE ->
                Optional.of(InterestAnswer.Reason.CALCULATED_OTHERWISE);
            case INTEREST_CONTEST_REASON_OTHER -> Optional.of(InterestAnswer.Reason.OTHER);
            case UNRECOGNIZED -> throw new IllegalArgumentException("no reason");
        };
    }

    private static DownPaymentDeclineReason reason(Decline.Reason reason) {
        return switch (reason) {
            case TOO_LATE -> DownPaymentDeclineReason.DOWN_PAYMENT_DECLINE_REASON_TOO_LATE;
            case TOO_LOW -> DownPaymentDeclineReason.DOWN_PAYMENT_DECLINE_REASON_TOO_LOW;
            case NONE_TAKEN -> DownPaymentDeclineReason.DOWN_PAYMENT_DECLINE_REASON_NONE_TAKEN;
            case NOT_FOUND -> DownPaymentDeclineReason.DOWN_PAYMENT_DECLINE_REASON_NOT_FOUND;
            case OTHER -> DownPaymentDeclineReason.DOWN_PAYMENT_DECLINE_REASON_OTHER;
        };
    }

    public static Decline.Reason reason(DownPaymentDeclineReason reason) {
        return switch (reason) {
            case DOWN_PAYMENT_DECLINE_REASON_TOO_LATE -> Decline.Reason.TOO_LATE;
            case DOWN_PAYMENT_DECLINE_REASON_TOO_LOW -> Decline.Reason.TOO_LOW;
            case DOWN_PAYMENT_DECLINE_REASON_NONE_TAKEN -> Decline.Reason.NONE_TAKEN;
            case DOWN_PAYMENT_DECLINE_REASON_NOT_FOUND -> Decline.Reason.NOT_FOUND;
            case DOWN_PAYMENT_DECLINE_REASON_OTHER -> Decline.Reason.OTHER;
            case DOWN_PAYMENT_DECLINE_REASON_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("no reason");
        };
    }
}
