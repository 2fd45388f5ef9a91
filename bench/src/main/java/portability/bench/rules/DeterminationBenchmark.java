package portability.bench.rules;

import static org.openjdk.jmh.annotations.Mode.SampleTime;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import portability.kernel.Branch;
import portability.law.LawPack;
import portability.totalisation.Determination;
import portability.totalisation.Totalisation;
import portability.totalisation.law.Law;
import portability.totalisation.question.Career;
import portability.totalisation.question.Question;

/// One determination with its reasons, of a career of forty years in three countries, by the law that comes with the
/// program. The law is resolved before, as a service does.
@State(Scope.Benchmark)
@BenchmarkMode(SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DeterminationBenchmark {
    @Param({"60", "600", "10000"})
    public int periods;

    private final Law law = LawPack.bundled()
            .lawFor(LongCareer.GERMANY, Branch.OLD_AGE, LocalDate.of(2024, 1, 8))
            .orElseThrow();
    private final Question question = LongCareer.question();
    private Career career = LongCareer.of(60);

    @Setup
    public void prepare() {
        career = LongCareer.of(periods);
        if (determine().payablePerMonth().isEmpty())
            throw new IllegalStateException("the career opens no pension, so nothing would be measured");
    }

    @Benchmark
    public Determination determine() {
        return Totalisation.determine(career, question, law);
    }
}
