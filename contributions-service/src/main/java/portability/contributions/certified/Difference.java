package portability.contributions.certified;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/// What a career says otherwise than a record certified of it: periods by id, in order, never what they hold.
///
/// @param added   hold now, and are not in the record
/// @param removed are in the record, and hold no more
/// @param changed are in both, and something else is said of them
public record Difference(List<String> added, List<String> removed, List<String> changed) {
    public Difference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /// A period that was withdrawn and recorded again as it was says the same under another id: nobody need be told.
    /// What is said twice counts twice.
    static Difference between(List<Said> certified, List<Said> now) {
        var gone = new ArrayList<>(certified);
        var come = new ArrayList<>(now);
        pair(gone, come, Said::equals);
        pair(gone, come, (one, other) -> one.said().equals(other.said()));
        var changed = pair(gone, come, (one, other) -> one.periodId().equals(other.periodId()));
        return new Difference(ids(come), ids(gone), ids(changed));
    }

    public boolean isNone() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /// Takes out of both lists what belongs together. A career has some hundred periods, not thousands.
    /// @return what was taken out of the first
    private static List<Said> pair(List<Said> gone, List<Said> come, BiPredicate<Said, Said> together) {
        var paired = new ArrayList<Said>();
        gone.removeIf(one -> {
            for (var other : come) {
                if (!together.test(one, other)) continue;
                come.remove(other);
                return paired.add(one);
            }
            return false;
        });
        return paired;
    }

    private static List<String> ids(List<Said> periods) {
        return periods.stream().map(Said::periodId).sorted().toList();
    }
}
