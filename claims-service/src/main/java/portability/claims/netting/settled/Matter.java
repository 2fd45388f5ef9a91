package portability.claims.netting.settled;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.claims.netting.Net;
import portability.claims.netting.Window;

/// A window that both agreed to, or an advance, with what was paid on it.
///
/// @param window empty: it is an advance
/// @param here   this institution
public record Matter(String windowId, Optional<Window> window, Settled settled, String here) {
    /// With whom; empty if nothing is known of it.
    public Optional<String> partner() {
        return window.map(Window::partner).or(() -> settled.advance().map(Settled.Advance::partner));
    }

    public boolean isAgreed() {
        return settled.advance().isPresent()
                || window.filter(known -> known.state() == Window.State.AGREED).isPresent();
    }

    private Optional<Net> net(CurrencyUnit currency) {
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
        return Stream.of(nets, paid, came, asked)
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

    /// What can still be ordered here: as debtor, what is left or was taken down as an advance; as creditor, what came
    /// in
    /// excess. Below nothing where more was ordered.
    public Money orderable(CurrencyUnit currency) {
        var asked = settled.advance()
                .flatMap(Settled.Advance::opened)
                .map(opened -> opened.amount().money())
                .filter(amount -> amount.getCurrencyUnit().equals(currency));
        if (isOurs(currency))
            return asked.orElse(due(currency))
                    .minus(settled.paid(currency, false))
                    .plus(settled.received(currency));
        return settled.received(currency).minus(settled.paid(currency, true)).minus(due(currency));
    }

    /// What went from the debtor to the creditor beyond what was due; below nothing where some is missing.
    public Money excess(CurrencyUnit currency) {
        return settled.transferred(currency, isOurs(currency)).minus(due(currency));
    }

    /// Has everything been paid that was left, as far as is known here, and nothing in excess?
    public boolean isSettled() {
        return isAgreed()
                && currencies().stream().allMatch(currency -> excess(currency).isZero());
    }
}
