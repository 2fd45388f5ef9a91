package portability.claims.claim;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.util.Arrays;
import portability.claims.Octets;
import portability.proto.agreements.v1.Determination;
import portability.proto.exchange.v1.Decision;
import portability.proto.exchange.v1.SealedDocument;

/// A decision as it goes to the contact institution and into the summary.
public final class DecisionText {
    /// What can be said of remedies without the deciding institution's law: where to find them. The code is for
    /// programs; the time limits are per institution, Reg. (EC) 987/2009 Art. 48(1).
    static final String REMEDY =
            "REMEDY_IN_DECISION_LETTER: time limits and ways to challenge this decision are those of"
                    + " %s alone; see its decision letter (not verified here).";

    /// What is said in the place of a remedy where the law of the benefit is not loaded: this decides on no right.
    static final String DECIDED_ELSEWHERE =
            "DECIDED_OUTSIDE: the law of this benefit is not loaded here, so nothing was decided on the right to it."
                    + " %s decides on it outside this system, and its own letter says how to challenge that.";

    /// What is said in the place of a remedy where the claimant wanted no decision.
    static final String NOT_ASKED =
            "%2$s: as the claimant said, %1$s decides nothing on the right to this benefit now. She may claim it, or ask"
                    + " for it to begin, later; its own law says from when it counts (not verified here).";

    private DecisionText() {}

    /// Names the first decision an institution makes in a claim.
    static String idOf(String claimId, String institution) {
        return claimId + "/" + institution;
    }

    /// The decision that takes the place of an earlier one.
    static String idOf(String claimId, String institution, int number) {
        return idOf(claimId, institution) + "/" + number;
    }

    /// Of two decisions of an institution in a claim the one with the greater number holds; the first says none.
    public static int number(Decision decision) {
        return Math.max(1, decision.getNumber());
    }

    /// Does it take the place of an earlier one?
    static boolean isLater(Decision decision) {
        return number(decision) > 1;
    }

    /// @param determination a `Determination`, serialised
    static Octets of(
            String decisionId, Octets determination, Instant decidedAt, String institution, Recalculation again) {
        return Octets.of(read(of(decisionId, determination, decidedAt, institution)).toBuilder()
                .setNumber(again.number())
                .setSupersedes(again.supersedes())
                .setCause(again.cause().name())
                .setFrom(again.from().toString())
                .setReason(again.reason())
                .build()
                .toByteString());
    }

    /// @param determination a `Determination`, serialised
    static Octets of(String decisionId, Octets determination, Instant decidedAt, String institution) {
        var reason = determinationIn(determination).getRefusalReason();
        var remedy = reason.equals(NeedsOfficer.NO_SCHEME.name())
                ? DECIDED_ELSEWHERE
                : isNotAsked(reason) ? NOT_ASKED : REMEDY;
        return Octets.of(Decision.newBuilder()
                .setDecisionId(decisionId)
                .setDetermination(determinationIn(determination))
                .setDecidedAt(decidedAt.toString())
                .setRemedy(remedy.formatted(institution, reason))
                .build()
                .toByteString());
    }

    private static boolean isNotAsked(String reason) {
        return Arrays.stream(AwardWish.Kind.values())
                .anyMatch(kind -> kind.decidesNothing() && kind.name().equals(reason));
    }

    /// @throws IllegalStateException if the stored bytes are none: they were checked before they were stored
    public static Decision read(Octets decision) {
        try {
            return Decision.parseFrom(decision.toByteString());
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("a stored decision cannot be read", broken);
        }
    }

    /// The decision in the document in which it came.
    /// @throws IllegalStateException if it holds none: it was verified before it was stored
    static Octets in(Octets sealedDecision) {
        try {
            var parts = SealedDocument.parseFrom(sealedDecision.toByteString()).getPartsList();
            if (parts.size() != 1) throw new IllegalStateException("a stored decision has " + parts.size() + " parts");
            return Octets.of(parts.getFirst().getContent());
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("a stored decision cannot be opened", broken);
        }
    }

    /// As [#read].
    public static Determination determinationIn(Octets determination) {
        try {
            return Determination.parseFrom(determination.toByteString());
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("a stored determination cannot be read", broken);
        }
    }

    /// The same decision, whoever serialised it?
    public static boolean same(Octets one, Octets other) {
        return one.equals(other) || read(one).equals(read(other));
    }
}
