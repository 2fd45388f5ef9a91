package portability.contributions.statistics;

import java.util.List;
import java.util.Set;

/// Numbers that are shown or hidden together.
sealed interface Figures permits Headcounts, Sums {
    /// What a cell needs to be safe; nothing where it may be shown.
    List<Need> needs(int cell);

    /// Only parts are looked at: what is possible of them is possible of their totals. Whether their numbers after the
    /// move, by as much as is needed, are possible to everybody: also to somebody who is
    /// counted in one of the cells and knows of herself.
    boolean bears(Move move, Need need);

    /// The cells of the move whose number somebody knows who contributed all of it: she does not believe the other
    /// table.
    Set<Integer> known(Move move);
}
