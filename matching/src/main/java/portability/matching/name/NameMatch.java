package portability.matching.name;

import java.util.List;

/// How two names agree.
///
/// @param agreeing what fits together, and how
/// @param onlyInOne parts without a counterpart; in both lists only where the names contradict each other
/// @param score    thousandths; 1,000 is letter for letter
public record NameMatch(List<Agreement> agreeing, List<String> onlyInOne, List<String> onlyInOther, int score) {
    /// Two parts that are one.
    public record Agreement(String one, String other, Manner manner) {}

    public NameMatch {
        agreeing = List.copyOf(agreeing);
        onlyInOne = List.copyOf(onlyInOne);
        onlyInOther = List.copyOf(onlyInOther);
    }
}
