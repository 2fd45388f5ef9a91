package portability.ledger.testkit.node;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/// A port for a server of the tests that starts later, or again. Below those that the system gives to outgoing
/// connections (from 32768 on Linux): one of them could be taken by a connection before its server starts.
public final class FreePort {
    private static final int FIRST = 12_000;
    private static final int PORTS = 9_000;
    /// Where several programs run tests at once, each begins elsewhere.
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() * 97 % PORTS));

    private FreePort() {}

    /// Each port once in a program, until all were given.
    public static int next() {
        for (int tried = 0; tried < PORTS; tried++) {
            int port = FIRST + NEXT.getAndIncrement() % PORTS;
            if (isFree(port)) return port;
        }
        throw new IllegalStateException("no ports are free");
    }

    private static boolean isFree(int port) {
        try (var probe = new ServerSocket(port)) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
