package portability.claims.netting.round;

import portability.claims.claim.CaseId;
import portability.kernel.InstitutionId;

/// How rounds, their transfers and their documents are named: the same step, done again, makes the same.
public final class RoundNames {
    private RoundNames() {}

    /// The round that a request opens here.
    public static String round(InstitutionId here, String requestId) {
        return CaseId.of(here, "netting round\0" + requestId);
    }

    /// A transfer of a round, at both of its institutions: named after the payer, as an advance is.
    public static String transfer(String roundId, Transfer transfer) {
        return CaseId.of(InstitutionId.parse(transfer.payer()), "round transfer\0" + roundId + "\0" + transfer.payee());
    }

    /// A document of a round.
    ///
    /// @param what  tells it from the others between the two
    /// @param which of those that may be sent more than once
    public static String document(String roundId, String what, String here, String to, String which) {
        return CaseId.about(roundId, "netting round " + what, here, to, which);
    }
}
