package portability.ledger.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import portability.ledger.merkle.Checkpoint;
import portability.ledger.merkle.CheckpointSource;
import portability.ledger.seal.VerificationKey;
import portability.ledger.store.LogReader;
import portability.ledger.store.LogWriter;
import portability.ledger.store.NewEvent;
import portability.ledger.store.Submission;

/// The log of an audited node, from inside.
record AuditedLog(LogWriter writer, LogReader reader, CheckpointSource checkpoints) {
    static final Duration DEADLINE = Duration.ofSeconds(60);

    /// @return the stream they are in
    String commit(int events, int payloadBytes) {
        var stream = UUID.randomUUID().toString();
        var all = new ArrayList<NewEvent>();
        for (int i = 0; i < events; i++)
            all.add(new NewEvent(
                    UUID.randomUUID(),
                    stream,
                    i,
                    "Tally",
                    "tally.Counted",
                    1,
                    "{}".getBytes(UTF_8),
                    "x".repeat(payloadBytes).getBytes(UTF_8)));
        writer.submit(Submission.of(all));
        return stream;
    }

    Checkpoint awaitSealed(VerificationKey key) {
        long size = reader.size();
        await().atMost(DEADLINE).until(() -> newest(key).map(Checkpoint::size).orElse(0L) == size);
        return newest(key).orElseThrow();
    }

    Optional<Checkpoint> newest(VerificationKey key) {
        return checkpoints.latest().map(note -> Checkpoint.open(note.toString(), _ -> List.of(key)));
    }
}
