package portability.bench.measure;

/// Time and processor time from its start on.
public final class Stopwatch {
    private final ProcessHandle server;
    private final Cpu cpu;
    private final long started;

    private Stopwatch(ProcessHandle server) {
        this.server = server;
        this.cpu = Cpu.now(server);
        this.started = System.nanoTime();
    }

    /// @param server the main process of the PostgreSQL that is measured on
    public static Stopwatch start(ProcessHandle server) {
        return new Stopwatch(server);
    }

    public double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }

    /// @param acknowledged what was counted since the start
    public Sample sample(long acknowledged) {
        double seconds = seconds();
        return new Sample(acknowledged, 0, seconds, Cpu.now(server).since(cpu));
    }
}
