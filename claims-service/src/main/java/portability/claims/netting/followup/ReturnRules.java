package portability.claims.netting.followup;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import portability.claims.claim.CaseId;
import portability.claims.exchange.arrival.KindDesk;
import portability.claims.exchange.pair.RefusalReason;
import portability.claims.netting.settled.SettledDesk;
import portability.claims.netting.wire.ReturnNotice;
import portability.kernel.InstitutionId;
import portability.ledger.seal.OpenedDocument;
import portability.proto.exchange.v1.DocumentKind;

/// Who may tell that a payment came back: who told of it. The notice came before; that it is taken down may be under
/// way still, and an advance begins with it.
@Component
class ReturnRules implements KindDesk {
    private final SettledDesk settled;

    ReturnRules(SettledDesk settled) {
        this.settled = settled;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(ReturnNotice.KIND);
    }

    @Override
    public Optional<RefusalReason> objectionTo(InstitutionId sender, OpenedDocument document) {
        var _ = ReturnNotice.read(document);
        var windowId = document.header().getCaseId();
        var partner = settled.find(windowId)
                .partner()
                .or(() -> CaseId.contactIn(windowId).map(InstitutionId::toString));
        return partner.filter(sender.toString()::equals).isPresent()
                ? Optional.empty()
                : Optional.of(RefusalReason.UNKNOWN_CASE);
    }
}
