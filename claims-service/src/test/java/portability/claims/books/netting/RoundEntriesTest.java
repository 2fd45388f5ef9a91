package portability.claims.books.netting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portability.claims.books.Account;
import portability.claims.books.Book;
import portability.claims.books.Entry;
import portability.claims.books.Entry.Source;
import portability.claims.netting.round.RoundList;
import portability.claims.netting.round.RoundSamples;

/// Laws of what a round is in the books, over seeded random rounds.
class RoundEntriesTest {
    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    private static RoundList list(int seed) {
        var institutions = RoundSamples.institutions(3 + seed % 10);
        return RoundList.of(RoundSamples.terms(institutions), RoundSamples.pairs(institutions, new Random(seed)));
    }

    private static List<Entry> turns(RoundList list, String here, int turns) {
        var entries = new RoundEntries(list, here, new Source("netting.Sample", "round/sample", 0), LocalDate.EPOCH);
        var all = new ArrayList<Entry>();
        for (int turn = 1; turn <= turns; turn++) all.addAll(entries.turn(turn));
        return all;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_account_is_at_zero_once_all_is_paid_and_as_it_was_once_some_came_back(int seed) {
        var list = list(seed);
        for (var here : list.terms().participants()) {
            assertThat(Book.of(turns(list, here, 2)).balances().values()).allMatch(minor -> minor == 0);
            assertThat(Book.of(turns(list, here, 3)).balances())
                    .isEqualTo(Book.of(turns(list, here, 1)).balances());
        }
    }

    /// That an entry balances, its type says: nothing of a round is anybody's gain or loss.
    @ParameterizedTest
    @MethodSource("seeds")
    void what_one_owes_another_by_a_round_is_owed_to_the_other(int seed) {
        var list = list(seed);
        for (var here : list.terms().participants())
            for (var there : list.terms().others(here)) {
                var own = of(list, here, there);
                var mirrored = new TreeMap<String, Long>();
                of(list, there, here)
                        .forEach((account, minor) -> mirrored.put(
                                Account.parse(account).mirrored(there).toString(), -minor));
                assertThat(own).isEqualTo(mirrored);
            }
    }

    /// What stands with a partner when the round stands.
    private static SortedMap<String, Long> of(RoundList list, String here, String partner) {
        var all = new TreeMap<>(Book.of(turns(list, here, 1)).balances());
        all.keySet().removeIf(account -> !account.startsWith(partner + "/"));
        return all;
    }
}
