package portability.claims.netting.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.exchange.pair.SpokenVersions;
import portability.claims.netting.wire.NettingLetter;
import portability.claims.partners.Directory;
import portability.claims.payment.PayeeAccount;
import portability.claims.payment.PaymentProperties;
import portability.claims.restore.RestoreDesk;
import portability.claims.witness.WitnessDesk;
import portability.kernel.InstitutionId;
import portability.ledger.node.NodeProperties;
import portability.proto.exchange.v1.DocumentKind;

/// Whether this institution may settle with a partner now, who it is, and what day it has.
@Component
public class SettlingParty {
    private final Directory directory;
    private final SpokenVersions versions;
    private final WitnessDesk witnesses;
    private final RestoreDesk restores;
    private final PaymentProperties payments;
    private final ClaimsProperties days;
    private final Clock clock;
    private final NodeProperties node;

    SettlingParty(
            Directory directory,
            SpokenVersions versions,
            WitnessDesk witnesses,
            RestoreDesk restores,
            PaymentProperties payments,
            ClaimsProperties days,
            Clock clock,
            NodeProperties node) {
        this.directory = directory;
        this.versions = versions;
        this.witnesses = witnesses;
        this.restores = restores;
        this.payments = payments;
        this.days = days;
        this.clock = clock;
        this.node = node;
    }

    public String here() {
        return node.institution();
    }

    public InstitutionId id() {
        return node.institutionId();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), days.timeZone());
    }

    public Optional<PayeeAccount> account() {
        var own = payments.debtor();
        return NettingLetter.own(own.name(), own.iban(), own.bic());
    }

    /// @throws Refused NO_PARTNER, PARTNER_OLDER
    public void requirePartner(String partner) {
        if (partner.equals(here()) || !directory.isActive(partner)) throw new Refused(Refusal.NO_PARTNER);
        versions.require(partner, DocumentKind.DOCUMENT_KIND_NETTING_PROPOSAL);
    }

    /// @throws Refused PARTNER_OLDER
    void requireTakesBack(String partner) {
        versions.require(partner, DocumentKind.DOCUMENT_KIND_NETTING_WITHDRAWAL);
    }

    /// Settlement on a partner's word stops while its log is in doubt; and while this node is getting back what a
    /// restore
    /// has lost, for a window may be among it.
    /// @throws Refused PARTNER_IN_DOUBT, RESTORING
    public void requireTrust(String partner) {
        if (witnesses.isInDoubt(partner)) throw new Refused(Refusal.PARTNER_IN_DOUBT);
        requireWhole();
    }

    /// What was said before may be among what is got back.
    /// @throws Refused RESTORING
    public void requireWhole() {
        if (witnesses.isInDoubt(here()) || restores.restore().isRecovering()) throw new Refused(Refusal.RESTORING);
    }
}
