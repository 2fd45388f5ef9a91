package portability.matching.pairs;

import java.util.List;
import java.util.Set;
import portability.matching.BlockingKeys;

/// How well labelled pairs were told apart.
///
/// @param found    pairs of one person that were taken for it
/// @param missed   pairs of one person that were not
/// @param mistaken pairs of two persons that were taken for one
/// @param apart    pairs of two persons that were told apart
/// @param unlookedFor pairs of one person that share no key, so that a register would not even compare them
public record Tally(
        int found, List<LabelledPair> missed, List<LabelledPair> mistaken, int apart, List<LabelledPair> unlookedFor) {
    public Tally {
        missed = List.copyOf(missed);
        mistaken = List.copyOf(mistaken);
        unlookedFor = List.copyOf(unlookedFor);
    }

    public static Tally of(List<LabelledPair> pairs) {
        var same = pairs.stream().filter(LabelledPair::samePerson).toList();
        var different = pairs.stream().filter(pair -> !pair.samePerson()).toList();
        var missed = same.stream().filter(pair -> !pair.match().isSamePerson()).toList();
        var mistaken =
                different.stream().filter(pair -> pair.match().isSamePerson()).toList();
        return new Tally(
                same.size() - missed.size(),
                missed,
                mistaken,
                different.size() - mistaken.size(),
                same.stream().filter(pair -> !shareKey(pair)).toList());
    }

    private static boolean shareKey(LabelledPair pair) {
        var keys = Set.copyOf(BlockingKeys.of(pair.one()));
        return BlockingKeys.of(pair.other()).stream().anyMatch(keys::contains);
    }

    /// Of those taken for one person, how many are, in thousandths, rounded down; 1,000 where none was taken.
    public int precision() {
        return thousandths(found, found + mistaken.size());
    }

    /// Of those who are one person, how many were found, in thousandths, rounded down; 1,000 where none is.
    public int recall() {
        return thousandths(found, found + missed.size());
    }

    private static int thousandths(int part, int whole) {
        return whole == 0 ? 1000 : part * 1000 / whole;
    }
}
