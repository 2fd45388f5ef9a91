package portability.claims.payment.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.Claim;
import portability.claims.claim.Claim.Opening;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.wire.Question;
import portability.claims.claim.wire.SealedRecord;
import portability.claims.payment.Grant;
import portability.claims.payment.PaymentProperties;
import portability.claims.payment.PensionCommand.AwardProvisionally;
import portability.claims.payment.PensionDesk;
import portability.claims.restore.RestoreDesk;
import portability.claims.upstream.Upstreams;
import portability.claims.witness.WitnessDesk;
import portability.ledger.edge.Principal;
import portability.proto.agreements.v1.Determination;
import portability.proto.agreements.v1.DetermineRequest;
import portability.proto.agreements.v1.DetermineResponse;

/// Awards pensions while another state is late. What they come to, the law says on what is known now.
/// Source: Reg. (EC) 987/2009 Art. 50.
@Component
public class ProvisionalPensions {
    private final ClaimDesk claims;
    private final PensionDesk pensions;
    private final Upstreams upstreams;
    private final WitnessDesk witnesses;
    private final RestoreDesk restores;
    private final PaymentProperties settings;

    ProvisionalPensions(
            ClaimDesk claims,
            PensionDesk pensions,
            Upstreams upstreams,
            WitnessDesk witnesses,
            RestoreDesk restores,
            PaymentProperties settings) {
        this.claims = claims;
        this.pensions = pensions;
        this.upstreams = upstreams;
        this.witnesses = witnesses;
        this.restores = restores;
        this.settings = settings;
    }

    /// By which rule it is paid.
    public enum Basis {
        /// The own periods alone give a right. Art. 50(1).
        INDEPENDENT,
        /// What is known of all periods does. Art. 50(2).
        ADVANCE
    }

    /// What was awarded, and whose records are still awaited.
    public record Awarded(Grant grant, List<String> awaitedFrom) {
        public Awarded {
            awaitedFrom = List.copyOf(awaitedFrom);
        }
    }

    /// Awards a pension until the claim is decided; the same again changes nothing.
    /// @throws Refused UNKNOWN_CLAIM, ALREADY_DECIDED, CLAIM_FORWARDED, NOT_DETERMINED, NOTHING_AWAITED,
    ///                 NOTHING_TO_PAY, PARTNER_IN_DOUBT, RESTORING
    /// @throws portability.claims.upstream.UpstreamDown if the rules cannot be asked now
    public Awarded award(String claimId, Basis basis, String reason, Principal by) {
        var claim = claims.claim(claimId);
        var opening = claim.opening().orElseThrow(() -> new Refused(Refusal.UNKNOWN_CLAIM));
        var before = awarded(claimId);
        if (before.isEmpty()) {
            requireLate(claim, opening);
            var grant = grant(claim, opening, basis);
            pensions.send(
                    claimId,
                    new AwardProvisionally(
                            "provisional",
                            by.name(),
                            basis.name(),
                            opening.partners(),
                            settings.rules(),
                            grant,
                            reason),
                    by);
        }
        return new Awarded(
                awarded(claimId).orElseThrow(() -> new Refused(Refusal.ALREADY_DECIDED)), awaited(claim, opening));
    }

    private Optional<Grant> awarded(String claimId) {
        return pensions.find(claimId).flatMap(standing -> standing.pension().provisional());
    }

    private void requireLate(Claim claim, Opening opening) {
        if (claim.isDecided() || claim.ownDecision().isPresent()) throw new Refused(Refusal.ALREADY_DECIDED);
        if (claim.handover().handed().isPresent()) throw new Refused(Refusal.CLAIM_FORWARDED);
        if (!claim.hasOwnRecord()) throw new Refused(Refusal.NOT_DETERMINED);
        if (awaited(claim, opening).isEmpty()) throw new Refused(Refusal.NOTHING_AWAITED);
        if (opening.partners().stream().anyMatch(witnesses::isInDoubt)) throw new Refused(Refusal.PARTNER_IN_DOUBT);
        if (witnesses.isInDoubt(opening.here()) || restores.restore().isRecovering())
            throw new Refused(Refusal.RESTORING);
    }

    private static List<String> awaited(Claim claim, Opening opening) {
        return opening.partners().stream()
                .filter(partner -> !claim.records().containsKey(partner))
                .toList();
    }

    private Grant grant(Claim claim, Opening opening, Basis basis) {
        var found = upstreams
                .determine(question(claim, opening, basis))
                .map(DetermineResponse::getDetermination)
                .orElseThrow(() -> new Refused(Refusal.NOT_DETERMINED));
        if (!found.getAwarded() || !found.hasPayablePerMonth()) throw new Refused(Refusal.NOTHING_TO_PAY);
        return new Grant(PensionOpenings.perMonth(found), first(found), false);
    }

    private static DetermineRequest question(Claim claim, Opening opening, Basis basis) {
        var known = Question.about(claim, opening);
        return switch (basis) {
            case ADVANCE -> known;
            case INDEPENDENT ->
                known.toBuilder()
                        .clearPeriods()
                        .addAllPeriods(claim.records()
                                .getOrDefault(opening.here(), Optional.<Octets>empty())
                                .map(SealedRecord::periodsIn)
                                .orElse(List.of()))
                        .build();
        };
    }

    private static Optional<LocalDate> first(Determination found) {
        return PensionOpenings.day(found.getPaidFrom()).or(() -> PensionOpenings.day(found.getStart()));
    }
}
