package portability.claims.wiring;

import io.grpc.Status.Code;
import java.util.Optional;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.upstream.UpstreamDown;
import portability.ledger.edge.Failure;

/// How refusals fail a call.
final class Failures {
    private Failures() {}

    static Optional<Failure> of(Throwable thrown) {
        return switch (thrown) {
            case Refused refused ->
                Optional.of(
                        new Failure(code(refused.refusal()), refused.refusal().name()));
            case UpstreamDown down -> Optional.of(new Failure(Code.UNAVAILABLE, "UPSTREAM_DOWN", text(down)));
            default -> Optional.empty();
        };
    }

    private static Code code(Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN_CLAIM,
                    UNKNOWN_CASE,
                    UNKNOWN_DOCUMENT,
                    UNKNOWN_PARTNER,
                    UNKNOWN_KEY,
                    UNKNOWN_LOG,
                    UNKNOWN_PENSION,
                    UNKNOWN_CHANGE,
                    UNKNOWN_CHANNEL,
                    UNKNOWN_RUN,
                    UNKNOWN_BOOK_ENTRY,
                    UNKNOWN_STATEMENT,
                    UNKNOWN_BATCH,
                    UNKNOWN_INSTRUCTION,
                    UNKNOWN_DEDUCTION,
                    UNKNOWN_ENTITLEMENT,
                    UNKNOWN_CARD,
                    UNKNOWN_PLANNED_CARE,
                    UNKNOWN_INVOICE,
                    UNKNOWN_LINE,
                    UNKNOWN_ATTACHMENT,
                    UNKNOWN_INTEREST,
                    UNKNOWN_PAYMENT,
                    UNKNOWN_WINDOW,
                    UNKNOWN_ROUND,
                    UNKNOWN_MEMBERSHIP,
                    UNKNOWN_BENEFIT_CLAIM,
                    UNKNOWN_REFERRAL -> Code.NOT_FOUND;
            case REQUEST_ID_REUSED,
                    DATE_IN_FUTURE,
                    UNKNOWN_PERSON,
                    NO_PARTNER,
                    WRONG_INSTITUTION,
                    COMPETENT_HERE,
                    NOT_CONTACT,
                    ALREADY_INVOLVED,
                    TOO_MANY_INSTITUTIONS,
                    TAKES_PART,
                    ATTACHMENT_TOO_LARGE,
                    MEDIA_TYPE_REFUSED,
                    CONTENT_DIFFERS,
                    TOO_MANY_ATTACHMENTS,
                    WAS_REMOVED,
                    CLAIM_FORWARDED,
                    CHANGE_TAKEN_BACK,
                    TOLD_ELSEWHERE,
                    NOT_CARRIED,
                    NOT_INVOLVED,
                    NOT_OLD_AGE,
                    NOT_INVALIDITY,
                    ALREADY_WITHDRAWN,
                    NOT_DEFERRED,
                    REVIEW_LATE,
                    NOT_DETERMINED,
                    NOT_DECIDED,
                    NO_NEW_CALCULATION,
                    DECISION_DIFFERS,
                    RECALCULATION_OPEN,
                    ALREADY_DECIDED,
                    TOO_MANY_FIGURES,
                    NOT_SUMMARISED,
                    ALREADY_ENROLLED,
                    FINGERPRINT_DIFFERS,
                    SAME_OFFICER,
                    PARTNER_IN_DOUBT,
                    DOCUMENT_DELIVERED,
                    CANNOT_BE_SENT_ANEW,
                    NOT_DELIVERED,
                    CANNOT_BE_INVALIDATED,
                    PARTNER_OLDER,
                    NOT_QUARANTINED,
                    FORK_DIFFERS,
                    NO_GAP_STATED,
                    GAP_DIFFERS,
                    NOTHING_LOST,
                    LOG_DIFFERS,
                    FIRST_DAY_KNOWN,
                    BOOKED_OTHERWISE,
                    OTHER_CURRENCY,
                    NO_OWN_ACCOUNT,
                    RUN_TOO_EARLY,
                    ALREADY_REJECTED,
                    ALREADY_SETTLED,
                    DEATH_KNOWN,
                    NOTHING_ASKED,
                    LATER_KNOWN,
                    ATTESTER_NOT_ACCEPTED,
                    BATCH_ERASED,
                    ALREADY_ANSWERED,
                    NO_ARREARS,
                    MORE_THAN_OVERPAID,
                    INVOICE_SENT,
                    LINES_MISSING,
                    TOTALS_DIFFER,
                    NOT_CREDITOR,
                    NOT_DEBTOR,
                    NOT_INTRODUCED,
                    NO_INTEREST,
                    INTEREST_OPEN,
                    AMOUNT_NOT_PUBLISHED,
                    NOT_YOUR_TURN,
                    CONTEST_TOO_LATE,
                    ANSWER_STILL_DUE,
                    DISPUTE_STILL_OPEN,
                    NOT_CONTESTED,
                    BEFORE_THE_BOARD,
                    NOT_REFERRED,
                    INVALID_AMOUNT,
                    NOTHING_AWAITED,
                    NOTHING_TO_PAY,
                    OTHER_ROLE,
                    OUT_OF_TURN,
                    OTHER_STATE_BEARS,
                    MUST_BE_AUTHORISED,
                    WINDOW_GIVEN_UP,
                    AWAITS_ANSWER,
                    ROUND_OVER,
                    ROUND_CLOSED,
                    ROUND_INCOMPLETE,
                    OWN_ROUND,
                    WINDOW_NOT_FREE,
                    IN_ROUND,
                    ROUND_CONTRADICTED,
                    PROOF_BROKEN,
                    DATE_PASSED,
                    NOT_AGREED,
                    NOTHING_TO_SETTLE,
                    MORE_THAN_DUE,
                    CARRIED_ON,
                    PARTNER_ACCOUNT_MISSING,
                    RECALLED_OTHERWISE,
                    OTHER_AMOUNT,
                    NOT_PROPOSER,
                    NOTHING_DUE,
                    RATE_MISSING,
                    NO_WAY_BETWEEN,
                    RATE_DIFFERS,
                    NOTHING_PROPOSED,
                    NO_FUND,
                    LAW_MISSING,
                    MEMBER_KNOWN,
                    CONTRIBUTION_DIFFERS,
                    CONTRACT_PAID,
                    TOO_MANY_PAPERS,
                    AMOUNT_NEEDED,
                    EVENT_NEEDED,
                    OUTSIDE_SCHEDULE,
                    EVENT_GRANTED,
                    NOT_GRANTED,
                    PAYMENT_ORDERED,
                    ORDER_OVER -> Code.FAILED_PRECONDITION;
            case RESTORING, NOT_ANSWERED -> Code.UNAVAILABLE;
            case NO_MANDATE, MANDATE_NOT_IN_FORCE, BEYOND_MANDATE, NOT_BELIEVED -> Code.PERMISSION_DENIED;
        };
    }

    private static String text(UpstreamDown down) {
        var message = down.getMessage();
        return message == null ? "UPSTREAM_DOWN" : message;
    }
}
