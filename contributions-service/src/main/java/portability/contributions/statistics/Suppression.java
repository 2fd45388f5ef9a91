package portability.contributions.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Hides what tells too much, and beside it as much as keeps it from being computed.
///
/// For each number that must not be known it finds a [Move] of hidden cells: another table, as far away as is needed,
/// that everybody who sees the published one must hold for possible. Where hidden cells allow none, the cheapest others
/// are hidden too. So what is published comes with its proof; nothing is concluded from a method's good name.
final class Suppression {
    private static final int TOTAL_COSTS = 8;

    private final Counted counted;
    private final Figures figures;
    private final Pattern pattern;
    private final Set<Integer> complements = new HashSet<>();
    private final Map<Need, List<Move>> proof = new HashMap<>();

    private Suppression(Counted counted, Figures figures, Pattern pattern) {
        this.counted = counted;
        this.figures = figures;
        this.pattern = pattern;
    }

    /// Hides cells in the pattern.
    /// @return moves for each need; empty where what was published before leaves no way
    static Optional<Map<Need, List<Move>>> protect(Counted counted, Figures figures, Pattern pattern) {
        var suppression = new Suppression(counted, figures, pattern);
        var needs = suppression.needs();
        for (var need : needs) {
            if (pattern.wasShown(need.cell())) return Optional.empty();
            pattern.hide(need.cell());
        }
        for (var need : needs) if (!suppression.meet(need)) return Optional.empty();
        suppression.showWhatNeedNotBeHidden();
        return Optional.of(Map.copyOf(suppression.proof));
    }

    /// The hardest first.
    private List<Need> needs() {
        var all = new ArrayList<Need>();
        for (int cell = 0; cell < counted.grid().cells(); cell++)
            if (pattern.isSeen(cell)) all.addAll(figures.needs(cell));
        all.sort(Comparator.comparing((Need need) -> need.by().abs())
                .reversed()
                .thenComparingInt(Need::cell)
                .thenComparing(Need::figure)
                .thenComparing(Need::by));
        return all;
    }

    private boolean meet(Need need) {
        var moves = moves(need, this::cost);
        for (var move : moves) hide(move);
        proof.put(need, moves);
        return !moves.isEmpty();
    }

    /// One that nobody can disprove; else two of which nobody can disprove both. Empty if there are none.
    private List<Move> moves(Need need, IntUnaryOperator cost) {
        var beyondDoubt = cheapest(need, cost, move -> figures.known(move).isEmpty());
        if (beyondDoubt.isPresent()) return List.of(beyondDoubt.get());
        var one = cheapest(need, cost, _ -> true);
        return one.flatMap(move -> cheapest(
                        need, cost, another -> Collections.disjoint(figures.known(move), figures.known(another))))
                .map(another -> List.of(one.get(), another))
                .orElse(List.of());
    }

    private void hide(Move move) {
        for (int at = 0; at < move.size(); at++) {
            int cell = move.cell(at);
            if (pattern.isOpen(cell)) continue;
            pattern.hide(cell);
            complements.add(cell);
        }
    }

    /// What was hidden for one need may have become needless through what was hidden for another.
    private void showWhatNeedNotBeHidden() {
        var dearestFirst = complements.stream()
                .sorted(Comparator.comparingInt(this::dearness).reversed().thenComparing(cell -> cell))
                .toList();
        for (int cell : dearestFirst) {
            pattern.show(cell);
            var instead = proofWithout(cell);
            if (instead.isPresent()) proof.putAll(instead.get());
            else pattern.hide(cell);
        }
    }

    private Optional<Map<Need, List<Move>>> proofWithout(int cell) {
        var instead = new HashMap<Need, List<Move>>();
        for (var proved : proof.entrySet()) {
            if (proved.getValue().stream().noneMatch(move -> move.touches(cell))) continue;
            var others = moves(proved.getKey(), open -> pattern.isOpen(open) ? 0 : Move.IMPOSSIBLE);
            if (others.isEmpty()) return Optional.empty();
            instead.put(proved.getKey(), others);
        }
        return Optional.of(instead);
    }

    private Optional<Move> cheapest(Need need, IntUnaryOperator cost, Predicate<Move> wanted) {
        var best = new Best(need, cost, wanted);
        Move.each(counted.grid(), need.cell(), cost, best::consider);
        return Optional.ofNullable(best.move);
    }

    /// The cheapest so far that bears what is needed.
    private final class Best {
        private final Need need;
        private final IntUnaryOperator cost;
        private final Predicate<Move> wanted;
        private int least = Move.IMPOSSIBLE;
        private @Nullable Move move;

        Best(Need need, IntUnaryOperator cost, Predicate<Move> wanted) {
            this.need = need;
            this.wanted = wanted;
            this.cost = cost;
        }

        void consider(Move candidate) {
            int all = 0;
            for (int at = 0; at < candidate.size(); at++) all += cost.applyAsInt(candidate.cell(at));
            if (all >= least || !wanted.test(candidate) || !figures.bears(candidate, need)) return;
            least = all;
            move = candidate;
        }
    }

    /// Of hiding a cell: few persons are hidden rather than many, parts rather than totals; that there is nobody is
    /// never hidden.
    private int cost(int cell) {
        if (pattern.isOpen(cell)) return 0;
        if (pattern.wasShown(cell) || counted.at(cell).persons() == 0) return Move.IMPOSSIBLE;
        return dearness(cell);
    }

    private int dearness(int cell) {
        int cost =
                1 + Integer.SIZE - Integer.numberOfLeadingZeros(counted.at(cell).persons());
        for (int at = 0; at < counted.grid().dimensions(); at++)
            if (counted.grid().isTotal(cell, at)) cost += TOTAL_COSTS;
        return cost;
    }
}
