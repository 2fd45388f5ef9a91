package portability.torture.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A TCP proxy on a port of its own, through which one process reaches the server. It carries everything, until it is
/// told of a [Trouble].
public final class Wire implements AutoCloseable {
    private final ServerSocket door;
    private final int serverPort;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Trouble trouble;

    private Wire(ServerSocket door, int serverPort) {
        this.door = door;
        this.serverPort = serverPort;
    }

    public static Wire to(int serverPort) {
        try {
            var wire = new Wire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), serverPort);
            var _ = Thread.ofVirtual().name("wire").start(wire::accept);
            return wire;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Where the process finds the server.
    public int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException _) {
                // Closed, or the server is away: the process finds out.
            }
        }
    }

    private void connect(Socket process) throws IOException {
        if (trouble == Trouble.CUT || trouble == Trouble.RESET) {
            process.close();
            return;
        }
        try {
            var link = new Link(this, process, new Socket(InetAddress.getLoopbackAddress(), serverPort));
            links.add(link);
            link.carry();
        } catch (IOException away) {
            process.close();
            throw away;
        }
    }

    @Nullable
    Trouble trouble() {
        return trouble;
    }

    void gone(Link link) {
        links.remove(link);
    }

    /// From now on.
    /// @return how many connections it strikes
    public int begin(Trouble begins) {
        trouble = begins;
        int struck = links.size();
        switch (begins) {
            case CUT -> links.forEach(Link::end);
            case RESET -> links.forEach(Link::reset);
            case SLOW, HALF_OPEN, REQUESTS_LOST, ANSWERS_LOST -> {}
        }
        return struck;
    }

    /// The server gives up those it hears nothing of, as its keep-alive probes would tell it to. The process is not
    /// told.
    public void forgetAtServer() {
        links.forEach(Link::resetServer);
    }

    /// New connections work. Those that lost something are never heard of again.
    public void repair() {
        trouble = null;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException _) {
            // It is closed either way.
        }
        links.forEach(Link::reset);
    }
}
