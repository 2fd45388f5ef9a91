package portability.sandbox.running;

import java.util.EnumMap;
import java.util.Map;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.process.ServiceProcess;

/// The processes that record a start cache in this run. What they recorded is kept once they have stopped by
/// themselves; a process that was killed may have left half a cache.
final class Recordings implements AutoCloseable {
    private final Map<ServiceKind, Recording> recordings = new EnumMap<>(ServiceKind.class);

    private record Recording(ServiceProcess process, ServiceImage image) {}

    void add(ServiceKind service, ServiceProcess process, ServiceImage image) {
        recordings.put(service, new Recording(process, image));
    }

    boolean lacks(ServiceKind service) {
        return !recordings.containsKey(service);
    }

    boolean isEmpty() {
        return recordings.isEmpty();
    }

    /// To be called when the processes have stopped.
    @Override
    public void close() {
        for (var recording : recordings.values()) {
            if (recording.process().stoppedByItself()) recording.image().keepRecorded();
        }
    }
}
