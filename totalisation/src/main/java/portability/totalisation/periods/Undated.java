package portability.totalisation.periods;

import java.util.List;

/// An amount of time of which only the calendar years are known that it lies in.
///
/// @param first  the first of them
/// @param last   the last of them
/// @param amount in parts of a unit, see [Scale]
record Undated(int first, int last, long amount) {
    /// The most a year can take beside what it has.
    interface Room {
        long in(int year);
    }

    static List<Undated> times(List<Undated> amounts, long factor) {
        if (factor == 1 || amounts.isEmpty()) return amounts;
        return amounts.stream()
                .map(one -> new Undated(one.first, one.last, Math.multiplyExact(one.amount, factor)))
                .toList();
    }

    /// Places the amounts anew where the years have room: the one whose years end first before the others, each as
    /// early as it can be, which places as much as can be placed. What finds no room stays where it was.
    ///
    /// @param were the years they were in
    static Years moved(List<Undated> amounts, Years were, Room room) {
        var moved = new Years();
        long rest = were.sum();
        for (var one : amounts) {
            long left = Math.min(one.amount, rest);
            for (int year = one.first; year <= one.last && left > 0; year++) {
                long part = Math.max(0, Math.min(left, room.in(year) - moved.get(year)));
                moved.add(year, part);
                left -= part;
                rest -= part;
            }
        }
        for (int year = were.from(); year < were.until() && rest > 0; year++) {
            long part = Math.max(0, Math.min(rest, were.get(year) - moved.get(year)));
            moved.add(year, part);
            rest -= part;
        }
        return moved;
    }
}
