package portability.simulation.institution;

import java.util.HexFormat;
import portability.claims.Octets;
import portability.claims.claim.Claim;
import portability.claims.claim.Claim.Opening;
import portability.claims.claim.wire.Question;
import portability.ledger.seal.Sha256;
import portability.proto.agreements.v1.Determination;

/// The service beside it that determines: the answer names what was asked, so that it can be seen on what a decision
/// rests.
public final class Rules {
    private Rules() {}

    public static Octets determine(Claim claim, Opening opening) {
        var question = Question.about(claim, opening);
        return Octets.of(Determination.newBuilder()
                .setInstitution(opening.here())
                .setAwarded(question.getPeriodsCount() > 0)
                .setInputDigest(HexFormat.of().formatHex(Sha256.of(question.toByteArray())))
                .build()
                .toByteString());
    }
}
