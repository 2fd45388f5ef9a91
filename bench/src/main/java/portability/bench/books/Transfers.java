package portability.bench.books;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.bench.node.LedgerNode;
import portability.claims.books.Account;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.Side;
import portability.claims.books.Account.State;
import portability.claims.books.Entry;
import portability.claims.books.Entry.Reason;
import portability.claims.books.Entry.Source;
import portability.claims.books.Leg;
import portability.claims.books.Line;

/// Transfers of two legs between accounts of some pairs: a line that was claimed is due.
///
/// @param hot does every second one go over one pair's accounts?
record Transfers(boolean hot) {
    private static final int PAIRS = 500;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final List<Account> CLAIMED = IntStream.range(0, PAIRS)
            .mapToObj(i -> new Account("DE:P" + (1_000 + i), "EUR", Kind.ACTUAL_COSTS, Side.OWED_TO_US, State.CLAIMED))
            .toList();

    static List<Account> accounts() {
        return CLAIMED.stream()
                .flatMap(account -> List.of(account, account.in(State.DUE)).stream())
                .toList();
    }

    Entry next() {
        var random = ThreadLocalRandom.current();
        var claimed = CLAIMED.get(hot && random.nextBoolean() ? 0 : random.nextInt(PAIRS));
        var amount = Money.ofMinor(CurrencyUnit.EUR, 1 + random.nextInt(1_000_000));
        var name = LedgerNode.newId("invoice");
        var line = new Line("NL:CAK/" + name, "1");
        return Entry.of(
                Reason.ACCEPTED,
                new Source("invoice.LinesDecided", "invoice-lines/1/NL:CAK/" + name, 1),
                DAY,
                List.of(
                        Leg.less(claimed, amount, line),
                        Leg.more(claimed.in(State.DUE), amount, line).dueOn(DAY)));
    }
}
