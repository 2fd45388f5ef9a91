package portability.partner.wire;

import com.google.protobuf.Message;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.OptionalLong;
import portability.partner.identity.KnownNode;
import portability.partner.pair.Documents;
import portability.partner.pair.Documents.Document;
import portability.partner.pair.OwnLog;
import portability.partner.pair.PairFiles;
import portability.partner.wire.Behaviour.Side;
import portability.partner.wire.CallsNode.Manner;
import portability.partner.wire.Crooked.Sending;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.FetchSinceResponse;

/// Sends the simulator's documents, in the order of their numbers, until the node has receipted them. A document is
/// kept before it is sent for the first time, and is then never another.
public final class Outbound {
    private final KnownNode node;
    private final CallsNode calls;
    private final Sealer sealer;
    private final PairFiles files;
    private final Documents documents;
    private final OwnLog log;
    private final Witness witness;
    private final Orders orders;
    private final Transcript transcript;
    private final Crooked crooked;
    private boolean isAwaited;
    private boolean isStopped;

    public Outbound(
            KnownNode node,
            CallsNode calls,
            Sealer sealer,
            PairFiles files,
            OwnLog log,
            Witness witness,
            Orders orders,
            Transcript transcript) {
        this.node = node;
        this.calls = calls;
        this.sealer = sealer;
        this.files = files;
        this.documents = new Documents(files);
        this.log = log;
        this.witness = witness;
        this.orders = orders;
        this.transcript = transcript;
        this.crooked = new Crooked(sealer, files);
    }

    /// Gives a document its number. It goes with the next [#sendAll].
    public synchronized void freeze(DocumentKind kind, String caseId, List<? extends Message> body) {
        long number = files.lastSent() + 1;
        var document = sealer.document(kind, caseId, number, documents.lastSentHash(), body);
        files.keepSent(
                number,
                FetchSinceResponse.newBuilder()
                        .setDocument(document.toByteString())
                        .build());
        log.append(Documents.hashOf(document).toByteArray());
    }

    /// Sends what waits; stops where the node does not take what is next.
    public synchronized void sendAll() {
        isAwaited = false;
        isStopped = false;
        for (var open = files.firstOpen(); open.isPresent(); open = files.firstOpen())
            if (!send(open.getAsLong())) return;
    }

    /// Was the one that is next not taken? Then it waits, and all behind it, until it is sent again on command.
    public synchronized boolean isStopped() {
        return isStopped && !isAwaited;
    }

    /// Does something wait because the node could not be reached? What it refused waits to be sent again on command.
    public synchronized boolean isNodeAwaited() {
        return isAwaited;
    }

    public synchronized OptionalLong waitsFrom() {
        return files.firstOpen();
    }

    private boolean send(long number) {
        var honest = at(number);
        if (orders.isNext(Behaviour.REORDER) && number == files.lastSent()) {
            transcript.say("   no. " + number + " is held back until there is one after it to send first");
            return false;
        }
        isStopped = true;
        var order = orders.take(Side.GOES);
        if (order.isEmpty()) return sendWell(number, honest);
        var behaviour = order.get().behaviour();
        transcript.say("   on command, " + behaviour.words() + ": no. " + number);
        return switch (behaviour) {
            case DUPLICATE -> {
                var _ = deliver(number, well(honest));
                yield sendWell(number, honest);
            }
            case REORDER -> {
                var _ = deliver(number + 1, well(at(number + 1)));
                isStopped = false;
                yield true;
            }
            default -> {
                var sending = crooked.of(behaviour, honest, witness.toShow());
                boolean isTaken = deliver(number, sending) instanceof Answer.Taken(var response)
                        && sending.document().equals(honest.sealed());
                if (isTaken) transcript.say("!! it was taken all the same");
                yield false;
            }
        };
    }

    private Document at(long number) {
        return files.sent(number).map(it -> Documents.read(it.getDocument())).orElseThrow();
    }

    private Sending well(Document honest) {
        var id = honest.header().getDocumentId();
        return new Sending(honest.sealed(), sealer.delivery(honest.sealed(), id, 1, witness.toShow()), Manner.WELL);
    }

    private boolean sendWell(long number, Document honest) {
        if (!(deliver(number, well(honest)) instanceof Answer.Taken(var response))) return false;
        files.keepSent(
                number,
                FetchSinceResponse.newBuilder()
                        .setDocument(honest.sealed().toByteString())
                        .setReceipt(response.getReceipt())
                        .setSignature(response.getSignature())
                        .build());
        isStopped = false;
        return true;
    }

    private Answer deliver(long number, Sending sending) {
        var answer = call(sending);
        var what = "-> no. " + number + " "
                + Documents.headerIn(sending.document().toByteString())
                        .map(Documents::kindOf)
                        .orElse("document");
        switch (answer) {
            case Answer.Taken(var response) -> {
                witness.heard(response.getWitnessed());
                transcript.happened(
                        "taken " + Documents.kindOf(at(number).header()), what + ": the node took it, and signed that");
            }
            case Answer.Refused(var reason, var expected) ->
                transcript.happened(
                        "refused " + reason,
                        what + ": the node refuses it as " + reason + ", and signed that"
                                + (expected > 0 ? "; it awaits no. " + expected : ""));
            case Answer.Failed(var code, var reason) ->
                transcript.happened(
                        ("failed " + code + " " + reason).strip(),
                        what + ": no receipt; the call ended with " + (code + " " + reason).strip());
            case Answer.NotAReceipt(var why) -> transcript.happened("failed NOT_A_RECEIPT", "!! " + what + ": " + why);
        }
        return answer;
    }

    private Answer call(Sending sending) {
        try {
            return Answer.of(node, sending.document(), calls.deliver(sending.request(), sending.how()));
        } catch (StatusRuntimeException failed) {
            var answer = Answer.of(failed);
            isAwaited = sending.how() == Manner.WELL && isPassing(answer);
            return answer;
        }
    }

    /// May the same call succeed later?
    private static boolean isPassing(Answer.Failed failed) {
        return switch (failed.code()) {
            case UNAVAILABLE, DEADLINE_EXCEEDED, ABORTED, CANCELLED -> true;
            default -> false;
        };
    }
}
