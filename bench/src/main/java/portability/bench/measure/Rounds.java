package portability.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portability.bench.measure.Row.Figure;

/// Sides measured in turns, A B A B, after each has been warmed up.
public final class Rounds {
    private final Map<Side, List<Sample>> samples = new LinkedHashMap<>();

    private final Pace pace;

    private Rounds(Pace pace) {
        this.pace = pace;
    }

    /// @param tell hears of each window
    public static Rounds of(List<Side> sides, Pace pace, java.util.function.Consumer<String> tell) {
        var rounds = new Rounds(pace);
        for (var side : sides) {
            window(side, pace.warmUp());
            rounds.samples.put(side, new ArrayList<>());
        }
        for (int round = 0; round < pace.rounds(); round++)
            for (var side : sides) {
                var sample = window(side, pace.window());
                rounds.samplesOf(side).add(sample);
                tell.accept("%s: %,.0f %s%s"
                        .formatted(side.name(), sample.perSecond(), side.unit(), sample.isValid() ? "" : " (void)"));
            }
        return rounds;
    }

    private static Sample window(Side side, Duration window) {
        side.prepare(window);
        return side.run(window);
    }

    private List<Sample> samplesOf(Side side) {
        var known = samples.get(side);
        if (known == null) throw new IllegalArgumentException("not measured: " + side.name());
        return known;
    }

    /// Round by round, one side's rate by the other's. Where that is not reached, with a profile of the first.
    public Row ratio(String name, Side ours, Side theirs, Target target, String... notes) {
        var above = samplesOf(ours);
        var below = samplesOf(theirs);
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < above.size(); i++)
            ratios.add(above.get(i).perSecond() / below.get(i).perSecond());
        var valid = above.stream().allMatch(Sample::isValid) && below.stream().allMatch(Sample::isValid);
        var row = new Row(
                name,
                Row.RATIO,
                Spread.of(ratios),
                target,
                valid,
                List.of(figure(ours), figure(theirs)),
                List.of(notes));
        return row.isMet() || target instanceof Target.None
                ? row
                : row.with(Profile.of(ours, pace.window().dividedBy(2)));
    }

    /// What a side does in a second, where there is nothing to compare it with; with a profile, since nothing else says
    /// why.
    public Row rate(String name, Side side, Target target) {
        var samples = samplesOf(side);
        var row = new Row(
                name,
                side.unit(),
                Spread.of(samples.stream().map(Sample::perSecond).toList()),
                target,
                samples.stream().allMatch(Sample::isValid),
                List.of(figure(side)),
                List.of());
        return row.with(Profile.of(side, pace.window().dividedBy(2)));
    }

    private Figure figure(Side side) {
        var all = samplesOf(side);
        var cpu = all.stream().map(Sample::cpu).reduce(new Cpu(0, 0), Cpu::plus);
        long things = all.stream().mapToLong(Sample::acknowledged).sum();
        return new Figure(
                side.name(),
                side.unit(),
                Spread.of(all.stream().map(Sample::perSecond).toList()),
                cpu.per(Math.max(1, things)));
    }
}
