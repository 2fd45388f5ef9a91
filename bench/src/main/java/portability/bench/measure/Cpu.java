package portability.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/// Processor time of this process and of the server it measures on. With all cores busy, what a thing costs here is
/// what bounds it.
///
/// @param jvm      nanoseconds
/// @param database nanoseconds, to a hundredth of a second
public record Cpu(long jvm, long database) {
    /// Used until now.
    ///
    /// @param server the server's main process
    public static Cpu now(ProcessHandle server) {
        var own = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long database = Stream.concat(Stream.of(server), server.children())
                .mapToLong(process ->
                        process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L))
                .sum();
        return new Cpu(own.getProcessCpuTime(), database);
    }

    Cpu since(Cpu earlier) {
        return new Cpu(jvm - earlier.jvm, Math.max(0, database - earlier.database));
    }

    Cpu plus(Cpu other) {
        return new Cpu(jvm + other.jvm, database + other.database);
    }

    String per(long things) {
        return String.format(
                Locale.ROOT,
                "%.1f µs of processor in the JVM, %.1f in PostgreSQL",
                jvm / 1e3 / things,
                database / 1e3 / things);
    }
}
