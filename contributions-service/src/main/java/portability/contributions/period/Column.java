package portability.contributions.period;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The columns of a return, in their order. The first twelve stand in every one; the further ones, which say what few
/// periods have, in those that need them.
public enum Column {
    INSTITUTION,
    PERSON_NUMBER,
    EMPLOYER,
    SCHEME,
    KIND,
    ACTIVITY,
    FIRST_DAY,
    LAST_DAY,
    QUANTITY,
    UNIT,
    EARNINGS,
    CURRENCY,
    GROUND,
    GROUND_IN_WORDS,
    BRANCHES,
    EARNED,
    EARNED_CURRENCY,
    DATING,
    SPECIAL_SCHEME;

    /// Those that stand in every return.
    public static final List<Column> COMMON = List.copyOf(EnumSet.range(INSTITUTION, CURRENCY));

    /// Those that need not.
    public static final List<Column> FURTHER = List.copyOf(EnumSet.range(GROUND, SPECIAL_SCHEME));

    /// As in the heading: `first_day`.
    public String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The first line of a file with these columns.
    public static String heading(List<Column> columns) {
        return columns.stream().map(Column::heading).collect(Collectors.joining(","));
    }

    /// The columns a heading names: the common ones, then any of the further ones, each once. None if it is no heading
    /// of a return.
    public static List<Column> named(String heading) {
        var named = Arrays.asList(heading.split(",", -1));
        var columns = named.stream()
                .flatMap(name -> Arrays.stream(values())
                        .filter(column -> column.heading().equals(name)))
                .distinct()
                .toList();
        boolean each = columns.size() == named.size() && columns.size() >= COMMON.size();
        return each && columns.subList(0, COMMON.size()).equals(COMMON) ? columns : List.of();
    }
}
