package portability.sandbox.running;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import portability.sandbox.home.Progress;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.process.ServiceProcess;

/// Starts the services of some nodes and waits until each is ready. More at a time than there are processors only makes
/// each of them slower.
record Startup(List<RunningNode> nodes, Progress progress) {
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final long PROBE_EVERY_MILLIS = 100;
    private static final int DEATHS_ALLOWED = 1;

    void run() {
        var slots = new Semaphore(Runtime.getRuntime().availableProcessors() + 1);
        try (var starters = Executors.newVirtualThreadPerTaskExecutor()) {
            var readiness = new ArrayList<Future<?>>();
            for (var node : nodes) {
                for (var service : ServiceKind.values())
                    readiness.add(starters.submit(() -> start(node, service, slots)));
            }
            try {
                for (var ready : readiness) ready.get();
            } catch (ExecutionException e) {
                starters.shutdownNow();
                if (e.getCause() instanceof SandboxFailed failed) throw failed;
                throw new IllegalStateException("a service could not be started", e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxFailed("Interrupted while the services were starting.", e);
        }
    }

    private void start(RunningNode node, ServiceKind kind, Semaphore slots) {
        try {
            slots.acquire();
            try {
                var process = node.services().get(kind);
                if (process == null) throw new IllegalStateException("no process for " + kind);
                var begun = Instant.now();
                process.start();
                awaitReady(node, kind, process);
                var seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
                progress.say("%s ready on %s after %.1f s"
                        .formatted(process.launch().name(), node.node().address(kind), seconds));
            } finally {
                slots.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady(RunningNode node, ServiceKind kind, ServiceProcess process) throws InterruptedException {
        int deathsBefore = process.deaths();
        var giveUp = Instant.now().plus(READY_WITHIN);
        while (!node.client().isServing(kind)) {
            if (process.deaths() - deathsBefore > DEATHS_ALLOWED)
                throw new SandboxFailed("%s stops while starting (exit %d); see %s."
                        .formatted(
                                process.launch().name(),
                                process.lastExit(),
                                process.launch().log()));
            if (Instant.now().isAfter(giveUp))
                throw new SandboxFailed("%s is not ready after %d s; see %s."
                        .formatted(
                                process.launch().name(),
                                READY_WITHIN.toSeconds(),
                                process.launch().log()));
            Thread.sleep(PROBE_EVERY_MILLIS);
        }
    }
}
