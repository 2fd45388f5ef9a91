package portability.matching.name;

import java.util.ArrayList;
import java.util.List;
import portability.matching.name.NameMatch.Agreement;

/// Holds two names against each other.
///
/// Parts are paired whatever their order. One name may lack parts of the other: a second family name, a middle
/// name, a grandfather's. Where each has a part of its own, they are two names: that is how twins and cousins
/// differ.
public final class NameComparison {
    private static final int DROPPED = 20;
    private static final int ONLY_ONE_PART = 200;
    private static final int WEAK_AGAIN = 100;
    private static final int CONTRADICTION = 500;
    /// Agreement so sure that neighbours may be put together for it.
    private static final int SURE = Manner.GENDER_FORM.weight();

    private final PartComparison parts;

    private NameComparison(Name one, Name two, boolean women) {
        this.parts = PartComparison.of(one, two, women);
    }

    /// @param women whether both may be women's names
    public static NameMatch compare(Name one, Name two, boolean women) {
        var comparison = new NameComparison(one, two, women);
        var first = comparison.joinedFor(one, two);
        var second = comparison.joinedFor(two, first);
        return comparison.paired(first, second);
    }

    /// The name with those neighbours put together that the other writes as one.
    private Name joinedFor(Name name, Name other) {
        for (int count = 2; count <= 3; count++)
            for (int from = 0; from + count <= name.parts().size(); from++) {
                var together = name.joined(from, count);
                if (fitsBetter(together.parts().get(from), name.parts().subList(from, from + count), other))
                    return joinedFor(together, other);
            }
        return name;
    }

    private boolean fitsBetter(Part together, List<Part> apart, Name other) {
        return other.parts().stream()
                .anyMatch(part -> weight(together, part) >= SURE
                        && apart.stream().noneMatch(alone -> weight(alone, part) >= SURE));
    }

    private int weight(Part first, Part second) {
        return parts.manner(first, second).map(Manner::weight).orElse(0);
    }

    private NameMatch paired(Name first, Name second) {
        var pairing = Pairing.best(first.parts(), second.parts(), this::weight);
        var agreeing = new ArrayList<Agreement>();
        for (var pair : pairing.pairs())
            agreeing.add(new Agreement(
                    pair.one().text(),
                    pair.other().text(),
                    parts.manner(pair.one(), pair.other()).orElseThrow()));
        var onlyInOne = pairing.restOfOne().stream().map(Part::text).toList();
        var onlyInOther = pairing.restOfOther().stream().map(Part::text).toList();
        return new NameMatch(agreeing, onlyInOne, onlyInOther, score(agreeing, onlyInOne.size(), onlyInOther.size()));
    }

    private static int score(List<Agreement> agreeing, int onlyInOne, int onlyInOther) {
        if (agreeing.isEmpty()) return 0;
        int sum = agreeing.stream().mapToInt(part -> part.manner().weight()).sum();
        int score = sum / agreeing.size() - DROPPED * (onlyInOne + onlyInOther);
        long weak = agreeing.stream().filter(part -> part.manner().weak()).count();
        if (weak > 1) score -= WEAK_AGAIN;
        if (agreeing.size() == 1 && onlyInOne + onlyInOther > 0) score -= ONLY_ONE_PART;
        boolean contradiction = onlyInOne > 0 && onlyInOther > 0;
        return Math.max(0, contradiction ? Math.min(score, CONTRADICTION) : score);
    }
}
