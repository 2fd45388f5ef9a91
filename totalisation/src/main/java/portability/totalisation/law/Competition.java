package portability.totalisation.law;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// How an instrument stands to others that apply between the same states.
///
/// @param displaces      the clause by which others do not apply between states it binds; absent: they stand beside it
/// @param keeps          ids of instruments that it leaves standing all the same
/// @param mostFavourable the clause by which the better of several results is owed
public record Competition(Optional<Clause> displaces, Set<String> keeps, Optional<Clause> mostFavourable) {
    /// Stands beside others; nothing says which goes first.
    public static final Competition NONE = new Competition(Optional.empty(), Set.of(), Optional.empty());

    public Competition {
        keeps = Set.copyOf(keeps);
    }

    public boolean displaces(Instrument other) {
        return displaces.isPresent() && !keeps.contains(other.id());
    }

    /// The same clauses, leaving these instruments standing too.
    public Competition keeping(Set<String> others) {
        if (displaces.isEmpty()) return this;
        var all = new HashSet<>(keeps);
        all.addAll(others);
        return new Competition(displaces, all, mostFavourable);
    }
}
