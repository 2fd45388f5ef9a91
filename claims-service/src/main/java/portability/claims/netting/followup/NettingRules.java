package portability.claims.netting.followup;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import portability.claims.claim.CaseId;
import portability.claims.exchange.arrival.KindDesk;
import portability.claims.exchange.pair.RefusalReason;
import portability.claims.netting.NettingDesk;
import portability.claims.netting.NettingDesk.Standing;
import portability.claims.netting.Window;
import portability.claims.netting.settled.SettledDesk;
import portability.claims.netting.settled.SettlementEvent.Purpose;
import portability.claims.netting.wire.NettingDocument;
import portability.claims.netting.wire.NettingDocument.Answers;
import portability.claims.netting.wire.NettingDocument.Pays;
import portability.claims.netting.wire.NettingDocument.Proposes;
import portability.claims.netting.wire.NettingDocument.TakesBack;
import portability.kernel.InstitutionId;
import portability.ledger.seal.OpenedDocument;
import portability.proto.exchange.v1.DocumentKind;

/// Who may send what about a settlement window, from the state of the window. A window is named after whoever opened
/// it, begins here with its proposal, and nobody else says anything of it.
@Component
class NettingRules implements KindDesk {
    private final NettingDesk desk;
    private final SettledDesk settled;

    NettingRules(NettingDesk desk, SettledDesk settled) {
        this.desk = desk;
        this.settled = settled;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return NettingDocument.KINDS;
    }

    @Override
    public Optional<RefusalReason> objectionTo(InstitutionId sender, OpenedDocument document) {
        var windowId = document.header().getCaseId();
        var known = desk.find(windowId).map(Standing::window);
        return switch (NettingDocument.read(document)) {
            case Proposes proposes -> {
                boolean isItsOwn =
                        CaseId.contactIn(windowId).filter(sender::equals).isPresent();
                if (!isItsOwn) yield Optional.of(RefusalReason.UNKNOWN_CASE);
                yield mayPropose(known, proposes) ? Optional.empty() : Optional.of(RefusalReason.UNEXPECTED_KIND);
            }
            case Answers answers -> {
                if (known.isEmpty() || !known.get().partner().equals(sender.toString()))
                    yield Optional.of(RefusalReason.UNKNOWN_CASE);
                yield mayAnswer(known.get(), answers) ? Optional.empty() : Optional.of(RefusalReason.UNEXPECTED_KIND);
            }
            case TakesBack said -> {
                if (known.isEmpty() || !known.get().partner().equals(sender.toString()))
                    yield Optional.of(RefusalReason.UNKNOWN_CASE);
                // It may have been answered meanwhile: then the answer stands.
                yield !known.get().isOwn() && known.get().isAbout(said.round(), said.listHash())
                        ? Optional.empty()
                        : Optional.of(RefusalReason.UNEXPECTED_KIND);
            }
            case Pays pays ->
                mayPay(windowId, sender.toString(), pays)
                        ? Optional.empty()
                        : Optional.of(RefusalReason.UNEXPECTED_KIND);
        };
    }

    /// An advance begins with its notice, and is named after its sender; of a window, and of a transfer of a
    /// round, whoever owes pays, and whoever got too much gives it back.
    private boolean mayPay(String windowId, String sender, Pays said) {
        var matter = settled.find(windowId);
        var currency = said.amount().money().getCurrencyUnit();
        if (matter.partner().isEmpty())
            return said.purpose() == Purpose.ADVANCE
                    && CaseId.contactIn(windowId)
                            .filter(id -> id.toString().equals(sender))
                            .isPresent();
        if (!matter.partner().get().equals(sender) || !matter.isAgreed()) return false;
        return switch (said.purpose()) {
            case NET -> matter.settled().advance().isEmpty() && !matter.isOurs(currency);
            case ADVANCE -> matter.settled().advance().isPresent() && !matter.isOurs(currency);
            case RETURN -> matter.isOurs(currency);
        };
    }

    /// The first round, or the next one after differences. What was agreed to is not proposed again.
    private static boolean mayPropose(Optional<Window> known, Proposes said) {
        int round = said.listing().terms().round();
        if (known.isEmpty()) return round == 1;
        return known.get().state() == Window.State.DIFFERENT
                && known.get().proposal().orElseThrow().round() + 1 == round;
    }

    private static boolean mayAnswer(Window window, Answers said) {
        return window.isOwn()
                && window.awaitsAnswer()
                && (window.isTakingBack() || !said.isTakenBack())
                && window.isAbout(said.round(), said.listHash());
    }
}
