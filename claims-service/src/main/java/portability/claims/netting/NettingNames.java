package portability.claims.netting;

import portability.claims.claim.CaseId;
import portability.kernel.InstitutionId;

/// How windows and their documents are named: the same step, done again, makes the same document.
public final class NettingNames {
    private NettingNames() {}

    /// The window that a request opens here.
    public static String window(InstitutionId here, String requestId) {
        return CaseId.of(here, "settlement window\0" + requestId);
    }

    public static String proposal(String windowId, int round, String here, String to) {
        return CaseId.about(windowId, "netting proposal", here, to, Integer.toString(round));
    }

    /// The advance that a request opens here.
    public static String advance(InstitutionId here, String requestId) {
        return CaseId.of(here, "advance\0" + requestId);
    }

    /// The payment that a request orders, by the same name for the bank: ISO 20022 has room for 35 characters.
    public static String payment(String windowId, String requestId, String here) {
        return "N" + short28(CaseId.about(windowId, "netting payment", here, "", requestId));
    }

    /// The one request to get a payment back.
    public static String recall(String paymentId) {
        return "R" + paymentId.substring(1);
    }

    /// The document that tells of a payment.
    public static String notice(String windowId, String paymentId, String here, String to) {
        return CaseId.about(windowId, "netting payment notice", here, to, paymentId);
    }

    /// The document that tells that one was rejected, or came back.
    ///
    /// @param entry of the bank; empty where it gave its word alone
    public static String paymentReturn(String windowId, String paymentId, String entry, String here, String to) {
        return CaseId.about(windowId, "netting payment return", here, to, paymentId + "/" + entry);
    }

    private static String short28(String uuid) {
        return uuid.replace("-", "").substring(0, 28);
    }

    public static String withdrawal(String windowId, int round, String here, String to) {
        return CaseId.about(windowId, "netting withdrawal", here, to, Integer.toString(round));
    }

    public static String answer(String windowId, int round, String here, String to) {
        return CaseId.about(windowId, "netting answer", here, to, Integer.toString(round));
    }
}
