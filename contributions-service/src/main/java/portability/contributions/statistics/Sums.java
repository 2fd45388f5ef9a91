package portability.contributions.statistics;

import static portability.contributions.statistics.Need.Figure.EARNINGS;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Earnings in one currency.
record Sums(Counted counted, String currency) implements Figures {
    @Override
    public List<Need> needs(int cell) {
        var earned = counted.at(cell).earned(currency);
        if (earned.isEmpty()) return List.of();
        var distance = earned.get().protection(counted.rules());
        if (distance.signum() == 0) return List.of();
        var part = counted.parts(cell).map(this::sum).reduce(BigDecimal.ZERO, BigDecimal::max);
        return List.of(Need.above(cell, EARNINGS, distance), Need.below(cell, EARNINGS, distance.min(part)));
    }

    private BigDecimal sum(Tally tally) {
        return tally.earned(currency).map(Earned::sum).orElse(BigDecimal.ZERO);
    }

    @Override
    public Set<Integer> known(Move move) {
        var known = new HashSet<Integer>();
        for (int at = 1; at < move.size(); at++) {
            int cell = move.cell(at);
            // Whoever is alone in a part of what is guessed, guesses at the other parts, which have needs of their own.
            if (!move.isInside(at) && !counted.grid().hasTotal(cell) && isOnes(cell)) known.add(cell);
        }
        return known;
    }

    private boolean isOnes(int cell) {
        return counted.at(cell).earned(currency).map(Earned::isOnes).orElse(false);
    }

    @Override
    public boolean bears(Move move, Need need) {
        for (int at = 0; at < move.size(); at++) {
            if (counted.grid().hasTotal(move.cell(at))) continue;
            var by = move.sign(at) > 0 ? need.by() : need.by().negate();
            if (!bears(counted.at(move.cell(at)), !move.isInside(at), by)) return false;
        }
        return true;
    }

    private boolean bears(Tally tally, boolean beside, BigDecimal by) {
        if (tally.persons() == 0) return false;
        var least =
                beside ? tally.earned(currency).map(Earned::knownToSomebody).orElse(BigDecimal.ZERO) : BigDecimal.ZERO;
        return sum(tally).add(by).compareTo(least) >= 0;
    }
}
