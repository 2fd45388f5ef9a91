package portability.bench.rules;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import portability.bench.measure.Row;
import portability.bench.measure.Row.Figure;
import portability.bench.measure.Spread;
import portability.bench.measure.Target;
import portability.bench.rows.Family;
import portability.bench.rows.Setting;

/// How long one determination takes. Measured by JMH in a JVM of its own; no database takes part.
public final class DetermineRows implements Family {
    private static final int SHORT = 60;
    private static final int LONG = 10_000;
    private static final double MOST_MICROSECONDS = 20;
    /// What a period of a long career may cost, beside one of a short career, for the cost to be called linear.
    private static final double MOST_PER_PERIOD = 1.5;

    @Override
    public String name() {
        return "determine";
    }

    @Override
    public List<Row> measure(Setting setting) {
        var shortCareer = run(setting, SHORT);
        var longCareer = run(setting, LONG);
        return List.of(
                new Row(
                        "determine-60",
                        "µs",
                        spread(shortCareer, DetermineRows::median),
                        Target.atMost(MOST_MICROSECONDS),
                        true,
                        List.of(figure("one determination, 60 periods", shortCareer)),
                        List.of("p50 of one thread; every step with its arguments, no sentence")),
                new Row(
                        "determine-10000-beside-60",
                        Row.RATIO,
                        perPeriod(longCareer, shortCareer),
                        Target.atMost(MOST_PER_PERIOD),
                        true,
                        List.of(
                                figure("one determination, 10,000 periods", longCareer),
                                figure("one determination, 60 periods", shortCareer)),
                        List.of("what one period costs in a career of 10,000, over what it costs in one of 60")));
    }

    private static RunResult run(Setting setting, int periods) {
        var window = TimeValue.milliseconds(setting.pace().window().toMillis());
        var options = new OptionsBuilder()
                .include(DeterminationBenchmark.class.getName() + "\\.determine$")
                .param("periods", String.valueOf(periods))
                .forks(1)
                .jvmArgs("-Xms256m", "-Xmx256m", "-XX:+UseSerialGC")
                .warmupIterations(setting.pace().rounds())
                .warmupTime(window)
                .measurementIterations(setting.pace().rounds())
                .measurementTime(window)
                .timeout(TimeValue.milliseconds(Duration.ofMinutes(1).toMillis()))
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        try {
            return new Runner(options).runSingle();
        } catch (RunnerException failed) {
            throw new IllegalStateException("JMH could not measure the determination", failed);
        }
    }

    /// Over the windows.
    private static Spread spread(RunResult result, ToDoubleFunction<Result<?>> figure) {
        return Spread.of(windows(result).stream().mapToDouble(figure).boxed().toList());
    }

    private static Collection<Result<?>> windows(RunResult result) {
        return result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .<Result<?>>map(iteration -> iteration.getPrimaryResult())
                .toList();
    }

    /// Microseconds.
    private static double median(Result<?> window) {
        return window.getStatistics().getPercentile(50) / 1_000;
    }

    private static Spread perPeriod(RunResult longCareer, RunResult shortCareer) {
        double ofShort = spread(shortCareer, DetermineRows::median).median() / SHORT;
        return spread(longCareer, window -> median(window) / LONG / ofShort);
    }

    private static Figure figure(String side, RunResult result) {
        var allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
        var cost = allocated == null ? "" : String.format(Locale.ROOT, "%,.0f bytes allocated", allocated.getScore());
        return new Figure(side, "µs", spread(result, DetermineRows::median), cost);
    }
}
