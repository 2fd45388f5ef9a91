package portability.sandbox.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import portability.sandbox.home.SandboxFailed;

/// A PostgreSQL server that a killed sandbox left running on its data.
record LeftoverServer(ProcessHandle process, int port) {
    private static final int STOP_WAIT_SECONDS = 20;
    /// Lines of postmaster.pid, counted from 0.
    private static final int PID_LINE = 0;

    private static final int PORT_LINE = 3;

    static Optional<LeftoverServer> find(Path data) {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return Optional.empty();
        try {
            List<String> lines = Files.readAllLines(pidFile);
            if (lines.size() <= PORT_LINE) return Optional.empty();
            int port = Integer.parseInt(lines.get(PORT_LINE).strip());
            return ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip()))
                    .filter(LeftoverServer::isPostgres)
                    .map(process -> new LeftoverServer(process, port));
        } catch (IOException | NumberFormatException e) {
            throw new SandboxFailed("Cannot read " + pidFile + ": stop the PostgreSQL server that uses it.", e);
        }
    }

    /// A server on another port cannot be taken over.
    void stopUnlessOn(int wantedPort) {
        if (port != wantedPort) stop();
    }

    void stop() {
        process.destroy();
        try {
            process.onExit().get(STOP_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxFailed("Interrupted while an earlier PostgreSQL server was stopping.", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new SandboxFailed(
                    "PostgreSQL of an earlier run (process " + process.pid() + ") does not stop: stop it yourself.", e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(false);
    }
}
