package portability.claims.claim.followup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import portability.claims.claim.Claim;
import portability.claims.claim.ClaimFile;
import portability.claims.claim.wire.CaseDocument.Summarises;
import portability.claims.claim.wire.SealedDecision;
import portability.claims.partners.KnownInstitutions;
import portability.ledger.seal.SealBroken;

/// What proves the decisions in a summary: the signature of each institution that made one.
final class EnclosedDecisions {
    private final KnownInstitutions partners;
    private final String here;

    EnclosedDecisions(KnownInstitutions partners, String here) {
        this.partners = partners;
        this.here = here;
    }

    /// Is there one decision of each institution involved, and none that could be known to be forged?
    boolean areInOrder(Claim claim, String contact, Summarises summary) {
        return claim.opening()
                        .map(opening -> areOfAll(opening.file(), contact, summary))
                        .orElse(true)
                && summary.enclosed().stream().allMatch(decision -> isInOrder(claim, decision));
    }

    /// Whose decisions cannot be verified. Never fails: the summary was taken already, perhaps before a partner's keys
    /// changed here.
    List<String> onWord(Summarises summary) {
        return summary.enclosed().stream()
                .filter(decision -> !decision.institution().equals(here) && !isProved(decision))
                .map(SealedDecision::institution)
                .toList();
    }

    private static boolean areOfAll(ClaimFile file, String contact, Summarises summary) {
        var decided = new ArrayList<>(List.of(contact));
        summary.enclosed().forEach(decision -> decided.add(decision.institution()));
        return decided.size() == file.institutions().size()
                && new HashSet<>(decided).equals(new HashSet<>(file.institutions()));
    }

    private boolean isInOrder(Claim claim, SealedDecision decision) {
        // What was decided here is known better from the claim than from a signature, whose key may be replaced by now.
        if (decision.institution().equals(here)) {
            return claim.ownDecision().isEmpty() || claim.isOwn(decision.decision());
        }
        return !partners.isActive(decision.institution()) || isProved(decision);
    }

    private boolean isProved(SealedDecision decision) {
        try {
            decision.verify((signer, keyId) -> partners.key(signer, keyId, decision.created()));
            return true;
        } catch (SealBroken _) {
            return false;
        }
    }
}
