package portability.claims.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portability.claims.books.BookSamples.DE;
import static portability.claims.books.BookSamples.due;
import static portability.claims.books.BookSamples.eur;
import static portability.claims.books.BookSamples.introduced;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.books.Account.State;
import portability.claims.books.Balances.Part;
import portability.claims.books.Book.Place;
import portability.claims.books.OpenItems.Filter;
import portability.claims.books.OpenItems.Item;
import portability.claims.cluster.ClaimsNode;
import portability.ledger.edge.Principal;
import portability.ledger.processing.Processing;
import portability.ledger.processing.ReadModels;
import portability.ledger.testkit.postgres.PostgresTest;

/// The book through a node and its database. Every test has a partner of its own.
@PostgresTest
class BookDeskTest {
    private static final ClaimsNode NODE = new ClaimsNode("NL:CAK");
    private static final Principal OFFICER = Principal.node("test");

    @BeforeAll
    static void start() {
        NODE.start();
    }

    @AfterAll
    static void stop() {
        NODE.close();
    }

    @Test
    void what_comes_again_is_booked_once_and_what_differs_is_refused() {
        var entry = introduced("BE:INAMI", "NL:CAK/again", 0, List.of("10.00", "5.00"));
        desk().post(entry, OFFICER);
        desk().post(entry, OFFICER);
        var more = introduced("BE:INAMI", "NL:CAK/again", 1, List.of("1.00"));
        desk().post(List.of(entry, more), OFFICER);
        assertThat(desk().find(more.id())).contains(more);
        var other = introduced("BE:INAMI", "NL:CAK/again", 0, List.of("10.01", "5.00"));
        assertThatThrownBy(() -> desk().post(List.of(other), OFFICER))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.BOOKED_OTHERWISE));
        current();
        var account =
                new Account("BE:INAMI", "EUR", BookSamples.CLAIMED.kind(), BookSamples.CLAIMED.side(), State.CLAIMED);
        var balance = balances().of(account, balances().position());
        assertThat(balance.amount()).isEqualTo(eur("16.00"));
        assertThat(balance.legs()).isEqualTo(3);
    }

    @Test
    void a_balance_follows_from_entries_at_every_place_of_the_log_and_tables_are_made_again_to_the_byte() {
        var seed = new Random().nextLong();
        var entries = BookSamples.random(new Random(seed), 120);
        for (int from = 0; from < entries.size(); from += 40) desk().post(entries.subList(from, from + 40), OFFICER);
        current();
        var book = Book.of(entries);
        long now = balances().position();
        for (var balance : balances().of(DE, now)) {
            assertThat(balance.amount()).as("seed " + seed).isEqualTo(book.balance(balance.account()));
            var parts = balances().parts(balance.account(), 0, now, 1_000);
            assertThat(parts).hasSize((int) balance.legs());
            assertThat(parts.stream().map(Part::amount).reduce(eur("0.00"), (a, b) -> a.plus(b)))
                    .isEqualTo(balance.amount());
            // As it was in the middle: the entries before that place and no other.
            long middle = parts.get(parts.size() / 2).place();
            var before = parts.stream()
                    .filter(part -> part.place() < middle)
                    .map(part -> desk().find(part.entryId()).orElseThrow())
                    .collect(Collectors.toCollection(ArrayList::new));
            assertThat(balances().of(balance.account(), middle).amount())
                    .isEqualTo(Book.of(before.stream().distinct().toList()).balance(balance.account()));
        }
        assertThat(read(Filter.of(DE), 7)).isEqualTo(book.items());
        var processing = NODE.bean(Processing.class);
        assertThat(processing.check().check(OpenItems.PROCESSOR).isEqual()).isTrue();
    }

    @Test
    void what_is_due_leads_to_its_line_and_its_event() {
        var july = LocalDate.of(2027, 7, 31);
        var caseId = "NL:CAK/due";
        var claimed = introduced("FR:CNAM", caseId, 0, List.of("100.00", "40.00", "60.00"));
        desk().post(claimed, OFFICER);
        desk().post(
                        List.of(
                                due("FR:CNAM", caseId, 1, "1", "100.00", july),
                                due("FR:CNAM", caseId, 2, "2", "25.00", july.plusMonths(1))),
                        OFFICER);
        current();
        assertThat(items().page(Filter.due("FR:CNAM", july), Optional.empty(), 10))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.line()).isEqualTo(new Line(caseId, "1"));
                    assertThat(item.amount()).isEqualTo(eur("100.00"));
                    assertThat(item.dueDay()).contains(july);
                    var part = balances().parts(item.account(), item.entry(), item.entry() + 1, 10);
                    assertThat(part.getFirst().source().stream()).isEqualTo("invoice/" + caseId);
                });
        assertThat(items().page(Filter.due("FR:CNAM", july.plusYears(1)).in("EUR"), Optional.empty(), 10))
                .hasSize(2);
        assertThat(items().page(Filter.due("FR:CNAM", july.plusYears(1)).in("CHF"), Optional.empty(), 10))
                .isEmpty();
        var ofCase = items().ofCase("FR:CNAM", caseId, List.of(0), Optional.empty(), 10);
        assertThat(ofCase)
                .extracting(Item::amount)
                .containsExactly(eur("100.00"), eur("15.00"), eur("25.00"), eur("60.00"));
        assertThat(items().ofCase("FR:CNAM", caseId, List.of(0), Optional.of(ofCase.get(1)), 10))
                .isEqualTo(ofCase.subList(2, 4));
        assertThat(items().ofCase("FR:CNAM", caseId, List.of(1), Optional.empty(), 10))
                .isEmpty();
        var due = items().due("FR:CNAM", july.plusYears(1), Optional.empty(), 10);
        assertThat(due).extracting(Item::line).hasSize(2).startsWith(new Line(caseId, "1"));
        assertThat(items().due("FR:CNAM", july, Optional.empty(), 10)).isEqualTo(due.subList(0, 1));
        assertThat(items().due("FR:CNAM", july.plusYears(1), Optional.of(due.getFirst()), 10))
                .isEqualTo(due.subList(1, 2));
        assertThat(items().dueOf("FR:CNAM", List.of(new Line(caseId, "1"), new Line(caseId, "99"))))
                .isEqualTo(due.subList(0, 1));
        assertThat(items().partners()).contains("FR:CNAM");
    }

    @Test
    void an_entry_of_ten_thousand_legs_is_one_event() {
        var lines = IntStream.range(0, 9_999).mapToObj(_ -> "1.00").toList();
        desk().post(introduced("AT:DVSV", "NL:CAK/bulk", 0, lines), OFFICER);
        current();
        assertThat(read(Filter.of("AT:DVSV", State.CLAIMED), 1_000)).hasSize(9_999);
    }

    private static Map<Place, Long> read(Filter filter, int page) {
        var all = new java.util.TreeMap<Place, Long>();
        var after = Optional.<Item>empty();
        while (true) {
            var read = items().page(filter, after, page);
            if (read.isEmpty()) return all;
            for (var item : read)
                all.put(new Place(item.account(), item.line()), item.amount().getAmountMinorLong());
            after = Optional.of(read.getLast());
        }
    }

    private static void current() {
        NODE.bean(ReadModels.class).awaitCurrent(OpenItems.PROCESSOR);
    }

    private static BookDesk desk() {
        return NODE.bean(BookDesk.class);
    }

    private static OpenItems items() {
        return NODE.bean(OpenItems.class);
    }

    private static Balances balances() {
        return NODE.bean(Balances.class);
    }
}
