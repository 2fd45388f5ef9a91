package portability.matching;

import java.time.MonthDay;
import java.util.Optional;

/// How two birth dates agree, the surest first. The weight is in thousandths.
public enum DateMatch {
    SAME(1000),
    /// 4 March and 3 April of one year.
    DAY_AND_MONTH_CHANGED_PLACES(970),
    /// One tells the year alone.
    YEAR_ONLY(960),
    /// One is the first of January of the other's year, which many registers write for a day they do not know.
    DAY_UNKNOWN(930),
    /// One of them is not told.
    NOT_TOLD(930),
    /// One figure differs, or two neighbours changed places. Not enough to call two persons one, but worth a
    /// look.
    ONE_FIGURE(750),
    DIFFERENT(300);

    private static final MonthDay UNKNOWN_DAY = MonthDay.of(1, 1);

    private final int weight;

    DateMatch(int weight) {
        this.weight = weight;
    }

    public int weight() {
        return weight;
    }

    static DateMatch of(Optional<BirthDate> one, Optional<BirthDate> other) {
        if (one.isEmpty() || other.isEmpty()) return NOT_TOLD;
        return of(one.get(), other.get());
    }

    private static DateMatch of(BirthDate one, BirthDate other) {
        if (one.equals(other)) return SAME;
        if (one.year() == other.year()) {
            if (one.day().isEmpty() || other.day().isEmpty()) return YEAR_ONLY;
            var first = one.day().get();
            var second = other.day().get();
            if (first.getMonthValue() == second.getDayOfMonth() && second.getMonthValue() == first.getDayOfMonth())
                return DAY_AND_MONTH_CHANGED_PLACES;
            if (first.equals(UNKNOWN_DAY) || second.equals(UNKNOWN_DAY)) return DAY_UNKNOWN;
        }
        return nearlySame(figures(one), figures(other)) ? ONE_FIGURE : DIFFERENT;
    }

    private static String figures(BirthDate date) {
        return "%04d".formatted(date.year())
                + date.day()
                        .map(day -> "%02d%02d".formatted(day.getMonthValue(), day.getDayOfMonth()))
                        .orElse("");
    }

    private static boolean nearlySame(String one, String other) {
        if (one.length() != other.length()) return false;
        int first = -1;
        int differing = 0;
        for (int at = 0; at < one.length(); at++)
            if (one.charAt(at) != other.charAt(at)) {
                if (differing++ == 0) first = at;
            }
        if (differing == 1) return true;
        return differing == 2
                && one.charAt(first) == other.charAt(first + 1)
                && one.charAt(first + 1) == other.charAt(first);
    }
}
