package portability.conformance.format;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.question.FigureName;

/// Figures that an institution certified beforehand.
public final class Figures {
    private Figures() {}

    /// Takes `figures`, by name; none where none are given.
    public static SortedMap<FigureName, BigDecimal> take(Fields given) {
        var figures = new TreeMap<FigureName, BigDecimal>();
        given.optional("figures")
                .ifPresent(node -> node.fields()
                        .rest()
                        .forEach((name, value) -> figures.put(name(value, name), Written.decimal(value))));
        return figures;
    }

    private static FigureName name(LawNode place, String code) {
        try {
            return new FigureName(code);
        } catch (IllegalArgumentException fault) {
            throw place.refused("a figure's name is in capitals, digits and underscores: " + code);
        }
    }
}
