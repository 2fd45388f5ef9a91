package portability.claims.payment.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.Claim.Opening;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.payment.LifeCommand.ApplyLifeRule;
import portability.claims.payment.LifeCommand.ProveLife;
import portability.claims.payment.LifeProof;
import portability.claims.payment.LifeRule;
import portability.ledger.node.NodeProperties;

/// Which rule on life certificates holds for whom today.
@Component
public class LifeProving {
    private final ClaimDesk claims;
    private final LifeProperties rules;
    private final ClaimsProperties days;
    private final Clock clock;
    private final String country;

    LifeProving(ClaimDesk claims, LifeProperties rules, ClaimsProperties days, Clock clock, NodeProperties node) {
        this.claims = claims;
        this.rules = rules;
        this.days = days;
        this.clock = clock;
        this.country = node.institutionId().country().toString();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), days.timeZone());
    }

    /// Is anybody asked today?
    boolean asksAnybody() {
        return rules.at(today()).filter(rule -> rule.everyMonths() > 0).isPresent();
    }

    /// The rule that holds for whoever claimed; empty where none does: of a suspension, any word ends it then.
    public Optional<LifeRule> ruleFor(Opening opening) {
        return rules.at(today())
                .filter(rule -> rule.everyMonths() > 0)
                .filter(rule ->
                        !rule.abroadOnly() || !opening.file().residence().equals(country));
    }

    /// @throws Refused UNKNOWN_PENSION where the case is not known here
    public Opening opening(String claimId) {
        return claims.story(claimId)
                .flatMap(story -> story.claim().opening())
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_PENSION));
    }

    /// @throws Refused UNKNOWN_PENSION where the case is not known here
    ProveLife command(String claimId, String proofId, String by, LifeProof proof) {
        var opening = opening(claimId);
        return new ProveLife(
                proofId, by, proof, ruleFor(opening), opening.file().claimDate(), today());
    }

    /// Empty where no rule holds for her.
    Optional<ApplyLifeRule> ruleApplied(Opening opening) {
        return ruleFor(opening)
                .map(rule -> new ApplyLifeRule(rule, opening.file().claimDate(), today()));
    }
}
