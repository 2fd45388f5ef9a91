package portability.contributions.clarification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import portability.kernel.DateSpan;

/// Finds days of compulsory insurance under two legislations: a person is subject to one at a time.
/// Source: Reg. (EC) 883/2004 Art. 11(1).
///
/// Where less time was reported than lies between a period's days, two periods overlap only if there is no way
/// to place both apart: what has no dates is presumed not to overlap, Reg. (EC) 987/2009 Art. 12(6).
final class OneLegislation {
    private OneLegislation() {}

    static Optional<Contradiction> between(Side one, Side other) {
        var twice = new TreeMap<Legislations, List<DateSpan>>();
        for (var mine : compulsory(one))
            for (var theirs : compulsory(other))
                if (!mine.legislation().equals(theirs.legislation()))
                    sharedDays(mine, theirs)
                            .ifPresent(days -> twice.computeIfAbsent(
                                            new Legislations(mine.legislation(), theirs.legislation()),
                                            _ -> new ArrayList<>())
                                    .add(days));
        var findings =
                twice.entrySet().stream().flatMap(OneLegislation::findings).toList();
        return findings.isEmpty()
                ? Optional.empty()
                : Optional.of(one.against(other, ContradictionRule.ONE_LEGISLATION, findings));
    }

    private record Legislations(String one, String other) implements Comparable<Legislations> {
        @Override
        public int compareTo(Legislations that) {
            return (one + other).compareTo(that.one + that.other);
        }
    }

    private static Stream<Finding> findings(Map.Entry<Legislations, List<DateSpan>> twice) {
        var between = twice.getKey();
        return Stretches.joined(twice.getValue()).stream()
                .map(days -> Finding.on(days, "compulsory under " + between.one, "compulsory under " + between.other));
    }

    /// With what the dates of many lines say joined, lest each line be held against each.
    private static List<ComparedPeriod> compulsory(Side side) {
        var whole = new TreeMap<String, List<DateSpan>>();
        var all = new ArrayList<ComparedPeriod>();
        for (var period : side.periods()) {
            if (!period.isCompulsory() || period.days().isEmpty()) continue;
            if (period.leeway() > 0) all.add(period);
            else
                whole.computeIfAbsent(period.legislation(), _ -> new ArrayList<>())
                        .add(period.days().get());
        }
        whole.forEach((legislation, spans) ->
                Stretches.joined(spans).forEach(span -> all.add(ComparedPeriod.compulsory(legislation, span))));
        return all;
    }

    /// The days both have, if some of them are insured days of both however one places them.
    private static Optional<DateSpan> sharedDays(ComparedPeriod one, ComparedPeriod other) {
        return one.days()
                .flatMap(days -> other.days().flatMap(days::intersection))
                .filter(shared -> atLeast(shared, one) + atLeast(shared, other) > shared.days());
    }

    /// How many of some days must be insured ones.
    private static long atLeast(DateSpan shared, ComparedPeriod period) {
        return Math.max(0, shared.days() - period.leeway());
    }
}
