package portability.claims.payment;

import java.time.LocalDate;
import portability.claims.payment.LifeRule.AttestedBy;

/// Somebody's word that she was alive on a day.
///
/// @param attester  who that is: a name, or `CC:CODE`
/// @param mandateId what lets a helper say it; empty for others
/// @param evidence  what bears it out
public record LifeProof(LocalDate aliveOn, AttestedBy attestedBy, String attester, String mandateId, String evidence) {
    public LifeProof {
        if (attester.isBlank() || evidence.isBlank())
            throw new IllegalArgumentException("a proof names who attests, and with what");
        if ((attestedBy == AttestedBy.MANDATE) == mandateId.isEmpty())
            throw new IllegalArgumentException("a helper has a mandate, and nobody else");
    }

    @Override
    public String toString() {
        return "a proof by " + attestedBy;
    }
}
