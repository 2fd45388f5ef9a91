package portability.claims.netting.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.netting.Window;
import portability.claims.netting.settled.Matter;
import portability.claims.netting.settled.SettledDesk;
import portability.claims.netting.settled.SettlementEvent;
import portability.claims.netting.settled.SettlementEvent.SettledInRound;
import portability.claims.netting.settled.SettlementEvent.TransferDue;
import portability.claims.netting.settled.SettlementEvent.WindowFreed;
import portability.claims.netting.settled.SettlementEvent.WindowReserved;
import portability.ledger.axon.BulkAppend.Placed;
import portability.ledger.node.NodeProperties;

/// What a round does to the windows of this institution: each fact stands in the stream of what is paid
/// on the window, where whoever orders a payment meets it.
@Component
public class RoundWindows {
    private final SettledDesk settled;
    private final String here;

    RoundWindows(SettledDesk settled, NodeProperties node) {
        this.settled = settled;
        this.here = node.institution();
    }

    /// What a window leaves that can be put into a round: empty if it is not agreed to, not with a
    /// participant, leaves nothing in the round's currency, something was paid or ordered on it, or it
    /// is in a round.
    public Optional<PairNet> free(String windowId, RoundTerms terms) {
        return free(settled.find(windowId), terms);
    }

    private Optional<PairNet> free(Matter matter, RoundTerms terms) {
        var currency = terms.unit();
        var partner = matter.partner().filter(terms.participants()::contains);
        boolean isFree = matter.window()
                        .filter(window -> window.state() == Window.State.AGREED)
                        .isPresent()
                && matter.settled().reserved().isEmpty()
                && matter.settled().isUntouched(currency);
        if (!isFree || partner.isEmpty()) return Optional.empty();
        var hash = matter.window()
                .flatMap(Window::proposal)
                .map(Window.Proposal::listHash)
                .orElseThrow();
        return matter.net(currency)
                .filter(net -> net.amount().money().isPositive())
                .map(net -> new PairNet(
                        matter.windowId(),
                        hash,
                        net.debtor(),
                        net.debtor().equals(here) ? partner.get() : here,
                        net.amount()));
    }

    /// Reserves all windows of this institution that are in a list.
    /// @throws Refused WINDOW_NOT_FREE if one of them is not, or stands otherwise here
    public List<Placed> reserving(RoundList list) {
        var terms = list.terms();
        return facts(list, matter -> {
            var pair = pair(list, matter.windowId());
            if (free(matter, terms).filter(pair::equals).isEmpty()) throw new Refused(Refusal.WINDOW_NOT_FREE);
            return Optional.of(new WindowReserved(matter.windowId(), terms.roundId(), terms.currency()));
        });
    }

    /// Gives them back.
    public List<Placed> freeing(RoundList list) {
        return facts(
                list,
                matter -> isReserved(matter, list)
                        ? Optional.of(
                                new WindowFreed(matter.windowId(), list.terms().roundId()))
                        : Optional.empty());
    }

    /// It stands: they are settled, and what this institution pays or is paid is due.
    ///
    /// @param by the officer who signed here
    public List<Placed> settling(Proof proof, String by) {
        var list = proof.list();
        var all = new ArrayList<>(facts(
                list,
                matter -> isReserved(matter, list)
                        ? Optional.of(new SettledInRound(
                                matter.windowId(),
                                list.terms().roundId(),
                                pair(list, matter.windowId()).amount()))
                        : Optional.empty()));
        for (var transfer : list.transfersOf(here)) {
            var matter = settled.find(RoundNames.transfer(list.terms().roundId(), transfer));
            if (matter.settled().transfer().isEmpty())
                all.addAll(SettledDesk.placed(matter, List.of(due(proof, transfer, matter.windowId(), by))));
        }
        return all;
    }

    private TransferDue due(Proof proof, Transfer transfer, String transferId, String by) {
        var partner = transfer.payer().equals(here) ? transfer.payee() : transfer.payer();
        return new TransferDue(
                transferId,
                proof.list().terms().roundId(),
                partner,
                transfer.payer(),
                transfer.amount(),
                proof.list().terms().valueDate(),
                proof.account(partner),
                by);
    }

    private static boolean isReserved(Matter matter, RoundList list) {
        return matter.settled()
                .reserved()
                .filter(known -> known.roundId().equals(list.terms().roundId()))
                .isPresent();
    }

    private static PairNet pair(RoundList list, String windowId) {
        return list.pairs().stream()
                .filter(pair -> pair.windowId().equals(windowId))
                .findFirst()
                .orElseThrow();
    }

    @FunctionalInterface
    private interface Made {
        Optional<? extends SettlementEvent> of(Matter matter);
    }

    private List<Placed> facts(RoundList list, Made made) {
        var all = new ArrayList<Placed>();
        for (var pair : list.of(here)) {
            var matter = settled.find(pair.windowId());
            made.of(matter).ifPresent(event -> all.addAll(SettledDesk.placed(matter, List.of(event))));
        }
        return all;
    }
}
