package portability.claims.payment;

import java.time.Clock;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.followup.OwnRecord;
import portability.claims.payment.PensionCommand.ConfirmAccount;
import portability.claims.payment.PensionCommand.SayAccount;
import portability.ledger.edge.Principal;

/// Has accounts said and confirmed.
@Component
public class PayeeDesk {
    private final PensionDesk pensions;
    private final ClaimDesk claims;
    private final OwnRecord mandates;
    private final PaymentProperties settings;
    private final Clock clock;

    PayeeDesk(PensionDesk pensions, ClaimDesk claims, OwnRecord mandates, PaymentProperties settings, Clock clock) {
        this.pensions = pensions;
        this.claims = claims;
        this.mandates = mandates;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param helper who says it under a mandate; empty: the person does
    /// @throws Refused UNKNOWN_PENSION, REQUEST_ID_REUSED, NO_MANDATE, MANDATE_NOT_IN_FORCE, BEYOND_MANDATE
    public void say(String claimId, String changeId, PayeeAccount account, String helper, Principal officer) {
        if (pensions.find(claimId).isEmpty()) throw new Refused(Refusal.UNKNOWN_PENSION);
        var mandate = helper.isEmpty() ? "" : mandate(claimId, helper);
        pensions.send(claimId, new SayAccount(changeId, officer.name(), mandate, account), officer);
    }

    /// @throws Refused UNKNOWN_PENSION, UNKNOWN_CHANGE, SAME_OFFICER
    public void confirm(String claimId, String changeId, Principal officer) {
        var now = clock.instant();
        var cooled = now.plus(settings.cooling());
        pensions.send(claimId, new ConfirmAccount(changeId, officer.name(), now, cooled), officer);
    }

    private String mandate(String claimId, String helper) {
        var opening = claims.claim(claimId).opening().orElseThrow(() -> new Refused(Refusal.NO_MANDATE));
        return mandates.acting(helper, opening.file().claimant()).mandateId();
    }
}
