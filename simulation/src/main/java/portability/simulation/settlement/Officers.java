package portability.simulation.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import portability.claims.invoice.LineState;
import portability.claims.invoice.Saying;
import portability.claims.invoice.Side;
import portability.claims.netting.Checked;
import portability.claims.netting.Conversion;
import portability.claims.netting.Difference;
import portability.claims.netting.DueBooks.Due;
import portability.claims.netting.DueItem;
import portability.claims.netting.Entry;
import portability.claims.netting.Listing;
import portability.claims.netting.NettedEvent.ItemsReleased;
import portability.claims.netting.NettedEvent.ItemsTaken;
import portability.claims.netting.NettingNames;
import portability.claims.netting.Window;
import portability.claims.netting.WindowEvent.DifferencesNamed;
import portability.claims.netting.WindowEvent.ItemsListed;
import portability.claims.netting.WindowEvent.WindowAgreed;
import portability.claims.netting.WindowEvent.WindowGivenUp;
import portability.claims.netting.WindowEvent.WindowOpened;
import portability.claims.netting.WindowEvent.WindowProposed;
import portability.claims.netting.settled.SettlementEvent.PaymentOrdered;
import portability.claims.netting.settled.SettlementEvent.Purpose;
import portability.claims.payment.Amount;
import portability.claims.payment.PayeeAccount;
import portability.kernel.InstitutionId;
import portability.simulation.institution.Institution;

/// Those who decide lines, answer, propose, agree and order payments at one institution; from time to time, for as long
/// as there is time.
final class Officers {
    private static final LocalDate FAR_AWAY = LocalDate.of(2099, 12, 31);
    private static final PayeeAccount ACCOUNT = new PayeeAccount("institution", "NL02ABNA0123456789", "", "", "");
    private static final int LONGEST_PAUSE_MILLIS = 60_000;
    private static final String OFFICER = "officer-1";

    private final Institution here;
    private final Settling settling;
    private final Bank bank;
    private final SplittableRandom random;
    private final long calmAfterMillis;
    private final long endMillis;
    private int opened;

    /// @param calmAfterMillis from when on they say only what ends a matter
    Officers(Institution here, Settling settling, Bank bank, long calmAfterMillis, long endMillis) {
        this.here = here;
        this.settling = settling;
        this.bank = bank;
        this.random = here.world().chance();
        this.calmAfterMillis = calmAfterMillis;
        this.endMillis = endMillis;
    }

    void work() {
        for (var invoiceId : List.copyOf(settling.ledger().invoices().keySet())) here.attempt(() -> lines(invoiceId));
        // What is due is known when everything before is booked.
        if (settling.isCurrent()) {
            for (var windowId : settling.ledger().windows().stream().sorted().toList())
                here.attempt(() -> window(windowId));
            here.attempt(this::open);
        }
        if (here.world().agenda().millis() < endMillis)
            here.world().agenda().in(1 + random.nextInt(LONGEST_PAUSE_MILLIS), this::work);
    }

    private boolean isCalm() {
        return here.world().agenda().millis() > calmAfterMillis;
    }

    private void lines(String invoiceId) {
        var invoice = settling.ledger().invoice(invoiceId);
        for (int number : invoice.batches().keySet()) {
            var words = new ArrayList<Saying>();
            new TreeMap<>(settling.ledger().batch(invoiceId, number).states()).forEach((line, state) -> {
                if (!state.turn().equals(Optional.of(invoice.side()))) return;
                word(invoice.side(), line, state).ifPresent(words::add);
            });
            if (!words.isEmpty()
                    && (invoice.side() == Side.CREDITOR || invoice.introduced().isPresent()))
                settling.say(invoiceId, number, words, Optional.empty());
        }
    }

    private Optional<Saying> word(Side side, int line, LineState state) {
        int luck = isCalm() ? 0 : random.nextInt(8);
        long open = state.claimed() - state.withdrawn();
        long between = state.accepted() + (open - state.accepted()) / 2;
        boolean isBetween = between > state.accepted() && between < open;
        var reason = portability.claims.invoice.Reason.EVIDENCE_MISSING;
        if (luck == 7) return Optional.empty();
        return Optional.of(
                switch (side) {
                    case DEBTOR -> {
                        if (luck < 3) yield new Saying.Accept(line);
                        if (luck < 5 && isBetween) yield new Saying.Reduce(line, between, reason, "");
                        yield luck == 6
                                ? new Saying.Ask(line, reason, "which ward?")
                                : new Saying.Contest(line, reason, "");
                    }
                    case CREDITOR -> {
                        if (luck < 2) yield new Saying.Withdraw(line, "");
                        if (luck < 4 && isBetween) yield new Saying.Lower(line, between, "");
                        yield new Saying.Uphold(line, "see the report");
                    }
                });
    }

    private void open() {
        var partners = here.world().plan().institutions();
        var partner = partners.get(random.nextInt(partners.size()));
        // In the end one of each pair: who both propose the same only name each other's window.
        if (partner.equals(here.name()) || (isCalm() && partner.compareTo(here.name()) < 0)) return;
        var due = settling.ledger().due(partner);
        var free = due.items().values().stream()
                .filter(item -> !due.windows().containsKey(item.reference()))
                .toList();
        if (free.isEmpty()) return;
        var windowId = NettingNames.window(InstitutionId.parse(here.name()), "window-" + opened++);
        var facts = new ArrayList<Object>();
        facts.add(new WindowOpened(windowId, partner, settling.today(), Optional.empty(), OFFICER));
        facts.addAll(proposed(windowId, partner, 1, settling.today(), free));
        facts.addAll(taken(windowId, free));
        settling.keep(facts);
    }

    private List<Object> proposed(String windowId, String partner, int round, LocalDate openedOn, List<DueItem> items) {
        var terms = new Listing.Terms(
                windowId, here.name(), partner, round, openedOn, openedOn, FAR_AWAY, Optional.empty());
        var listing = Listing.of(
                terms,
                items.stream().map(item -> new Entry(item, Optional.empty())).toList(),
                List.of());
        return List.of(
                new ItemsListed(windowId, round, listing.entries()),
                new WindowProposed(
                        windowId,
                        round,
                        openedOn,
                        FAR_AWAY,
                        here.store().events().size(),
                        items.size(),
                        0,
                        List.of(),
                        listing.nets(),
                        listing.hash(),
                        Optional.of(ACCOUNT),
                        NettingNames.proposal(windowId, round, here.name(), partner),
                        OFFICER));
    }

    private static List<ItemsTaken> taken(String windowId, List<DueItem> items) {
        return items.stream()
                .map(item -> new ItemsTaken(item.source(), windowId, List.of(item.reference())))
                .toList();
    }

    private void window(String windowId) {
        var window = settling.ledger().window(windowId).orElseThrow();
        switch (window.state()) {
            case DIFFERENT -> {
                if (window.isOwn()) again(window);
            }
            case PROPOSED -> {
                if (!window.isOwn()) answer(window);
            }
            case AGREED -> pay(windowId);
            case OPEN, TAKING_BACK, GIVEN_UP -> {}
        }
    }

    private void again(Window window) {
        var different = new HashSet<>(window.answer().orElseThrow().differences().stream()
                .map(Difference::reference)
                .toList());
        var kept = new ArrayList<DueItem>();
        var facts = new ArrayList<Object>();
        for (var entry : window.listed()) {
            var item = entry.item();
            if (!different.contains(item.reference())) kept.add(item);
            else facts.add(new ItemsReleased(item.source(), window.windowId(), List.of(item.reference())));
        }
        int round = window.proposal().orElseThrow().round() + 1;
        if (kept.isEmpty()) facts.add(new WindowGivenUp(window.windowId(), OFFICER));
        else facts.addAll(proposed(window.windowId(), window.partner(), round, window.openedOn(), kept));
        settling.keep(facts);
    }

    private void answer(Window window) {
        var proposal = window.proposal().orElseThrow();
        Due due = settling.ledger().due(window.partner());
        var listing = window.listing(here.name()).orElseThrow();
        var none = listing.entries().stream()
                .map(_ -> Optional.<Conversion>empty())
                .toList();
        var checked = Checked.of(listing, due, none);
        var documentId = NettingNames.answer(window.windowId(), proposal.round(), here.name(), window.partner());
        var facts = new ArrayList<Object>();
        if (checked.differences().isEmpty()) {
            facts.add(new WindowAgreed(
                    window.windowId(),
                    proposal.round(),
                    proposal.listHash(),
                    Optional.of(ACCOUNT),
                    documentId,
                    OFFICER));
            facts.addAll(taken(window.windowId(), checked.own()));
        } else
            facts.add(new DifferencesNamed(
                    window.windowId(),
                    proposal.round(),
                    proposal.listHash(),
                    checked.differences(),
                    documentId,
                    OFFICER));
        settling.keep(facts);
    }

    private void pay(String windowId) {
        var matter = settling.ledger().matter(windowId);
        for (var currency : matter.currencies()) {
            var left = matter.orderable(currency);
            if (!matter.isOurs(currency) || !left.isPositive()) continue;
            boolean isPart = !isCalm() && random.nextBoolean() && left.getAmountMinorLong() > 1;
            var amount = isPart ? left.dividedBy(2, java.math.RoundingMode.DOWN) : left;
            var id = NettingNames.payment(
                    windowId, currency + "-" + matter.settled().payments().size(), here.name());
            settling.keep(List.of(new PaymentOrdered(
                    windowId,
                    id,
                    Purpose.NET,
                    Amount.of(amount),
                    ACCOUNT,
                    settling.today(),
                    here.world().agenda().instant(),
                    "officer-2")));
        }
        // The file may be brought to the bank twice.
        for (var payment :
                settling.ledger().matter(windowId).settled().payments().values())
            if (payment.state() == portability.claims.netting.settled.Payment.State.ORDERED)
                bank.take(windowId, here.name(), matter.partner().orElseThrow(), payment, isCalm());
    }
}
