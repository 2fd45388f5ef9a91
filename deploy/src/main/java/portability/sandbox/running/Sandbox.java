package portability.sandbox.running;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import portability.kernel.InstitutionId;
import portability.sandbox.client.NodeClient;
import portability.sandbox.database.Database;
import portability.sandbox.home.Home;
import portability.sandbox.home.HomeLock;
import portability.sandbox.home.LoopbackPort;
import portability.sandbox.home.Node;
import portability.sandbox.home.PrivateFiles;
import portability.sandbox.home.Progress;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.NodeKeys;
import portability.sandbox.process.Leftovers;
import portability.sandbox.process.Supervisor;

/// Four nodes on this machine: twelve service processes over one PostgreSQL.
public final class Sandbox implements AutoCloseable {
    /// Twelve services with a pool each and some sessions of their own, and room for a person with psql.
    private static final int MAX_CONNECTIONS = 210;

    private final Home home;
    private final Progress progress;
    private final Map<InstitutionId, RunningNode> nodes = new LinkedHashMap<>();
    /// What has been started; closed last in, first out.
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    private final Thread whenKilled = new Thread(this::close, "stop-sandbox");
    private boolean closed;

    private Sandbox(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    /// Starts everything and returns when every service is ready; if that fails, nothing is left running.
    /// @param repository where the services were built
    /// @param fresh whether to delete data and keys of earlier runs first
    /// @throws SandboxFailed with one sentence for the person who started it
    public static Sandbox start(Path repository, Home home, boolean fresh, Progress progress) {
        var sandbox = new Sandbox(home, progress);
        // Ctrl-C and SIGTERM stop it as well, even while it starts.
        Runtime.getRuntime().addShutdownHook(sandbox.whenKilled);
        try {
            sandbox.startAll(repository, fresh);
            return sandbox;
        } catch (RuntimeException | Error e) {
            sandbox.close();
            throw e;
        }
    }

    private void startAll(Path repository, boolean fresh) {
        home.claim();
        opened(HomeLock.take(home));
        PrivateFiles.makeDirectory(home.run());
        var command = new ServiceCommand(home, UUID.randomUUID().toString());
        Leftovers.kill(home.run(), command.homeMark());
        if (fresh) {
            Database.stopLeftover(home);
            home.deleteData();
        }
        PrivateFiles.makeDirectory(home.logs());
        for (var node : home.nodes()) NodeKeys.prepare(node, Instant.now());
        var unpacking =
                CompletableFuture.supplyAsync(new ServiceImages(new ServiceJars(repository), home.startCaches())::all);
        var database = Database.start(home, MAX_CONNECTIONS);
        opened(database);
        progress.say("PostgreSQL " + database.setting("server_version") + " on port " + home.portBase());
        requireFreePorts();
        var recordings = new Recordings();
        opened(recordings);
        var supervisor = new Supervisor(home.run(), command.runMark());
        opened(supervisor);
        opened(() -> sayWhatStops(recordings));
        var images = unpacked(unpacking);
        for (var node : home.nodes()) {
            var client = NodeClient.connect(node);
            opened(client);
            nodes.put(
                    node.institution(),
                    RunningNode.prepare(node, client, home, command, images, database, supervisor, recordings));
        }
        new Startup(List.copyOf(nodes.values()), progress).run();
    }

    private void sayWhatStops(Recordings recordings) {
        progress.say("Stopping the services, then PostgreSQL.");
        if (!recordings.isEmpty())
            progress.say("Keeping what makes the next start quicker; this once it takes a while.");
    }

    private static Map<ServiceKind, ServiceImage> unpacked(
            CompletableFuture<Map<ServiceKind, ServiceImage>> unpacking) {
        try {
            return unpacking.orTimeout(2, TimeUnit.MINUTES).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SandboxFailed failed) throw failed;
            throw e;
        }
    }

    private void requireFreePorts() {
        for (var node : home.nodes()) {
            for (var service : ServiceKind.values())
                LoopbackPort.requireFree(node.port(service), node.institution() + " " + service.word());
            LoopbackPort.requireFree(node.exchangePort(), node.institution() + " exchange");
        }
    }

    public Home home() {
        return home;
    }

    public List<Node> nodes() {
        return home.nodes();
    }

    public NodeClient client(InstitutionId institution) {
        return node(institution).client();
    }

    /// SIGKILL to all of a node's processes, which then stay down.
    public void kill(InstitutionId institution) {
        node(institution).services().values().forEach(service -> service.kill());
    }

    /// Starts a node that was killed, and returns when it is ready.
    public void restart(InstitutionId institution) {
        new Startup(List.of(node(institution)), Progress.SILENT).run();
    }

    /// SIGKILL to all of a node's processes; the supervisor starts them again.
    public void crash(InstitutionId institution) {
        node(institution).services().values().forEach(service -> service.crash());
    }

    private RunningNode node(InstitutionId institution) {
        var node = nodes.get(institution);
        if (node == null) throw new IllegalArgumentException("no node of " + institution);
        return node;
    }

    private synchronized void opened(AutoCloseable part) {
        started.push(part);
        if (closed) {
            closeStarted();
            throw new SandboxFailed("The sandbox was stopped while it started.");
        }
    }

    /// Stops the services, then PostgreSQL. May be called twice.
    @Override
    public synchronized void close() {
        closed = true;
        closeStarted();
        if (!Thread.currentThread().equals(whenKilled)) noLongerStopWhenKilled();
    }

    private void noLongerStopWhenKilled() {
        try {
            Runtime.getRuntime().removeShutdownHook(whenKilled);
        } catch (IllegalStateException _) {
            // The JVM is already stopping: the hook will find nothing left to do.
        }
    }

    private void closeStarted() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                // The rest must stop all the same.
                System.Logger log = System.getLogger(Sandbox.class.getName());
                log.log(System.Logger.Level.WARNING, "while stopping", e);
            }
        }
    }
}
