package portability.sandbox.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Whether a port of the loopback interface is still to be had.
public final class LoopbackPort {
    private LoopbackPort() {}

    /// @throws SandboxFailed if something listens there
    public static void requireFree(int port, String wantedBy) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new SandboxFailed(
                    "Port " + port + " (" + wantedBy + ") is taken by another program: choose another --port-base.", e);
        }
    }
}
