package portability.claims.payment.followup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import portability.claims.claim.Claim.Opening;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.ClaimEvent.Decided;
import portability.claims.claim.DecisionText;
import portability.claims.payment.Amount;
import portability.claims.payment.Grant;
import portability.claims.payment.PaymentProperties;
import portability.claims.payment.PensionCommand.Follow;
import portability.claims.payment.PensionDesk;
import portability.ledger.edge.Principal;
import portability.ledger.privacy.keys.KeyRing;
import portability.proto.agreements.v1.Determination;
import portability.proto.exchange.v1.Decision;

/// Has a pension paid as this institution decided. Whatever falls in between, this processor comes back to the decision
/// until the pension has followed it; a pension follows the same decision once.
@Component
@ProcessingGroup(PensionOpenings.PROCESSOR)
public class PensionOpenings {
    /// Which follows the decisions.
    public static final String PROCESSOR = "pension-openings";

    private static final Principal NODE = Principal.node("payment");

    private final ClaimDesk claims;
    private final PensionDesk pensions;
    private final KeyRing keys;
    private final PaymentProperties settings;

    PensionOpenings(ClaimDesk claims, PensionDesk pensions, KeyRing keys, PaymentProperties settings) {
        this.claims = claims;
        this.pensions = pensions;
        this.keys = keys;
        this.settings = settings;
    }

    @EventHandler
    void on(Decided event) {
        if (event.decision().isNone() || keys.isErased(event.claimId())) return;
        var decision = DecisionText.read(event.decision());
        var determination = decision.getDetermination();
        // A claim may be decided again: the same name, another moment.
        var decisionId = event.decisionId() + "@" + event.decidedAt();
        grant(event.claimId(), determination, first(decision))
                .ifPresent(grant -> pensions.send(
                        event.claimId(),
                        new Follow(decisionId, event.decidedAt(), restsOn(event.claimId()), grant, settings.rules()),
                        NODE));
    }

    private List<String> restsOn(String claimId) {
        return claims.claim(claimId).opening().map(Opening::partners).orElse(List.of());
    }

    /// Empty where nothing is given, nor was before.
    private Optional<Grant> grant(String claimId, Determination determination, Optional<LocalDate> from) {
        if (determination.hasPayableOnce())
            return Optional.of(new Grant(amount(determination.getPayableOnce()), from, true));
        if (determination.getAwarded() && determination.hasPayablePerMonth())
            return Optional.of(new Grant(perMonth(determination), from, false));
        return pensions.find(claimId)
                .flatMap(standing -> standing.pension().currency())
                .map(currency -> new Grant(Amount.of(Money.zero(currency)), from, false));
    }

    static Amount perMonth(Determination determination) {
        var sum = amount(determination.getPayablePerMonth()).money();
        return Amount.of(
                determination.hasSupplementPerMonth()
                        ? sum.plus(amount(determination.getSupplementPerMonth()).money())
                        : sum);
    }

    private static Amount amount(portability.proto.types.v1.Money money) {
        return Amount.of(Money.of(CurrencyUnit.of(money.getCurrency()), new BigDecimal(money.getAmount())));
    }

    /// What is decided anew holds from its own first day: what was paid before that stays as it was.
    private static Optional<LocalDate> first(Decision decision) {
        var determination = decision.getDetermination();
        var begins = day(determination.getPaidFrom()).or(() -> day(determination.getStart()));
        var holds = day(decision.getFrom());
        return holds.isPresent() && begins.filter(holds.get()::isBefore).isEmpty() ? holds : begins;
    }

    static Optional<LocalDate> day(String iso) {
        return iso.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(iso));
    }
}
