package portability.claims.books.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import portability.claims.books.Account;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.Side;
import portability.claims.books.Account.State;
import portability.claims.books.Line;
import portability.claims.books.OpenItems.Item;
import portability.claims.books.statement.Comparison.Lines;
import portability.claims.books.statement.Difference.What;
import portability.claims.books.statement.Stated.Total;

class ComparisonTest {
    private static final String CASE = "NL:CAK/4f0c";
    private static final SortedMap<State, Long> CLAIMED = new TreeMap<>(Map.of(State.CLAIMED, 1_000L));
    private static final SortedMap<State, Long> DUE = new TreeMap<>(Map.of(State.DUE, 1_000L));
    private static final SortedMap<State, Long> PART = new TreeMap<>(Map.of(State.DUE, 400L));

    private static Claimed line(String number) {
        return new Claimed(new Line(CASE, number), "NL:CAK", "EUR", Kind.ACTUAL_COSTS);
    }

    private static Lines lines(Map<Claimed, SortedMap<State, Long>> lines) {
        return new Lines(new TreeMap<>(lines));
    }

    @Test
    void every_difference_has_its_name_and_what_is_alike_has_none() {
        var here = lines(Map.of(line("1"), CLAIMED, line("2"), CLAIMED, line("3"), CLAIMED, line("4"), CLAIMED));
        var there = lines(Map.of(line("1"), CLAIMED, line("2"), DUE, line("3"), PART, line("5"), CLAIMED));
        var found = Comparison.of(here, there, Map.of());
        assertThat(found)
                .extracting(Difference::line, Difference::what)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2", What.OTHER_STATE),
                        org.assertj.core.groups.Tuple.tuple("3", What.OTHER_AMOUNT),
                        org.assertj.core.groups.Tuple.tuple("4", What.MISSING_THERE),
                        org.assertj.core.groups.Tuple.tuple("5", What.MISSING_HERE));
        assertThat(found).noneMatch(Difference::isExplained);
        assertThat(Comparison.of(here, there, Map.of(CASE, "document-1"))).allMatch(Difference::isExplained);
    }

    @Test
    void a_total_differs_by_its_lines_or_is_named_itself() {
        var total = new Total("NL:CAK", "EUR", Kind.ACTUAL_COSTS, State.DUE);
        var ours = lines(Map.of(line("1"), DUE));
        var theirs = lines(Map.of(line("1"), PART));
        var here = new TreeMap<>(Map.of(total, 5_000L));
        assertThat(Comparison.ofTotals(here, new TreeMap<>(Map.of(total, 4_400L)), ours, theirs))
                .isEmpty();
        assertThat(Comparison.ofTotals(here, new TreeMap<>(Map.of(total, 4_399L)), ours, theirs))
                .singleElement()
                .satisfies(difference -> assertThat(difference.what()).isEqualTo(What.BALANCE));
    }

    @Test
    void two_mirrored_books_have_the_same_digests_and_a_changed_line_changes_one_bucket_alone() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var states = List.of(State.CLAIMED, State.CONTESTED, State.DUE, State.NETTED, State.PAID);
        var ours = new ArrayList<Item>();
        var theirs = new ArrayList<Item>();
        for (int i = 0; i < 3_500; i++) {
            var amount = Money.ofMinor(CurrencyUnit.EUR, 1 + random.nextInt(100_000));
            var state = states.get(random.nextInt(states.size()));
            var side = random.nextInt(4) == 0 ? Side.OWED_BY_US : Side.OWED_TO_US;
            var account = new Account("DE:DVKA", "EUR", Kind.ACTUAL_COSTS, side, state);
            var line = new Line(CASE + i % 2, Integer.toString(i));
            ours.add(new Item(account, line, amount, Optional.empty(), i));
            theirs.add(new Item(account.mirrored("NL:CAK"), line, amount, Optional.empty(), 7L * i));
        }
        var here = digests(ours, "NL:CAK");
        var there = digests(theirs, "DE:DVKA");
        assertThat(here.digests()).as("seed " + seed).hasSize(8).isEqualTo(there.digests());
        var changed = theirs.get(random.nextInt(theirs.size()));
        theirs.remove(changed);
        assertThat(here.differingBuckets(digests(theirs, "DE:DVKA"))).containsExactly(Bucket.of(changed.line()));
    }

    private static Stated digests(List<Item> items, String here) {
        var ordered = new ArrayList<>(items);
        ordered.sort((a, b) -> a.line().compareTo(b.line()));
        var digests = new Digests(here);
        ordered.forEach(digests::add);
        return new Stated(Collections.emptySortedMap(), digests.end());
    }
}
