package portability.totalisation.periods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Amounts of which only the years are known lie where others leave room: Reg. (EC) 987/2009 Art. 12(6).
class UndatedTest {
    private static Years years(int first, long... amounts) {
        var years = new Years();
        for (int i = 0; i < amounts.length; i++) years.add(first + i, amounts[i]);
        return years;
    }

    private static List<Long> moved(List<Undated> amounts, Years were, Years room) {
        var moved = Undated.moved(amounts, were, room::get);
        return List.of(moved.get(1975), moved.get(1976), moved.get(1977));
    }

    @Test
    void an_amount_moves_on_to_a_year_with_room() {
        assertThat(moved(List.of(new Undated(1975, 1976, 8)), years(1975, 8), years(1975, 6, 12)))
                .containsExactly(6L, 2L, 0L);
    }

    @Test
    void it_never_moves_out_of_its_own_years() {
        assertThat(moved(List.of(new Undated(1975, 1976, 8)), years(1975, 8), years(1975, 3, 2, 12)))
                .containsExactly(6L, 2L, 0L);
    }

    @Test
    void what_has_one_year_goes_before_what_has_two() {
        var amounts = List.of(new Undated(1975, 1975, 5), new Undated(1975, 1976, 8));
        assertThat(moved(amounts, years(1975, 12, 1), years(1975, 6, 12))).containsExactly(6L, 7L, 0L);
    }

    @Test
    void no_more_is_placed_than_there_was() {
        assertThat(moved(List.of(new Undated(1975, 1977, 30)), years(1975, 12, 12), years(1975, 12, 12, 12)))
                .containsExactly(12L, 12L, 0L);
    }
}
