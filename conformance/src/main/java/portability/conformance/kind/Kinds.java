package portability.conformance.kind;

import java.util.Arrays;
import java.util.Locale;
import portability.law.LawNode;

/// Every kind of case there is, by the name cases write.
public enum Kinds {
    CONVERSION,
    AGGREGATION,
    PRO_RATA,
    DETERMINATION;

    private Kind kind() {
        return switch (this) {
            case CONVERSION -> new ConversionKind();
            case AGGREGATION -> new AggregationKind();
            case PRO_RATA -> new ProRataKind();
            case DETERMINATION -> new DeterminationKind();
        };
    }

    /// The kind that the place names: `pro-rata`.
    public static Kind named(LawNode node) {
        return Arrays.stream(values())
                .filter(kind -> kind.written().equals(node.text()))
                .findFirst()
                .map(Kinds::kind)
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
