package portability.simulation.nodes;

import io.grpc.ManagedChannel;
import io.grpc.stub.AbstractStub;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import portability.claims.cluster.ClaimsNode;
import portability.claims.cluster.ClaimsProcess;
import portability.ledger.edge.Role;
import portability.proto.claims.v1.ClaimsServiceGrpc.ClaimsServiceBlockingStub;
import portability.torture.network.Trouble;
import portability.torture.network.Wire;

/// An institution of the exchange. Its partners reach it through a wire; it runs in this process, or in one of its own
/// where it is to be killed.
final class Member implements AutoCloseable {
    private final ClaimsNode node;
    private final Wire wire;
    private @Nullable ClaimsProcess process;

    Member(String institution) {
        this(institution, Map.of());
    }

    /// @param settings of its own, beside what all have
    Member(String institution, Map<String, String> settings) {
        node = new ClaimsNode(institution);
        settings.forEach(node::with);
        wire = Wire.to(node.exchangePort);
        node.with("portability.exchange.address", "localhost:" + wire.port())
                // What is lost on the way is to be missed soon.
                .with("portability.delivery.deadline", "3s")
                .with("portability.delivery.look-again", "1s")
                .with("portability.claims.look-again", "1s");
        node.start();
    }

    ClaimsNode node() {
        return node;
    }

    String institution() {
        return node.institution();
    }

    /// From now on it can be killed.
    void moveIntoProcess() {
        node.stop();
        var moved = new ClaimsProcess(node);
        process = moved;
        moved.start();
        moved.awaitReady();
    }

    /// From now on what it stored can be looked at.
    void moveBack() {
        var moved = process;
        process = null;
        if (moved == null) return;
        moved.close();
        node.start();
    }

    void kill() {
        running().kill();
    }

    void startAgain() {
        running().start();
    }

    void awaitReady() {
        var moved = process;
        if (moved != null) moved.awaitReady();
    }

    /// For one call within 20 seconds.
    ClaimsServiceBlockingStub officer() {
        var moved = process;
        return moved == null ? node.officer() : moved.officer();
    }

    /// The stub for one call within 20 seconds, by an officer.
    ///
    /// @param stub made on its channel
    <S extends AbstractStub<S>> S as(Function<ManagedChannel, S> stub, String officer) {
        var moved = process;
        return node.keys.as(stub.apply(moved == null ? node.api() : moved.api()), officer, Role.OFFICER);
    }

    void begin(Trouble trouble) {
        wire.begin(trouble);
    }

    /// What lost something stays lost: at this end it is given up, at the partner's nobody is told.
    void repair(Random random) {
        if (random.nextBoolean()) wire.forgetAtServer();
        wire.repair();
    }

    private ClaimsProcess running() {
        if (process == null) throw new IllegalStateException(institution() + " has no process of its own");
        return process;
    }

    @Override
    public void close() {
        var moved = process;
        process = null;
        if (moved != null) moved.close();
        wire.close();
        node.close();
    }
}
