package portability.claims.books.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import portability.claims.books.Account;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.Side;
import portability.claims.books.Account.State;
import portability.claims.books.Book;
import portability.claims.books.Entry;
import portability.claims.books.Entry.Source;
import portability.claims.invoice.LineAmount;
import portability.claims.invoice.LineMove;

class InvoiceEntriesTest {
    private static final String CASE = "NL:CAK/4f0c";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Account OURS =
            new Account("DE:DVKA", "EUR", Kind.ACTUAL_COSTS, Side.OWED_TO_US, State.CLAIMED);
    private static final Account THEIRS = OURS.mirrored("NL:CAK");

    private static InvoiceEntries booking(Account claimed, long place) {
        return new InvoiceEntries(
                new Source("invoice.Sample", "invoice-lines/1/" + CASE, place), DAY, CASE, claimed, Optional.of(DAY));
    }

    private static LineMove move(int line, LineMove.Kind kind, long accepted, long contested, long withdrawn) {
        return new LineMove(line, kind, accepted, contested, withdrawn, Optional.empty(), Optional.empty());
    }

    @Test
    void a_line_that_was_reduced_and_lowered_ends_as_what_is_due_and_what_was_withdrawn() {
        var entries = new ArrayList<Entry>();
        entries.addAll(booking(OURS, 0).introduced(List.of(new LineAmount(1, 10_000), new LineAmount(2, 500))));
        // 60 of 100 accepted, 40 contested; the other one is asked about.
        entries.addAll(booking(OURS, 1)
                .moved(List.of(move(1, LineMove.Kind.REDUCE, 6_000, 4_000, 0), move(2, LineMove.Kind.ASK, 0, 0, 0))));
        assertThat(Book.of(entries).items().values()).containsExactlyInAnyOrder(6_000L, 4_000L, 500L);
        // The creditor asks for 80 still, then gets them; the other line is given up.
        entries.addAll(booking(OURS, 2).moved(List.of(move(1, LineMove.Kind.LOWER, 0, -2_000, 2_000))));
        entries.addAll(booking(OURS, 3)
                .moved(List.of(
                        move(1, LineMove.Kind.ACCEPT, 2_000, -2_000, 0), move(2, LineMove.Kind.WITHDRAW, 0, 0, 500))));
        var book = Book.of(entries);
        assertThat(book.items().values()).containsExactly(8_000L);
        assertThat(book.balance(OURS.in(State.DUE)).getAmountMinorLong()).isEqualTo(8_000);
        assertThat(book.balance(OURS.in(State.OWN)).getAmountMinorLong()).isEqualTo(-8_000);
        assertThat(book.balance(OURS).isZero()).isTrue();
    }

    @Test
    void both_sides_mirror_each_other_whatever_is_said() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var ours = new ArrayList<Entry>();
        var theirs = new ArrayList<Entry>();
        var amounts = IntStream.rangeClosed(1, 50)
                .mapToObj(line -> new LineAmount(line, 1 + random.nextInt(100_000)))
                .toList();
        ours.addAll(booking(OURS, 0).introduced(amounts));
        theirs.addAll(booking(THEIRS, 7).introduced(amounts));
        for (var amount : amounts) {
            long accepted = random.nextLong(amount.minor() + 1);
            var said = List.of(move(amount.line(), LineMove.Kind.REDUCE, accepted, amount.minor() - accepted, 0));
            ours.addAll(booking(OURS, amount.line()).moved(said));
            theirs.addAll(booking(THEIRS, 7 + amount.line()).moved(said));
        }
        assertThat(ours.stream()
                        .map(entry -> entry.mirrored("NL:CAK", entry.source()).legs())
                        .toList())
                .as("seed " + seed)
                .isEqualTo(theirs.stream().map(Entry::legs).toList());
    }

    @Test
    void a_batch_of_many_lines_is_entries_of_ten_thousand_legs_at_most() {
        var lines = IntStream.rangeClosed(1, 25_000)
                .mapToObj(line -> new LineAmount(line, line))
                .toList();
        var entries = booking(OURS, 0).introduced(lines);
        assertThat(entries).hasSize(3).extracting(Entry::id).doesNotHaveDuplicates();
        assertThat(Book.of(entries).balance(OURS).getAmountMinorLong()).isEqualTo(25_000L * 25_001 / 2);
    }
}
