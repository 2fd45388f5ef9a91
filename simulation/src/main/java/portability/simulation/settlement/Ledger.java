package portability.simulation.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.claims.books.Account;
import portability.claims.books.Account.State;
import portability.claims.books.Entry;
import portability.claims.books.EntryPosted;
import portability.claims.books.Line;
import portability.claims.invoice.Batch;
import portability.claims.invoice.Invoice;
import portability.claims.invoice.InvoiceEvent;
import portability.claims.invoice.LinesEvent;
import portability.claims.netting.DueBooks.Due;
import portability.claims.netting.DueItem;
import portability.claims.netting.Netted;
import portability.claims.netting.NettedEvent;
import portability.claims.netting.Window;
import portability.claims.netting.WindowEvent;
import portability.claims.netting.settled.Matter;
import portability.claims.netting.settled.Settled;
import portability.claims.netting.settled.SettlementEvent;
import portability.claims.payment.Amount;

/// What an institution knows of invoices, its book and windows: folded from its store and nothing else.
final class Ledger {
    private final String here;
    private final Map<String, Invoice> invoices = new TreeMap<>();
    private final Map<String, List<Object>> streams = new TreeMap<>();
    private final Set<String> windows = new HashSet<>();
    private final Set<String> booked = new HashSet<>();
    private final Map<Line, Open> due = new TreeMap<>();

    /// What is due of a line.
    private record Open(Account account, long minor, Optional<LocalDate> day) {}

    Ledger(String here) {
        this.here = here;
    }

    void evolve(Object event) {
        switch (event) {
            case InvoiceEvent e ->
                invoices.put(e.invoiceId(), invoice(e.invoiceId()).evolve(e));
            case LinesEvent e -> add("lines/" + e.batch() + "/" + e.invoiceId(), e);
            case WindowEvent e -> {
                windows.add(e.windowId());
                add("window/" + e.windowId(), e);
            }
            case NettedEvent e -> add("netted/" + e.source(), e);
            case SettlementEvent e -> add("settled/" + e.windowId(), e);
            case EntryPosted(var entry) -> posted(entry);
            default -> {
                // The exchange's.
            }
        }
    }

    private void add(String stream, Object event) {
        streams.computeIfAbsent(stream, _ -> new ArrayList<>()).add(event);
    }

    private void posted(Entry entry) {
        booked.add(entry.id());
        for (var leg : entry.legs())
            if (leg.account().state() == State.DUE)
                leg.line().ifPresent(line -> {
                    var known = due.get(line);
                    due.put(
                            line,
                            new Open(
                                    leg.account(),
                                    (known == null ? 0 : known.minor()) + leg.openMinor(),
                                    leg.dueDay().or(() -> known == null ? Optional.empty() : known.day())));
                });
    }

    List<Object> stream(String name) {
        return List.copyOf(streams.getOrDefault(name, List.of()));
    }

    Map<String, Invoice> invoices() {
        return invoices;
    }

    Invoice invoice(String invoiceId) {
        return invoices.getOrDefault(invoiceId, Invoice.none());
    }

    Batch batch(String invoiceId, int batch) {
        return Batch.of(stream("lines/" + batch + "/" + invoiceId));
    }

    Set<String> windows() {
        return windows;
    }

    Optional<Window> window(String windowId) {
        return Window.of(stream("window/" + windowId));
    }

    Matter matter(String windowId) {
        return new Matter(windowId, window(windowId), Settled.of(stream("settled/" + windowId)), here);
    }

    boolean isBooked(String entryId) {
        return booked.contains(entryId);
    }

    /// Does nothing stand on `DUE` any more?
    boolean isNothingDue() {
        return due.values().stream().allMatch(each -> each.minor() == 0);
    }

    /// What is due between here and a partner, as the book of the service says it.
    Due due(String partner) {
        var items = new LinkedHashMap<String, DueItem>();
        var taken = new HashMap<String, String>();
        var sources = new HashMap<String, Netted>();
        due.forEach((line, open) -> {
            if (!open.account().partner().equals(partner) || open.minor() <= 0) return;
            var netted = sources.computeIfAbsent(line.caseId(), source -> Netted.of(stream("netted/" + source)));
            var item = item(line, open);
            var part = item;
            // More has become due of what both have agreed to settle.
            for (int number = 2; isAgreed(netted.windowOf(part.reference())); number++) part = item.part(number);
            items.put(part.reference(), part);
            var reference = part.reference();
            netted.windowOf(reference).ifPresent(window -> taken.put(reference, window));
        });
        return new Due(items, taken, sources);
    }

    private boolean isAgreed(Optional<String> windowId) {
        return windowId.flatMap(this::window)
                .filter(window -> window.state() == Window.State.AGREED)
                .isPresent();
    }

    private DueItem item(Line line, Open open) {
        var account = open.account();
        return new DueItem(
                line + "/" + account.kind(),
                account.side() == Account.Side.OWED_TO_US ? account.partner() : here,
                Amount.of(Money.ofMinor(CurrencyUnit.of(account.currency()), open.minor())),
                DueItem.Kind.CLAIM,
                open.day().orElseThrow(),
                invoice(line.caseId())
                        .introduced()
                        .map(Invoice.Introduction::on)
                        .orElseThrow(),
                line.caseId(),
                line.number(),
                "");
    }
}
