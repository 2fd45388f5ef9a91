package portability.law;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import portability.kernel.PeriodUnit;

/// What the values of a parameter are. Anything else is refused when the file is read, used or not.
enum Unit {
    NUMBER,
    AGE,
    DATE,
    MONEY,
    TIME,
    BANDS,
    BANDS_OF_NUMBERS,
    BRACKETS,
    NUMBERS_BY_AGE,
    ROUNDING_MODE,
    COUNTRIES;

    private static final String MONEY_PER = "money per ";
    private static final String BANDS_OF = "bands of ";
    private static final String BRACKETS_OF = "brackets of ";

    /// What an amount of money can be for.
    private static final Set<String> PER = Set.of(
            "day",
            "week",
            "fortnight",
            "month",
            "quarter",
            "year",
            "month and point",
            "unit",
            "block",
            "hour",
            "family and month",
            "person and month",
            "award",
            "event",
            "contract");

    private static final Set<String> TIMES =
            Arrays.stream(PeriodUnit.values()).map(PeriodUnit::name).collect(Collectors.toUnmodifiableSet());

    static Unit of(LawNode node) {
        var name = node.text();
        if (TIMES.contains(name)) return TIME;
        if (isMoney(name)) return MONEY;
        if (name.startsWith(BANDS_OF)) return bands(node, name.substring(BANDS_OF.length()));
        if (name.startsWith(BRACKETS_OF) && isMoney(name.substring(BRACKETS_OF.length()))) return BRACKETS;
        return switch (name) {
            case "number" -> NUMBER;
            case "age" -> AGE;
            case "date" -> DATE;
            case "numbers by age" -> NUMBERS_BY_AGE;
            case "rounding mode" -> ROUNDING_MODE;
            case "countries" -> COUNTRIES;
            default -> throw unknown(node, name);
        };
    }

    private static Unit bands(LawNode node, String of) {
        if (of.equals("number")) return BANDS_OF_NUMBERS;
        if (!TIMES.contains(of)) throw unknown(node, of);
        return BANDS;
    }

    private static boolean isMoney(String name) {
        return name.startsWith(MONEY_PER) && PER.contains(name.substring(MONEY_PER.length()));
    }

    private static LawFileRefused unknown(LawNode node, String name) {
        return node.refused("unknown unit: " + name);
    }
}
