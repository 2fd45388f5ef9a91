package portability.partner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import portability.partner.cases.Desk;
import portability.partner.identity.Identity;
import portability.partner.identity.KnownNode;
import portability.partner.pair.OwnLog;
import portability.partner.pair.PairFiles;
import portability.partner.wire.CallsNode;
import portability.partner.wire.ExchangeHere;
import portability.partner.wire.Inbound;
import portability.partner.wire.Orders;
import portability.partner.wire.Outbound;
import portability.partner.wire.Probes;
import portability.partner.wire.Sealer;
import portability.partner.wire.SkewedClock;
import portability.partner.wire.Transcript;
import portability.partner.wire.Witness;

/// The partner, running: it listens, answers and sends. All it must not forget stands in files.
///
/// What it does, it does on one thread: cases are answered in the order in which they came.
final class Simulator implements AutoCloseable {
    private static final int RETRY_SECONDS = 1;

    final Transcript transcript;
    final Orders orders = new Orders();
    final SkewedClock clock = new SkewedClock();
    final Desk desk;
    final Outbound outbound;
    final Inbound inbound;
    final Probes probes;

    private final CallsNode calls;
    private final ExchangeHere exchange;
    private final ScheduledExecutorService hands = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("simulator").factory());

    Simulator(Identity identity, KnownNode node, int port, Path home, Transcript transcript) {
        this.transcript = transcript;
        var directory = directoryOf(home, node);
        var files = PairFiles.in(directory);
        var log = new OwnLog(identity.institution(), identity.key(), directory);
        var witness = new Witness(node, log, directory, transcript);
        var sealer = new Sealer(identity, node, clock);
        calls = new CallsNode(identity, node);
        outbound = new Outbound(node, calls, sealer, files, log, witness, orders, transcript);
        desk = new Desk(identity.institution(), node.institution(), files, outbound, sealer, clock);
        probes = new Probes(calls, witness, log, transcript);
        inbound = new Inbound(identity, node, files, log, clock, transcript);
        exchange = new ExchangeHere(
                identity, node, port, inbound, sealer, files, log, witness, orders, transcript, this::answerSoon);
        var _ = hands.scheduleWithFixedDelay(this::tryAgain, RETRY_SECONDS, RETRY_SECONDS, TimeUnit.SECONDS);
    }

    private static Path directoryOf(Path home, KnownNode node) {
        try {
            return Files.createDirectories(
                    home.resolve(node.institution().toString().replace(':', '-')));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Does something on the simulator's own thread, and sends what has become due by it.
    void doNow(Runnable work) throws InterruptedException {
        try {
            hands.submit(() -> {
                        work.run();
                        answer();
                    })
                    .get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IllegalArgumentException wrong) throw wrong;
            throw new IllegalStateException(failed.getCause());
        }
    }

    private void answerSoon() {
        hands.execute(this::answer);
    }

    private void answer() {
        desk.answerWhatIsDue();
        // What was refused waits for a command; what waits behind it too.
        if (!outbound.isStopped()) outbound.sendAll();
    }

    private void tryAgain() {
        try {
            if (outbound.isNodeAwaited()) outbound.sendAll();
        } catch (RuntimeException failed) {
            transcript.say("!! " + failed);
        }
    }

    @Override
    public void close() {
        hands.shutdownNow();
        exchange.close();
        calls.close();
    }
}
