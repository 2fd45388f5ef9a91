package portability.sandbox.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// All service processes of a sandbox, and what makes sure that none outlives it.
public final class Supervisor implements AutoCloseable {
    private static final Duration DEATH_TAKES = Duration.ofSeconds(15);

    private final ScheduledExecutorService restarts = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("restarts").factory());
    private final List<ServiceProcess> services = new ArrayList<>();
    private final Watchdog watchdog;

    /// @param runDirectory where process ids are written
    /// @param mark what the command lines of the processes of this run hold, and of no other run
    public Supervisor(Path runDirectory, String mark) {
        watchdog = Watchdog.start(runDirectory, mark);
    }

    public synchronized ServiceProcess add(Launch launch) {
        var service = new ServiceProcess(launch, restarts);
        services.add(service);
        return service;
    }

    private Duration longestGrace() {
        return services.stream()
                .map(service -> service.launch().grace())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /// Stops all services, at the same time.
    @Override
    public synchronized void close() {
        restarts.shutdownNow();
        try (var stopping = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var service : services) stopping.execute(service::stop);
            stopping.shutdown();
            if (!stopping.awaitTermination(longestGrace().plus(DEATH_TAKES).toMillis(), TimeUnit.MILLISECONDS))
                throw new IllegalStateException("services do not stop");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            watchdog.close();
        }
    }
}
