package portability.torture.network;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

/// A connection through a wire. One that has lost a byte loses all that follow: a stream with a hole in it would be
/// another fault than a network's.
final class Link {
    private static final int BUFFER = 16_384;
    private static final int SLOW_MILLIS = 15;

    private final Wire wire;
    private final Socket process;
    private final Socket server;
    private volatile boolean losesRequests;
    private volatile boolean losesAnswers;

    Link(Wire wire, Socket process, Socket server) {
        this.wire = wire;
        this.process = process;
        this.server = server;
    }

    void carry() throws IOException {
        process.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        var _ = Thread.ofVirtual().name("requests").start(() -> carry(process, server, true));
        var _ = Thread.ofVirtual().name("answers").start(() -> carry(server, process, false));
    }

    private void carry(Socket from, Socket to, boolean requests) {
        var buffer = new byte[BUFFER];
        try {
            var in = from.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (isLost(requests)) continue;
                if (wire.trouble() == Trouble.SLOW) TimeUnit.MILLISECONDS.sleep(SLOW_MILLIS);
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException _) {
            // An end is gone, and the other one is told below.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        // Where nothing arrives, the end does not arrive either.
        if (isLost(requests)) close(from);
        else end();
    }

    /// Decides it for the piece that has just come.
    private boolean isLost(boolean requests) {
        var now = wire.trouble();
        if (now != null) {
            losesRequests |= now.losesRequests();
            losesAnswers |= now.losesAnswers();
        }
        return requests ? losesRequests : losesAnswers;
    }

    void end() {
        close(process);
        close(server);
        wire.gone(this);
    }

    void reset() {
        lingerNot(process);
        resetServer();
        end();
    }

    void resetServer() {
        lingerNot(server);
        close(server);
    }

    private static void lingerNot(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException _) {
            // It is closed already.
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It is gone either way.
        }
    }
}
