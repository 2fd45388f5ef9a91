package portability.claims.exchange.checkpoints;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.witness.Noted;
import portability.ledger.edge.MalformedInput;

/// Proves to partners that this node's log has only grown.
@Component
public class OwnProofs {
    /// A node that has just started signs its newest checkpoint within this.
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration STEP = Duration.ofMillis(20);

    private final OwnLog log;

    OwnProofs(OwnLog log) {
        this.log = log;
    }

    /// The hashes from a smaller tree to a larger one.
    /// @throws Refused UNKNOWN_LOG if the log is not this one
    /// @throws MalformedInput INVALID_RANGE if the log has no such trees, or has them no longer
    /// @throws io.grpc.StatusRuntimeException UNAVAILABLE while there is no checkpoint
    public List<ByteString> between(String name, long firstSize, long secondSize) {
        if (firstSize < 1 || firstSize > secondSize) throw invalidRange();
        // Nobody must take it for a confession that there is none yet.
        var newest = awaitSize(secondSize).orElseThrow(Status.UNAVAILABLE::asRuntimeException);
        if (!newest.log().equals(name)) throw new Refused(Refusal.UNKNOWN_LOG);
        if (secondSize > newest.size()) throw invalidRange();
        return log.proof(firstSize, secondSize).orElseThrow(OwnProofs::invalidRange).stream()
                .map(hash -> ByteString.copyFrom(hash.bytes()))
                .toList();
    }

    /// The newest checkpoint, once it covers so many entries or there has been time enough.
    private Optional<Noted> awaitSize(long size) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var newest = log.newest();
            if (newest.map(noted -> noted.size() >= size).orElse(false) || System.nanoTime() > giveUp) return newest;
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    private static MalformedInput invalidRange() {
        return new MalformedInput("INVALID_RANGE", "the log has no trees of these sizes");
    }
}
