package portability.simulation.institution;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.claims.exchange.pair.WireTime;
import portability.claims.work.Backoff;
import portability.ledger.seal.SignedUse;
import portability.proto.exchange.v1.DeliverRequest;
import portability.proto.exchange.v1.DeliverResponse;
import portability.proto.exchange.v1.DeliveryNote;

/// Sends what is in the outboxes: one document at a time per partner, again until it is receipted.
final class Sending {
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));

    private final Institution here;
    private final Registry registry;
    private final Map<String, Line> lines = new HashMap<>();

    /// To one partner.
    private static final class Line {
        final Progress progress = new Progress();
        boolean busy;
        int failures;
        /// Of the call that is awaited: an answer to an earlier one comes too late.
        long call;
    }

    Sending(Institution here, Registry registry) {
        this.here = here;
        this.registry = registry;
    }

    void wake(String partner) {
        var line = lines.computeIfAbsent(partner, _ -> new Line());
        if (line.busy) return;
        line.busy = true;
        here.soon(() -> begin(partner, line));
    }

    private void begin(String partner, Line line) {
        var next = line.progress.begin(here.memory().outbox(partner).receiptedSeq() + 1);
        if (next.isPresent()) send(partner, line, next.getAsLong());
        else line.busy = false;
    }

    private void send(String partner, Line line, long seq) {
        var frozen = here.memory().frozen(partner);
        if (seq > frozen.size()) {
            line.busy = false;
            return;
        }
        var document = frozen.get(Math.toIntExact(seq - 1));
        long call = ++line.call;
        int life = here.life();
        var request = request(document, line.progress.attempt());
        var network = here.world().network();
        Runnable delivery = () -> registry.party(partner)
                .deliver(
                        here.name(),
                        request,
                        response -> network.send(
                                partner,
                                here.name(),
                                () -> here.answered(life, () -> {
                                    if (line.call == call) answer(partner, line, document, response);
                                })));
        network.send(here.name(), partner, delivery);
        here.later(DEADLINE.toMillis(), () -> {
            if (line.call == call) failed(partner, line);
        });
    }

    private void answer(String partner, Line line, DocumentFrozen document, DeliverResponse response) {
        line.call++;
        try {
            var answer =
                    ReceiptCheck.read(document, response, (keyId, received) -> registry.key(partner, keyId, received));
            long seq = document.pairSeq();
            if (line.progress.goesBack(seq, answer)) {
                send(partner, line, answer.expected());
                return;
            }
            here.command(partner, answer.keep());
            line.failures = 0;
            var next = line.progress.after(seq, answer);
            if (next.isPresent()) send(partner, line, next.getAsLong());
            else line.busy = false;
        } catch (NoReceipt _) {
            failed(partner, line);
        }
    }

    private void failed(String partner, Line line) {
        line.call++;
        line.failures++;
        here.later(BACKOFF.after(line.failures, here.random()).toMillis(), () -> begin(partner, line));
    }

    private DeliverRequest request(DocumentFrozen document, int attempt) {
        var note = DeliveryNote.newBuilder()
                .setDocumentId(document.documentId())
                .setSent(WireTime.of(here.world().agenda().instant()))
                .setAttempt(attempt)
                .build()
                .toByteArray();
        return DeliverRequest.newBuilder()
                .setDocument(document.document().toByteString())
                .setNote(ByteString.copyFrom(note))
                .setNoteSignature(
                        ByteString.copyFrom(registry.keyOf(here.name()).sign(SignedUse.DELIVERY, note)))
                .build();
    }
}
