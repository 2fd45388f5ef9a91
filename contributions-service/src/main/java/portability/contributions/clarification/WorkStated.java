package portability.contributions.clarification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portability.kernel.DateSpan;

/// Finds work that two institutions state with the same employer and days, and other time or earnings.
/// Source: Reg. (EC) 987/2009 Art. 5(2).
///
/// Only like is compared with like: time in one unit, earnings in one currency. What is stated in two units may
/// be the same time.
final class WorkStated {
    private WorkStated() {}

    private record Work(String employer, DateSpan days) {}

    static Optional<Contradiction> between(Side one, Side other) {
        var mine = byWork(one);
        var theirs = byWork(other);
        var findings = new ArrayList<Finding>();
        mine.forEach((work, lines) -> {
            var there = theirs.getOrDefault(work, List.of());
            differing(work, lines, there, WorkStated::time).forEach(findings::add);
            differing(work, lines, there, WorkStated::earnings).forEach(findings::add);
        });
        return findings.isEmpty()
                ? Optional.empty()
                : Optional.of(one.against(other, ContradictionRule.WORK_STATED_DIFFERENTLY, findings));
    }

    private static Map<Work, List<ComparedPeriod>> byWork(Side side) {
        return side.periods().stream()
                .filter(period -> period.employer().isPresent() && period.days().isPresent())
                .collect(groupingBy(period ->
                        new Work(period.employer().orElseThrow(), period.days().orElseThrow())));
    }

    /// An amount of something: of days in a five-day week, of euros.
    private record Stated(String of, BigDecimal amount) {}

    private static Optional<Stated> time(ComparedPeriod period) {
        return period.reported().map(time -> new Stated(time.unit().name(), time.amount()));
    }

    private static Optional<Stated> earnings(ComparedPeriod period) {
        return period.earnings().map(earned -> new Stated(earned.currency(), earned.amount()));
    }

    /// Several lines of one employer for the same days are two contracts, or a part paid later: their sum is
    /// compared.
    private static Stream<Finding> differing(
            Work work,
            List<ComparedPeriod> mine,
            List<ComparedPeriod> theirs,
            Function<ComparedPeriod, Optional<Stated>> what) {
        var there = sums(theirs, what);
        return sums(mine, what).entrySet().stream().flatMap(mySum -> {
            var of = mySum.getKey();
            return Stream.ofNullable(there.get(of))
                    .filter(theirSum -> theirSum.compareTo(mySum.getValue()) != 0)
                    .map(theirSum -> Finding.on(work.days, told(of, mySum.getValue()), told(of, theirSum)));
        });
    }

    private static Map<String, BigDecimal> sums(
            List<ComparedPeriod> lines, Function<ComparedPeriod, Optional<Stated>> what) {
        return lines.stream()
                .flatMap(line -> what.apply(line).stream())
                .collect(groupingBy(
                        Stated::of,
                        TreeMap::new,
                        Collectors.reducing(BigDecimal.ZERO, Stated::amount, BigDecimal::add)));
    }

    private static String told(String of, BigDecimal amount) {
        return Stream.of(amount.toPlainString(), of).collect(joining(" "));
    }
}
