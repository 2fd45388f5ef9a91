package portability.sandbox.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import portability.sandbox.home.SandboxFailed;

/// One service under supervision: when its process dies and nobody asked for that, it is started again.
public final class ServiceProcess {
    private static final File NOTHING = new File("/dev/null");
    private static final Duration DEATH_TAKES = Duration.ofSeconds(10);
    /// What `waitFor` gives for SIGKILL.
    private static final int KILLED = 128 + 9;

    private final Launch launch;
    private final ScheduledExecutorService restarts;
    private boolean wanted;
    private int deaths;
    private int deathsInARow;
    private int lastExit;
    private boolean stoppedByItself;
    private Instant started = Instant.MIN;
    private @Nullable Process process;

    ServiceProcess(Launch launch, ScheduledExecutorService restarts) {
        this.launch = launch;
        this.restarts = restarts;
    }

    public Launch launch() {
        return launch;
    }

    public synchronized void start() {
        if (wanted) return;
        if (restarts.isShutdown())
            throw new SandboxFailed("The sandbox is stopping: " + launch.name() + " is not started.");
        wanted = true;
        deathsInARow = 0;
        stoppedByItself = false;
        spawn();
    }

    /// SIGKILL, and no new start until `start` is called: what a power cut at one node looks like.
    public void kill() {
        halt(Process::destroyForcibly, DEATH_TAKES);
    }

    /// Asks it to finish, and kills it if it has not when its grace is over.
    public void stop() {
        halt(Process::destroy, launch.grace());
    }

    /// SIGKILL from outside, as it were: the supervisor sees a death and starts it again.
    public synchronized void crash() {
        if (process != null) process.destroyForcibly();
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /// Was it asked to stop, and has it, without being killed?
    public synchronized boolean stoppedByItself() {
        return stoppedByItself;
    }

    /// Deaths nobody asked for, since the sandbox started.
    public synchronized int deaths() {
        return deaths;
    }

    public synchronized int lastExit() {
        return lastExit;
    }

    private void halt(Consumer<Process> how, Duration grace) {
        Process halted;
        synchronized (this) {
            wanted = false;
            halted = process;
            if (halted == null) return;
            how.accept(halted);
        }
        try {
            if (!halted.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                note("did not stop within " + grace.toSeconds() + " s and is killed");
                halted.destroyForcibly().waitFor(DEATH_TAKES.toMillis(), TimeUnit.MILLISECONDS);
            } else if (halted.exitValue() != KILLED) {
                synchronized (this) {
                    stoppedByItself = true;
                }
            }
            Files.deleteIfExists(launch.pidFile());
        } catch (InterruptedException e) {
            halted.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("could not delete " + launch.pidFile(), e);
        }
    }

    private synchronized void spawn() {
        if (!wanted) return;
        var builder = new ProcessBuilder(launch.command())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(NOTHING))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("PORTABILITY_"));
        builder.environment().putAll(launch.environment());
        try {
            var spawned = builder.start();
            process = spawned;
            started = Instant.now();
            Files.writeString(launch.pidFile(), Long.toString(spawned.pid()));
            var _ = spawned.onExit().thenAccept(this::died);
        } catch (IOException e) {
            throw new SandboxFailed("Could not start " + launch.name() + ": " + e.getMessage(), e);
        }
    }

    private synchronized void died(Process dead) {
        if (!wanted || !dead.equals(process)) return;
        deaths++;
        lastExit = dead.exitValue();
        boolean wasSteady = Duration.between(started, Instant.now()).compareTo(Backoff.STEADY) > 0;
        deathsInARow = wasSteady ? 1 : deathsInARow + 1;
        var delay = Backoff.after(deathsInARow);
        note("died with exit " + lastExit + "; started again in " + delay.toMillis() + " ms");
        var delayed = CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, restarts);
        delayed.execute(this::spawn);
    }

    private void note(String what) {
        try {
            Files.writeString(
                    launch.log(),
                    Instant.now() + " [sandbox] " + launch.name() + " " + what + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write to " + launch.log(), e);
        }
    }
}
