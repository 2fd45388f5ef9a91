package portability.contributions.statistics;

import static portability.contributions.statistics.Contributor.MONTHS_OF_A_QUARTER;
import static portability.contributions.statistics.Need.Figure.MONTHS;
import static portability.contributions.statistics.Need.Figure.PERSONS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/// Persons and their insured months. They bound each other: nobody has more than three months of a quarter. So they are
/// hidden together, and a guess of one must fit a guess of the other.
record Headcounts(Counted counted) implements Figures {
    @Override
    public List<Need> needs(int cell) {
        var tally = counted.at(cell);
        var rules = counted.rules();
        boolean few = rules.isFew(tally.persons());
        var needs = new ArrayList<Need>();
        if (few) {
            needs.add(Need.above(cell, PERSONS, BigDecimal.valueOf(rules.threshold())));
            // That there is somebody, a hidden number tells: where there is nobody, 0 is shown.
            int fewer = largestPart(cell, Tally::persons) - 1;
            if (fewer > 0) needs.add(Need.below(cell, PERSONS, BigDecimal.valueOf(fewer)));
        }
        if (few || rules.isFew(tally.insured())) {
            needs.add(Need.above(cell, MONTHS, BigDecimal.valueOf(rules.threshold())));
            int less = Math.min(largestPart(cell, Tally::months), rules.threshold());
            if (less > 0) needs.add(Need.below(cell, MONTHS, BigDecimal.valueOf(less)));
        }
        return needs;
    }

    /// A total is not guessed below what its other parts come to: that there is somebody in each, is known.
    private int largestPart(int cell, ToIntFunction<Tally> number) {
        return counted.parts(cell).mapToInt(number).max().orElse(0);
    }

    @Override
    public Set<Integer> known(Move move) {
        // Whoever is counted alone does not know that she is.
        return Set.of();
    }

    @Override
    public boolean bears(Move move, Need need) {
        return switch (need.figure()) {
            case PERSONS -> bearsPersons(move, need.by().intValueExact());
            case MONTHS -> bearsMonths(move, need.by().intValueExact());
            case EARNINGS -> throw new IllegalArgumentException("not a headcount");
        };
    }

    /// Is there a number of months that fits the persons in all cells?
    private boolean bearsPersons(Move move, int by) {
        int least = Integer.MIN_VALUE;
        int most = Integer.MAX_VALUE;
        for (int at = 0; at < move.size(); at++) {
            int cell = move.cell(at);
            if (counted.grid().hasTotal(cell)) continue;
            int persons = counted.at(cell).persons() + move.sign(at) * by;
            if (persons < someone(cell)) return false;
            int down = knownMonths(move, at) - counted.at(cell).months();
            int up = MONTHS_OF_A_QUARTER * persons - counted.at(cell).months();
            least = Math.max(least, move.sign(at) > 0 ? down : -up);
            most = Math.min(most, move.sign(at) > 0 ? up : -down);
        }
        return least <= most;
    }

    /// Is there a number of persons that fits the months in all cells?
    private boolean bearsMonths(Move move, int by) {
        int least = Integer.MIN_VALUE;
        int most = Integer.MAX_VALUE;
        for (int at = 0; at < move.size(); at++) {
            int cell = move.cell(at);
            if (counted.grid().hasTotal(cell)) continue;
            int months = counted.at(cell).months() + move.sign(at) * by;
            if (months < knownMonths(move, at)) return false;
            int fewest = Math.max(someone(cell), Math.ceilDiv(months, MONTHS_OF_A_QUARTER));
            int change = fewest - counted.at(cell).persons();
            if (move.sign(at) > 0) least = Math.max(least, change);
            else most = Math.min(most, -change);
        }
        return least <= most;
    }

    private int someone(int cell) {
        return Math.min(counted.at(cell).persons(), 1);
    }

    /// Beside what is guessed, somebody may know of months of her own.
    private int knownMonths(Move move, int at) {
        return move.isInside(at) ? 0 : Math.min(counted.at(move.cell(at)).months(), MONTHS_OF_A_QUARTER);
    }
}
