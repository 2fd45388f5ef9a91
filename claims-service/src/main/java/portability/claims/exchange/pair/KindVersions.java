package portability.claims.exchange.pair;

import portability.proto.exchange.v1.DocumentKind;

/// Since which version of the exchange a kind of document is known. Whoever speaks an earlier one refuses it,
/// and the pair stops: so it is not sent.
public final class KindVersions {
    /// The first release; its receipts say nothing of versions.
    public static final int FIRST = 1;
    /// What this release speaks: it knows every kind that is here.
    public static final int NEWEST = 3;

    private static final int SECOND = 2;
    private static final int THIRD = 3;

    private KindVersions() {}

    /// A new kind stops the build here: say which version of the exchange knows it first.
    /// @throws IllegalArgumentException for a kind of a later release
    public static int since(DocumentKind kind) {
        return switch (kind) {
            case DOCUMENT_KIND_UNSPECIFIED,
                    DOCUMENT_KIND_CLAIM_NOTICE,
                    DOCUMENT_KIND_CERTIFIED_RECORD,
                    DOCUMENT_KIND_DECISION,
                    DOCUMENT_KIND_SUMMARY,
                    DOCUMENT_KIND_NO_RECORD,
                    DOCUMENT_KIND_COVERAGE_CERTIFICATE,
                    DOCUMENT_KIND_ENTITLEMENT_QUESTION,
                    DOCUMENT_KIND_ENTITLEMENT_ANSWER,
                    DOCUMENT_KIND_ENTITLEMENT_WORTH,
                    DOCUMENT_KIND_REMINDER,
                    DOCUMENT_KIND_FORWARDED_CLAIM -> FIRST;
            case DOCUMENT_KIND_INVALIDATION,
                    DOCUMENT_KIND_ARREARS_NOTICE,
                    DOCUMENT_KIND_DEDUCTION_REQUEST,
                    DOCUMENT_KIND_DEDUCTION_ANSWER,
                    DOCUMENT_KIND_REMITTANCE_NOTICE,
                    DOCUMENT_KIND_LIFE_CERTIFICATE_REQUEST,
                    DOCUMENT_KIND_LIFE_CERTIFICATE,
                    DOCUMENT_KIND_DEATH_NOTICE,
                    DOCUMENT_KIND_AWARD_WISHES -> SECOND;
            case DOCUMENT_KIND_DEATH_REFERRAL,
                    DOCUMENT_KIND_DEATH_REFERRAL_ANSWER,
                    DOCUMENT_KIND_FLOOR_REFERRAL,
                    DOCUMENT_KIND_HEALTH_ENTITLEMENT_REQUEST,
                    DOCUMENT_KIND_HEALTH_ENTITLEMENT,
                    DOCUMENT_KIND_HEALTH_REGISTRATION,
                    DOCUMENT_KIND_HEALTH_ENTITLEMENT_CHANGE,
                    DOCUMENT_KIND_HEALTH_CHANGE_REPLY,
                    DOCUMENT_KIND_PLANNED_CARE_AUTHORISATION,
                    DOCUMENT_KIND_HEALTH_CARD_ANSWER -> THIRD;
            case DOCUMENT_KIND_INVOICE_LINES,
                    DOCUMENT_KIND_INVOICE_RECEIPT,
                    DOCUMENT_KIND_INVOICE_DECISION,
                    DOCUMENT_KIND_INVOICE_ANSWER,
                    DOCUMENT_KIND_INVOICE_DOWN_PAYMENT,
                    DOCUMENT_KIND_INVOICE_WITHDRAWAL,
                    DOCUMENT_KIND_INVOICE_INTEREST_CLAIM,
                    DOCUMENT_KIND_INVOICE_INTEREST_ANSWER,
                    DOCUMENT_KIND_INVOICE_DOWN_PAYMENT_DECLINE,
                    DOCUMENT_KIND_INVOICE_REFERRAL,
                    DOCUMENT_KIND_INVOICE_OPINION -> THIRD;
            case DOCUMENT_KIND_BOOK_STATEMENT,
                    DOCUMENT_KIND_BOOK_STATEMENT_ANSWER,
                    DOCUMENT_KIND_BOOK_STATEMENT_LINES -> THIRD;
            case DOCUMENT_KIND_NETTING_PROPOSAL,
                    DOCUMENT_KIND_NETTING_ANSWER,
                    DOCUMENT_KIND_NETTING_WITHDRAWAL,
                    DOCUMENT_KIND_NETTING_PAYMENT_NOTICE,
                    DOCUMENT_KIND_NETTING_ROUND,
                    DOCUMENT_KIND_NETTING_ROUND_ANSWER,
                    DOCUMENT_KIND_NETTING_PAYMENT_RETURN -> THIRD;
            case DOCUMENT_KIND_PARTICIPANT_REMOVED,
                    DOCUMENT_KIND_CONTACT_CHANGED,
                    DOCUMENT_KIND_INCAPACITY_FACTS,
                    DOCUMENT_KIND_ATTACHMENT,
                    DOCUMENT_KIND_SITUATION_CHANGE,
                    DOCUMENT_KIND_SITUATION_TAKEN_BACK -> THIRD;
            case UNRECOGNIZED -> throw new IllegalArgumentException("a kind of a later release");
        };
    }
}
