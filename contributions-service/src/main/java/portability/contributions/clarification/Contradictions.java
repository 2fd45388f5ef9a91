package portability.contributions.clarification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;

/// Finds what contradicts what, between our own career and the newest records of others, and between those.
/// Pure: the same records give the same, in whatever order they came. Nothing is refused or dropped for it:
/// totalisation goes on.
///
/// @param settled whether officers found that both stand: what puts in doubt whose record it is then does so no
///                more
record Contradictions(Side ours, KnownPerson person, Predicate<Contradiction> settled) {

    /// @param theirs    the newest records kept for this registration
    /// @param elsewhere the newest ones kept for others that are linked to it: held against these only, as
    ///                  their own registration is held against ours
    List<Contradiction> among(List<Side> theirs, List<Side> elsewhere) {
        var found = new ArrayList<Contradiction>();
        var sure = new ArrayList<Side>();
        for (var side : theirs) {
            var aboutPerson = new PersonCompared(person).with(ours, side);
            found.addAll(aboutPerson);
            // Another person's periods would contradict everything.
            if (aboutPerson.stream().noneMatch(this::doubtsPerson)) sure.add(side);
        }
        for (int at = 0; at < sure.size(); at++) {
            found.addAll(between(ours, sure.get(at)));
            for (var other : sure.subList(at + 1, sure.size())) found.addAll(betweenOthers(sure.get(at), other));
            for (var other : elsewhere) found.addAll(betweenOthers(sure.get(at), other));
        }
        return byCase(found);
    }

    private boolean doubtsPerson(Contradiction contradiction) {
        return contradiction.rule().doubtsPerson() && !settled.test(contradiction);
    }

    private static List<Contradiction> between(Side one, Side other) {
        var found = new ArrayList<Contradiction>();
        OneLegislation.between(one, other).ifPresent(found::add);
        WorkStated.between(one, other).ifPresent(found::add);
        OwnLegislation.between(one, other).ifPresent(found::add);
        return found;
    }

    /// In one order, whoever came first; and two records of one institution are one voice.
    private static List<Contradiction> betweenOthers(Side some, Side other) {
        int order = some.institution().compareTo(other.institution());
        if (order == 0) return List.of();
        var one = order < 0 ? some : other;
        var two = order < 0 ? other : some;
        var found = new ArrayList<>(between(one, two));
        OwnLegislation.between(two, one).ifPresent(found::add);
        return found;
    }

    /// Two records of one institution, of one person under two numbers, ask one question.
    private static List<Contradiction> byCase(Collection<Contradiction> found) {
        var cases = new LinkedHashMap<String, Contradiction>();
        found.stream()
                .sorted(Comparator.comparing(Contradiction::rule)
                        .thenComparing(Contradiction::one)
                        .thenComparing(Contradiction::other))
                .forEach(one -> cases.merge(one.caseId(""), one, Contradiction::and));
        return List.copyOf(cases.values());
    }
}
