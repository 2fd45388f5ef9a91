package portability.totalisation.periods;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YearsTest {
    @Test
    void have_room_for_the_years_they_are_made_for_and_nothing_in_them() {
        var years = Years.between(1990, 1993);
        assertThat(years.from()).isEqualTo(1990);
        assertThat(years.until()).isEqualTo(1993);
        assertThat(years.isNone()).isTrue();
        years.add(1991, 4);
        assertThat(years.isNone()).isFalse();
        assertThat(years.until()).isEqualTo(1993);
    }

    @Test
    void together_leave_both_as_they_were() {
        var one = Years.between(2000, 2001);
        one.add(2000, 3);
        var other = Years.between(1998, 2003);
        other.add(1998, 1);
        other.add(2000, 2);
        other.add(2002, 5);
        var both = one.plus(other);
        assertThat(new long[] {both.get(1998), both.get(1999), both.get(2000), both.get(2001), both.get(2002)})
                .containsExactly(1, 0, 5, 0, 5);
        assertThat(one.get(2000)).isEqualTo(3);
        assertThat(one.get(1998)).isZero();
        assertThat(other.get(2000)).isEqualTo(2);
        assertThat(one.plus(new Years())).isSameAs(one);
    }

    @Test
    void a_copy_has_its_own_numbers() {
        var years = Years.between(2000, 2002);
        years.add(2001, 7);
        var copy = years.copy();
        copy.add(2001, 1);
        copy.add(2005, 1);
        assertThat(years.get(2001)).isEqualTo(7);
        assertThat(copy.get(2001)).isEqualTo(8);
        assertThat(copy.sum()).isEqualTo(9);
    }

    @Test
    void marks_of_others_are_added_to_own_ones() {
        var years = new Years();
        years.mark(2000, 0b001);
        var others = new Years();
        others.mark(2000, 0b100);
        others.mark(1999, 0b010);
        years.markAll(others);
        years.markAll(new Years());
        assertThat(years.get(2000)).isEqualTo(0b101);
        assertThat(years.get(1999)).isEqualTo(0b010);
        assertThat(others.get(2000)).isEqualTo(0b100);
    }

    @Test
    void once_is_the_same_years() {
        var years = Years.between(2000, 2001);
        years.add(2000, 2);
        assertThat(years.times(1)).isSameAs(years);
        assertThat(years.times(3).get(2000)).isEqualTo(6);
    }
}
