package portability.claims.netting.settled;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.claims.netting.Net;
import portability.claims.netting.Window;
import portability.claims.netting.settled.SettlementEvent.TransferDue;
import portability.claims.payment.Amount;

/// A window that both agreed to, an advance, or a transfer of a round, with what was paid on it.
///
/// @param window empty: it is one of the others
/// @param here   this institution
public record Matter(String windowId, Optional<Window> window, Settled settled, String here) {
    /// With whom; empty if nothing is known of it.
    public Optional<String> partner() {
        return window.map(Window::partner)
                .or(() -> settled.advance().map(Settled.Advance::partner))
                .or(() -> settled.transfer().map(TransferDue::partner));
    }

    public boolean isAgreed() {
        return settled.advance().isPresent()
                || settled.transfer().isPresent()
                || window.filter(known -> known.state() == Window.State.AGREED).isPresent();
    }

    /// What is left in a currency of a window that both agreed to, or of a transfer.
    public Optional<Net> net(CurrencyUnit currency) {
        if (settled.transfer().isPresent())
            return settled.transfer()
                    .filter(due -> due.amount().money().getCurrencyUnit().equals(currency))
                    .map(due -> new Net(due.amount(), due.debtor(), due.amount(), Amount.of(Money.zero(currency))));
        return window.filter(known -> known.state() == Window.State.AGREED)
                .flatMap(Window::proposal)
                .flatMap(said -> said.nets().stream()
                        .filter(net -> net.amount().money().getCurrencyUnit().equals(currency))
                        .findFirst());
    }

    /// In which currencies something is left, or was paid.
    public Set<CurrencyUnit> currencies() {
        var nets = window.filter(known -> known.state() == Window.State.AGREED)
                .flatMap(Window::proposal)
                .map(said -> said.nets().stream().map(net -> net.amount().money()))
                .orElseGet(Stream::of);
        var paid = settled.payments().values().stream()
                .map(payment -> payment.amount().money());
        var came = settled.receipts().values().stream()
                .map(receipt -> receipt.amount().money());
        var asked = settled
                .advance()
                .flatMap(Settled.Advance::opened)
                .map(opened -> opened.amount().money())
                .stream();
        var transfer = settled.transfer().map(due -> due.amount().money()).stream();
        return Stream.of(nets, paid, came, asked, transfer)
                .flatMap(each -> each)
                .map(Money::getCurrencyUnit)
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    /// Is this institution the debtor?
    public boolean isOurs(CurrencyUnit currency) {
        return settled.advance()
                .map(Settled.Advance::isOurs)
                .orElseGet(() ->
                        net(currency).filter(net -> net.debtor().equals(here)).isPresent());
    }

    /// What is due of a window; of an advance nothing is.
    public Money due(CurrencyUnit currency) {
        return net(currency).map(net -> net.amount().money()).orElse(Money.zero(currency));
    }

    /// What of that was not settled in rounds.
    private Money payable(CurrencyUnit currency) {
        return due(currency).minus(settled.inRounds(currency));
    }

    /// What can still be ordered here: as debtor, what is left or was taken down as an advance; as creditor, what came
    /// in
    /// excess. Below nothing where more was ordered.
    public Money orderable(CurrencyUnit currency) {
        var asked = settled.advance()
                .flatMap(Settled.Advance::opened)
                .map(opened -> opened.amount().money())
                .filter(amount -> amount.getCurrencyUnit().equals(currency));
        if (isOurs(currency))
            return asked.orElse(payable(currency))
                    .minus(settled.paid(currency, false))
                    .plus(settled.received(currency));
        return settled.received(currency).minus(settled.paid(currency, true)).minus(payable(currency));
    }

    /// What went from the debtor to the creditor, or was settled in rounds, beyond what was due; below nothing
    /// where some is missing.
    public Money excess(CurrencyUnit currency) {
        return settled.transferred(currency, isOurs(currency)).minus(payable(currency));
    }

    /// Has everything been paid that was left, as far as is known here, and nothing in excess?
    public boolean isSettled() {
        return isAgreed()
                && currencies().stream().allMatch(currency -> excess(currency).isZero());
    }
}
