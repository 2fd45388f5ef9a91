package portability.sandbox.process;

import java.io.IOException;
import java.nio.file.Path;
import portability.sandbox.home.SandboxFailed;

/// Ends the services when the sandbox itself is killed and can do nothing any more: a shell that waits for the end of a
/// pipe only the sandbox holds open, then stops every process in the run directory that carries the mark of this run.
final class Watchdog implements AutoCloseable {
    private static final String SCRIPT = """
            trap '' INT HUP
            read -r _
            ours() { { cat "/proc/$1/cmdline" || ps -o args= -p "$1"; } 2>/dev/null | grep -qF -e "$mark"; }
            run=$1 mark=$2
            for signal in TERM KILL; do
              for file in "$run"/*.pid; do
                pid=$(cat "$file" 2>/dev/null) && ours "$pid" && kill -s "$signal" "$pid"
              done
              [ "$signal" = KILL ] || sleep 3
            done
            """;

    private final Process shell;

    private Watchdog(Process shell) {
        this.shell = shell;
    }

    static Watchdog start(Path runDirectory, String mark) {
        try {
            return new Watchdog(new ProcessBuilder("sh", "-c", SCRIPT, "watchdog", runDirectory.toString(), mark)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new SandboxFailed("Could not start a shell to watch over the services: " + e.getMessage(), e);
        }
    }

    /// What the end of the sandbox's process does.
    void breakPipe() throws IOException {
        shell.getOutputStream().close();
    }

    /// Dismisses the watchdog: the services have stopped.
    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
