package portability.claims.exchange.pair;

/// Why a document is not taken; the names are those of a receipt. In the order in which they are looked for.
public enum RefusalReason {
    WRONG_SENDER,
    UNSIGNED,
    UNKNOWN_KEY,
    BAD_SIGNATURE,
    ALTERED_BODY,
    WRONG_RECEIVER,
    DOCUMENT_ID_REUSED,
    /// Numbered or chained otherwise than what is here: there are two histories of the pair.
    FORKED_PAIR,
    OUT_OF_ORDER,
    UNKNOWN_PURPOSE,
    MALFORMED_BODY,
    UNKNOWN_CASE,
    UNEXPECTED_KIND
}
