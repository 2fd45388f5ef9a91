package portability.conformance.kind;

import java.util.Arrays;
import java.util.Locale;
import portability.law.LawNode;

/// Every kind of case there is, by the name cases write.
public enum Kinds {
    CONVERSION(new ConversionKind()),
    AGGREGATION(new AggregationKind()),
    PRO_RATA(new ProRataKind()),
    DETERMINATION(new DeterminationKind());

    private final Kind kind;

    Kinds(Kind kind) {
        this.kind = kind;
    }

    /// The kind that the place names: `pro-rata`.
    public static Kind named(LawNode node) {
        return Arrays.stream(values())
                .filter(kind -> kind.written().equals(node.text()))
                .findFirst()
                .map(kind -> kind.kind)
                .orElseThrow(() -> node.refused("unknown kind " + node.text() + ", expected one of "
                        + String.join(
                                ", ",
                                Arrays.stream(values()).map(Kinds::written).toList())));
    }

    /// As cases write it.
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
