package portability.sandbox.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import portability.sandbox.home.SandboxFailed;

/// Service processes that an earlier run left behind.
public final class Leftovers {
    private Leftovers() {}

    /// Kills those that are surely ours: named in the run directory and carrying the mark in their command line.
    public static void kill(Path runDirectory, String mark) {
        try (var files = Files.newDirectoryStream(runDirectory, "*.pid")) {
            for (var file : files) {
                processIn(file).filter(process -> isMarked(process, mark)).ifPresent(Leftovers::killAndWait);
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + runDirectory, e);
        }
    }

    private static Optional<ProcessHandle> processIn(Path pidFile) throws IOException {
        var content = Files.readString(pidFile).strip();
        return content.matches("[0-9]{1,18}") ? ProcessHandle.of(Long.parseLong(content)) : Optional.empty();
    }

    private static boolean isMarked(ProcessHandle process, String mark) {
        return process.info().commandLine().map(line -> line.contains(mark)).orElse(false);
    }

    private static void killAndWait(ProcessHandle process) {
        process.destroyForcibly();
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxFailed("Interrupted while stopping a process of an earlier run.", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new SandboxFailed("A process of an earlier run (" + process.pid() + ") does not end: stop it.", e);
        }
    }
}
