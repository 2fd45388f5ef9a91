package portability.claims.invoice.followup;

import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.health.HealthRights;
import portability.claims.invoice.check.CareRights;

/// Rights to health care, as the documents of entitlement that were issued here give them.
@Component
class EntitledCare implements CareRights {
    private final HealthRights rights;

    EntitledCare(HealthRights rights) {
        this.rights = rights;
    }

    @Override
    public Optional<Right> of(String entitlement) {
        return rights.of(entitlement)
                .map(right -> new Right(right.debtor(), right.creditor(), right.chargedFrom(), right.until()));
    }
}
