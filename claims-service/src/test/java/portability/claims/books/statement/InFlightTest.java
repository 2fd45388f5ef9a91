package portability.claims.books.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import portability.claims.books.Account;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.Side;
import portability.claims.books.Account.State;
import portability.claims.books.Book;
import portability.claims.books.Entry;
import portability.claims.books.Entry.Source;
import portability.claims.books.invoices.InvoiceEntries;
import portability.claims.books.statement.Comparison.Lines;
import portability.claims.invoice.LineAmount;
import portability.claims.invoice.LineMove;

/// Two institutions whose documents are under way for as long as chance says, with the connection gone for a while: at
/// every event debits equal credits in both books, and what differs is explained by what is under way; when everything
/// has come, nothing differs, and every cent that was claimed is due or withdrawn.
class InFlightTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final int CASES = 6;
    private static final int STEPS = 250;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final Institution creditor = new Institution("NL:CAK", "DE:DVKA", Side.OWED_TO_US);
    private final Institution debtor = new Institution("DE:DVKA", "NL:CAK", Side.OWED_BY_US);
    /// Of each line, what was said of it last by whoever spoke.
    private final Map<String, Turn> turns = new HashMap<>();

    /// A line as the one whose turn it is knows it.
    private record Turn(String caseId, int line, long claimed, long accepted, long contested, boolean isDebtors) {}

    /// What was said, on its way.
    private record Said(String caseId, List<LineAmount> introduced, List<LineMove> moves) {}

    private static final class Institution {
        private final String name;
        private final Account claimed;
        private final List<Entry> entries = new ArrayList<>();
        private final Queue<Said> inbox = new ArrayDeque<>();

        Institution(String name, String partner, Side side) {
            this.name = name;
            this.claimed = new Account(partner, "EUR", Kind.ACTUAL_COSTS, side, State.CLAIMED);
        }

        void book(Said said) {
            var source = new Source("invoice.Said", "invoice-lines/1/" + said.caseId(), entries.size());
            var booking = new InvoiceEntries(source, DAY, said.caseId(), claimed, Optional.of(DAY));
            entries.addAll(booking.introduced(said.introduced()));
            entries.addAll(booking.moved(said.moves()));
        }

        Lines lines() {
            var all = new TreeMap<Claimed, SortedMap<State, Long>>();
            Book.of(entries)
                    .items()
                    .forEach((place, open) -> all.computeIfAbsent(
                                    Claimed.of(place.line(), place.account(), name), _ -> new TreeMap<>())
                            .put(place.account().state(), open));
            return new Lines(all);
        }
    }

    @Test
    void both_views_agree_once_what_is_under_way_is_counted() {
        long claimed = 0;
        for (int i = 0; i < CASES; i++) claimed += introduce("NL:CAK/case-" + i);
        boolean isCut = false;
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(20) == 0) isCut = !isCut;
            if (!isCut && random.nextBoolean()) deliver(random.nextBoolean() ? creditor : debtor);
            else speak();
            look();
        }
        while (!creditor.inbox.isEmpty() || !debtor.inbox.isEmpty()) {
            deliver(creditor);
            deliver(debtor);
            look();
        }
        assertThat(Comparison.of(creditor.lines(), debtor.lines(), Map.of()))
                .as("seed " + seed)
                .isEmpty();
        long own = Book.of(creditor.entries)
                .balance(creditor.claimed.in(State.OWN))
                .getAmountMinorLong();
        long open = Book.of(creditor.entries).items().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        assertThat(open).isEqualTo(-own).isLessThanOrEqualTo(claimed);
    }

    private long introduce(String caseId) {
        var amounts = new ArrayList<LineAmount>();
        for (int line = 1; line <= 5; line++) {
            var amount = new LineAmount(line, 100 + random.nextInt(10_000));
            amounts.add(amount);
            turns.put(caseId + line, new Turn(caseId, line, amount.minor(), 0, 0, true));
        }
        say(creditor, debtor, new Said(caseId, amounts, List.of()));
        return amounts.stream().mapToLong(LineAmount::minor).sum();
    }

    private static void say(Institution speaker, Institution other, Said said) {
        speaker.book(said);
        other.inbox.add(said);
    }

    private static void deliver(Institution to) {
        var said = to.inbox.poll();
        if (said != null) to.book(said);
    }

    /// Whoever's turn it is, and who has heard the last word, says something of a line.
    private void speak() {
        var all = List.copyOf(turns.values());
        var turn = all.get(random.nextInt(all.size()));
        var speaker = turn.isDebtors() ? debtor : creditor;
        if (speaker.inbox.stream().anyMatch(said -> said.caseId().equals(turn.caseId()))) return;
        long open = turn.claimed() - turn.accepted() - turn.contested();
        LineMove move;
        Turn next;
        if (turn.isDebtors()) {
            long accepted = random.nextLong(open + turn.contested() + 1);
            long contested = open + turn.contested() - accepted;
            move = move(turn, LineMove.Kind.REDUCE, accepted, contested - turn.contested(), 0);
            next = new Turn(turn.caseId(), turn.line(), turn.claimed(), turn.accepted() + accepted, contested, false);
        } else {
            long withdrawn = random.nextLong(turn.contested() + 1);
            move = move(turn, LineMove.Kind.LOWER, 0, -withdrawn, withdrawn);
            next = new Turn(
                    turn.caseId(),
                    turn.line(),
                    turn.claimed() - withdrawn,
                    turn.accepted(),
                    turn.contested() - withdrawn,
                    true);
        }
        turns.put(turn.caseId() + turn.line(), next);
        say(speaker, turn.isDebtors() ? creditor : debtor, new Said(turn.caseId(), List.of(), List.of(move)));
    }

    private static LineMove move(Turn turn, LineMove.Kind kind, long accepted, long contested, long withdrawn) {
        return new LineMove(turn.line(), kind, accepted, contested, withdrawn, Optional.empty(), Optional.empty());
    }

    private void look() {
        for (var institution : List.of(creditor, debtor))
            assertThat(Book.of(institution.entries).balances().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .as("seed " + seed)
                    .isZero();
        var underWay = new HashMap<String, String>();
        for (var institution : List.of(creditor, debtor))
            institution.inbox.forEach(said -> underWay.put(said.caseId(), "document"));
        assertThat(Comparison.of(creditor.lines(), debtor.lines(), underWay))
                .as("seed " + seed)
                .allMatch(Difference::isExplained);
    }
}
