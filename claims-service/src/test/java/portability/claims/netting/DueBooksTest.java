package portability.claims.netting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portability.claims.cluster.ClaimsNode;
import portability.claims.netting.NettedEvent.ItemsTaken;
import portability.claims.payment.Amount;
import portability.ledger.axon.BulkAppend;
import portability.ledger.axon.BulkAppend.Placed;
import portability.ledger.edge.Principal;
import portability.ledger.store.StoreFailure.StreamConflict;
import portability.ledger.testkit.postgres.PostgresTest;

/// What a window costs does not hang on how much is due, nor on how much was taken before.
@PostgresTest
class DueBooksTest {
    private static final ClaimsNode NODE = new ClaimsNode("NL:CAK");
    private static final Principal OFFICER = Principal.node("test");
    private static final String PARTNER = "SE:FK";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final int WINDOW = 2_500;

    @BeforeAll
    static void start() {
        NODE.start();
    }

    @AfterAll
    static void stop() {
        NODE.close();
    }

    @Test
    void a_window_reads_as_many_items_and_streams_of_a_large_month_as_of_a_small_one() {
        var small = new Month("NL:CAK/small", 6_000);
        var large = new Month("NL:CAK/large", 60_000);
        var first = large.window("first");
        assertThat(first.read()).isEqualTo(small.window("first").read());
        // Many windows later it is the same.
        for (int number = 0; number < 15; number++) large.window("next-" + number);
        var last = large.window("last");
        assertThat(last.read()).isEqualTo(first.read());
        assertThat(last.streams()).isLessThanOrEqualTo(WINDOW / 1_000 + 2);
        // Each of them holds what was taken of a thousand lines, and nothing else.
        assertThat(last.known()).isLessThanOrEqualTo(1_000 * last.streams());
        assertThat(large.taken).hasSize(17 * WINDOW);
    }

    @Test
    void the_answering_side_reads_what_is_proposed_and_nothing_else() {
        var month = new Month("NL:CAK/answer", 60_000);
        var asked = month.items.values().stream().skip(40_000).limit(WINDOW).toList();
        var due = new DueBooks(List.of(month), desk()).named(PARTNER, asked);
        assertThat(due.items()).hasSize(WINDOW);
        assertThat(month.read).isEqualTo(WINDOW);
        assertThat(due.taken()).hasSizeLessThanOrEqualTo(WINDOW / 1_000 + 2);
    }

    @Test
    void two_who_take_the_same_line_meet_and_those_who_take_others_do_not() {
        var month = new Month("NL:CAK/meet", 3_000);
        var books = new DueBooks(List.of(month), desk());
        var due = books.named(PARTNER, month.items.values());
        var first = List.copyOf(month.items.values()).subList(0, 10);
        var far = List.copyOf(month.items.values()).subList(2_500, 2_510);
        desk().append(OFFICER, desk().taking("one", first, due));
        desk().append(OFFICER, desk().taking("two", far, due));
        assertThatThrownBy(() -> desk().append(OFFICER, desk().taking("three", first, due)))
                .isInstanceOf(StreamConflict.class);
        var again = books.named(PARTNER, month.items.values());
        assertThat(again.windows()).hasSize(20).containsEntry(first.getFirst().reference(), "one");
        assertThat(again.isFree(first.getFirst().reference(), "three")).isFalse();
    }

    @Test
    void what_was_taken_with_the_whole_invoice_stays_taken_until_it_is_given_back() {
        var month = new Month("NL:CAK/before", 3_000);
        var books = new DueBooks(List.of(month), desk());
        var item = month.items.firstEntry().getValue();
        var log = NODE.bean(BulkAppend.class);
        var before = new ItemsTaken(item.source(), "old", List.of(item.reference()));
        log.append(
                log.encode(OFFICER, 0, List.of(new Placed("netted/" + item.source(), 0, "netted", before)), Set.of()));
        assertThat(books.named(PARTNER, List.of(item)).windows()).containsEntry(item.reference(), "old");
        desk().append(OFFICER, desk().releasing("old", List.of(item)));
        var due = books.named(PARTNER, List.of(item));
        assertThat(due.windows()).isEmpty();
        desk().append(OFFICER, desk().taking("new", List.of(item), due));
        assertThat(books.named(PARTNER, List.of(item)).windows()).containsEntry(item.reference(), "new");
    }

    private static NettingDesk desk() {
        return NODE.bean(NettingDesk.class);
    }

    /// How much a window read, of how many streams, and how many items they had as taken.
    private record Cost(int read, int streams, int known) {}

    /// A book of one invoice, which says how much of it was read.
    private static final class Month implements DueItems {
        private static final int PAGE = 500;

        private final TreeMap<Integer, DueItem> items = new TreeMap<>();
        private final Set<String> taken = new TreeSet<>();
        private int read;

        Month(String source, int lines) {
            IntStream.rangeClosed(1, lines).forEach(line -> items.put(line, item(source, line)));
        }

        private static DueItem item(String source, int line) {
            return new DueItem(
                    source + "#" + line + "/ACTUAL_COSTS",
                    PARTNER,
                    Amount.of(org.joda.money.Money.parse("EUR 1.00")),
                    DueItem.Kind.CLAIM,
                    DAY,
                    DAY,
                    source,
                    Integer.toString(line),
                    "");
        }

        /// Takes a window, and takes it off the book as if both had agreed.
        Cost window(String windowId) {
            read = 0;
            var due = new DueBooks(List.of(this), desk()).free(PARTNER, DAY, WINDOW);
            var free = due.items().values().stream()
                    .filter(item -> !due.windows().containsKey(item.reference()))
                    .limit(WINDOW)
                    .toList();
            assertThat(free).hasSize(WINDOW);
            desk().append(OFFICER, desk().taking(windowId, free, due));
            for (var item : free) {
                assertThat(taken.add(item.reference())).isTrue();
                items.remove(Integer.valueOf(item.line()));
            }
            int known = due.taken().values().stream()
                    .mapToInt(netted -> netted.windows().size())
                    .sum();
            return new Cost(read, due.taken().size(), known);
        }

        @Override
        public void due(String partner, LocalDate by, Predicate<List<DueItem>> wants) {
            var all = List.copyOf(items.values());
            for (int from = 0; from < all.size(); from += PAGE) {
                var page = all.subList(from, Math.min(all.size(), from + PAGE));
                read += page.size();
                if (!wants.test(page)) return;
            }
        }

        @Override
        public List<DueItem> named(String partner, Collection<DueItem> asked) {
            var references = new HashSet<String>();
            for (var item : asked) references.add(item.reference());
            var found = items.values().stream()
                    .filter(item -> references.contains(item.reference()))
                    .toList();
            read += found.size();
            return found;
        }
    }
}
