package portability.endtoend;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/// A port base for a sandbox of the tests, away from the one a person may have running.
public final class FreePorts {
    private static final int FIRST = 21_000;
    private static final int LAST = 31_000;
    private static final int PORTS = 40;

    private FreePorts() {}

    public static int base() {
        return IntStream.iterate(FIRST, base -> base < LAST, base -> base + PORTS)
                .filter(base -> IntStream.range(base, base + PORTS).allMatch(FreePorts::isFree))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no ports are free"));
    }

    private static boolean isFree(int port) {
        try (var probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
