package portability.claims.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.Side;
import portability.claims.books.Account.State;
import portability.claims.books.Entry.Reason;
import portability.claims.books.Entry.Source;

/// Accounts and entries for tests.
public final class BookSamples {
    public static final String DE = "DE:DVKA";
    public static final Account CLAIMED = new Account(DE, "EUR", Kind.ACTUAL_COSTS, Side.OWED_TO_US, State.CLAIMED);
    static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private static final String CASE = "NL:CAK/4f0c";

    private BookSamples() {}

    /// Two lines of an invoice, claimed.
    public static Entry introduced() {
        return introduced(DE, CASE, 0, List.of("120.50", "9.05"));
    }

    public static Entry introduced(String partner, String caseId, long place, List<String> lines) {
        var claimed = new Account(partner, "EUR", Kind.ACTUAL_COSTS, Side.OWED_TO_US, State.CLAIMED);
        var legs = new ArrayList<Leg>();
        var total = Money.zero(CurrencyUnit.EUR);
        for (int i = 0; i < lines.size(); i++) {
            var amount = eur(lines.get(i));
            total = total.plus(amount);
            legs.add(Leg.more(claimed, amount, new Line(caseId, Integer.toString(i + 1))));
        }
        legs.add(Leg.credit(claimed.in(State.OWN), total));
        return Entry.of(Reason.INTRODUCED, source(caseId, place), DAY, legs);
    }

    /// A line that was claimed is due.
    public static Entry due(String partner, String caseId, long place, String line, String amount, LocalDate day) {
        return moved(partner, caseId, place, line, eur(amount), State.CLAIMED, State.DUE, day);
    }

    static Entry moved(
            String partner,
            String caseId,
            long place,
            String number,
            Money amount,
            State from,
            State to,
            LocalDate dueDay) {
        var account = new Account(partner, "EUR", Kind.ACTUAL_COSTS, Side.OWED_TO_US, from);
        var line = new Line(caseId, number);
        return Entry.of(
                Reason.ACCEPTED,
                source(caseId, place),
                DAY,
                List.of(
                        Leg.less(account, amount, line),
                        Leg.more(account.in(to), amount, line).dueOn(dueDay)));
    }

    static Source source(String caseId, long place) {
        return new Source("invoice.Sample", "invoice/" + caseId, place);
    }

    static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }

    /// As many entries as wanted, of some lines that go from one state to the next.
    static List<Entry> random(Random random, int entries) {
        var all = new ArrayList<Entry>();
        for (int i = 0; i < entries; i++) {
            var caseId = "NL:CAK/case-" + random.nextInt(5);
            var amount = Money.ofMinor(CurrencyUnit.EUR, 1 + random.nextInt(100_000));
            var states = State.values();
            int from = random.nextInt(states.length - 1);
            int to = (from + 1 + random.nextInt(states.length - 2)) % (states.length - 1);
            all.add(moved(
                    DE,
                    caseId,
                    i,
                    Integer.toString(random.nextInt(4)),
                    amount,
                    states[from],
                    states[to],
                    DAY.plusDays(random.nextInt(100))));
        }
        return all;
    }
}
