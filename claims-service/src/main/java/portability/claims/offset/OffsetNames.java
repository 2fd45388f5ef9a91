package portability.claims.offset;

import portability.claims.claim.CaseId;

/// How documents about deductions are named: the same step, done again, makes the same document.
public final class OffsetNames {
    private OffsetNames() {}

    /// The deduction, and the document that asks for it.
    public static String deduction(String claimId, String requestId, String here, String to) {
        return CaseId.about(claimId, "deduction", here, to, requestId);
    }

    /// The document that tells of arrears; what is kept for it has its name.
    public static String arrears(String claimId, String here, String to) {
        return CaseId.about(claimId, "arrears", here, to, "");
    }

    public static String answer(String claimId, String deductionId, String here, String to) {
        return CaseId.about(claimId, "deduction answer", here, to, deductionId);
    }

    public static String remittance(String claimId, String instructionId, String here, String to) {
        return CaseId.about(claimId, "remittance", here, to, instructionId);
    }
}
