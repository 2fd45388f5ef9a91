package portability.partner.wire;

import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import portability.partner.pair.OwnLog;
import portability.proto.exchange.v1.GetWitnessedRequest;
import portability.proto.exchange.v1.ShowCheckpointsRequest;
import portability.proto.exchange.v1.ShownCheckpoints;

/// What is tried beside documents: more calls than the node allows, and a log with two histories.
public final class Probes {
    private final CallsNode calls;
    private final Witness witness;
    private final OwnLog log;
    private final Transcript transcript;

    public Probes(CallsNode calls, Witness witness, OwnLog log, Transcript transcript) {
        this.calls = calls;
        this.witness = witness;
        this.log = log;
        this.transcript = transcript;
    }

    /// So many calls at once, each a question that changes nothing.
    public void flood(int count) throws InterruptedException {
        var ends = new TreeMap<String, Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<String>>();
            for (int i = 0; i < count; i++) running.add(threads.submit(this::ask));
            for (var call : running) ends.merge(call.get(), 1, Integer::sum);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
        ends.forEach((end, times) -> transcript.happened(
                "flood " + end, "   of " + count + " calls at once, " + times + " ended with " + end));
    }

    private String ask() {
        try {
            var _ = calls.exchange().getWitnessed(GetWitnessedRequest.getDefaultInstance());
            return "OK";
        } catch (StatusRuntimeException failed) {
            var end = Answer.of(failed);
            return (end.code() + " " + end.reason()).strip();
        }
    }

    /// Shows one checkpoint, and then another of the same size over another history.
    /// @throws IllegalArgumentException if the log has no entry yet
    public void forkLog() {
        if (log.size() == 0) throw new IllegalArgumentException("the log is empty: send something first");
        for (var shown : witness.toShowForked()) show(shown);
    }

    private void show(ShownCheckpoints shown) {
        try {
            var answer = calls.exchange()
                    .showCheckpoints(ShowCheckpointsRequest.newBuilder()
                            .setCheckpoints(shown)
                            .build());
            var state = answer.getWitnessed().getState().name().substring("WITNESS_STATE_".length());
            transcript.happened("witnessed " + state, "-> a checkpoint of the log: the node makes of it " + state);
        } catch (StatusRuntimeException failed) {
            var end = Answer.of(failed);
            transcript.happened(
                    ("failed " + end.code() + " " + end.reason()).strip(),
                    "-> a checkpoint: the call ended with " + end.code());
        }
    }
}
