package portability.sandbox.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// How one service is started, the same every time, and how long it may take to stop. The environment holds passwords,
/// so it is never printed.
public record Launch(
        String name, List<String> command, Map<String, String> environment, Path log, Path pidFile, Duration grace) {
    public Launch {
        if (command.isEmpty()) throw new IllegalArgumentException("nothing to run for " + name);
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    @Override
    public String toString() {
        return name;
    }
}
