package portability.matching.name;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntBiFunction;

/// The pairing of two lists that weighs most in all. Lists of names are short, so all are tried.
///
/// @param restOfOne what has no counterpart
record Pairing(List<Pair> pairs, List<Part> restOfOne, List<Part> restOfOther) {
    record Pair(Part one, Part other) {}

    /// Names with more parts are paired in the order they stand in, each with the best that is left.
    private static final int MOST_TRIED = 7;

    private static final int NONE = -1;

    static Pairing best(List<Part> one, List<Part> other, ToIntBiFunction<Part, Part> weight) {
        var weights = new int[one.size()][other.size()];
        for (int i = 0; i < one.size(); i++)
            for (int j = 0; j < other.size(); j++) weights[i][j] = weight.applyAsInt(one.get(i), other.get(j));
        var chosen = new int[one.size()];
        var taken = new boolean[other.size()];
        if (one.size() > MOST_TRIED || other.size() > MOST_TRIED) greedy(weights, chosen, taken);
        else {
            var search = new Search(weights, chosen.length, taken);
            search.from(0, 0);
            chosen = search.best;
        }
        return of(one, other, chosen);
    }

    private static void greedy(int[][] weights, int[] chosen, boolean[] taken) {
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = NONE;
            for (int j = 0; j < taken.length; j++)
                if (!taken[j] && weights[i][j] > 0 && (chosen[i] == NONE || weights[i][j] > weights[i][chosen[i]]))
                    chosen[i] = j;
            if (chosen[i] != NONE) taken[chosen[i]] = true;
        }
    }

    private static Pairing of(List<Part> one, List<Part> other, int[] chosen) {
        var pairs = new ArrayList<Pair>();
        var restOfOne = new ArrayList<Part>();
        var restOfOther = new ArrayList<>(other);
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i] == NONE) restOfOne.add(one.get(i));
            else {
                pairs.add(new Pair(one.get(i), other.get(chosen[i])));
                restOfOther.remove(other.get(chosen[i]));
            }
        }
        return new Pairing(pairs, restOfOne, restOfOther);
    }

    /// Tries every pairing, keeping the first of the heaviest.
    private static final class Search {
        private final int[][] weights;
        private final int[] chosen;
        private final boolean[] taken;
        private int[] best;
        private int most = -1;

        Search(int[][] weights, int count, boolean[] taken) {
            this.weights = weights;
            this.chosen = new int[count];
            this.best = new int[count];
            this.taken = taken;
        }

        void from(int i, int sum) {
            if (i == chosen.length) {
                if (sum > most) {
                    most = sum;
                    best = chosen.clone();
                }
                return;
            }
            for (int j = 0; j < taken.length; j++) {
                if (taken[j] || weights[i][j] == 0) continue;
                taken[j] = true;
                chosen[i] = j;
                from(i + 1, sum + weights[i][j]);
                taken[j] = false;
            }
            chosen[i] = NONE;
            from(i + 1, sum);
        }
    }
}
