package portability.partner.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.util.Optional;
import portability.kernel.InstitutionId;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.Sha256;
import portability.ledger.seal.SignedUse;
import portability.ledger.seal.SigningKey;
import portability.partner.identity.Identity;
import portability.partner.identity.KnownNode;
import portability.partner.pair.Documents;
import portability.partner.pair.OwnLog;
import portability.partner.pair.PairFiles;
import portability.proto.exchange.v1.DeliverRequest;
import portability.proto.exchange.v1.DeliveryNote;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.FetchReceivedResponse;
import portability.proto.exchange.v1.Receipt;
import portability.proto.exchange.v1.SealedDocument;

/// Verifies what the node delivers, by the contract alone, and says in plain words what is wrong with it.
public final class Inbound {

    private final KnownNode node;
    private final InstitutionId here;
    private final SigningKey key;
    private final PairFiles files;
    private final OwnLog log;
    private final SkewedClock clock;
    private final Transcript transcript;
    private volatile int protocol = Versions.NEWEST;

    public Inbound(
            Identity identity, KnownNode node, PairFiles files, OwnLog log, SkewedClock clock, Transcript transcript) {
        this.node = node;
        this.here = identity.institution();
        this.key = identity.key();
        this.files = files;
        this.log = log;
        this.clock = clock;
        this.transcript = transcript;
    }

    /// Speaks an earlier version of the exchange, or the newest again.
    ///
    /// @param version 1 to 3: the first release says nothing of versions
    public void speaks(int version) {
        if (version < 1 || version > Versions.NEWEST)
            throw new IllegalArgumentException("versions are 1 to " + Versions.NEWEST);
        protocol = version;
    }

    /// What it says of the version beside documents and with greetings: the first two releases said nothing there.
    public int told() {
        return protocol > 2 ? protocol : 0;
    }

    /// A receipt as signed.
    record Signed(ByteString receipt, ByteString signature) {}

    /// The receipt for a document: that it is taken, or why it is not.
    synchronized Signed take(DeliverRequest request) {
        var header = Documents.headerIn(request.getDocument()).orElseGet(DocumentHeader::getDefaultInstance);
        var hash = headerHash(request);
        var what = "<- no. " + header.getPairSeq() + " " + Documents.kindOf(header) + inCase(header);
        var before = before(header);
        if (before.isPresent()) {
            transcript.happened(
                    "came-again " + Documents.kindOf(header), what + ": it came before, and gets the same receipt");
            return new Signed(before.get().getReceipt(), before.get().getSignature());
        }
        var note = note(request);
        boolean takenBack = note.map(DeliveryNote::hasWithdrawal).orElse(false);
        var flaw = flaw(request, header, hash, note, takenBack);
        if (flaw.isPresent()) {
            transcript.happened("came-wrong " + flaw.get(), "!! " + what + ": refused as " + flaw.get());
            return sign(receipt(header, hash).setRefusalReason(flaw.get()));
        }
        var receipt = sign(receipt(header, hash).setAccepted(true).setWithdrawn(takenBack));
        files.keepReceived(
                header.getPairSeq(),
                FetchReceivedResponse.newBuilder()
                        .setDocument(takenBack ? ByteString.EMPTY : request.getDocument())
                        .setReceipt(receipt.receipt())
                        .setSignature(receipt.signature())
                        .build());
        log.append(hash.toByteArray());
        if (takenBack) transcript.happened("came-back", what + ": the node takes it back; its place is kept");
        else
            transcript.happened(
                    "came " + Documents.kindOf(header), what + ": signed and chained as it should be; receipted");
        return receipt;
    }

    /// A refusal, whatever the document is.
    synchronized Signed refuse(DeliverRequest request, String reason) {
        var header = Documents.headerIn(request.getDocument()).orElseGet(DocumentHeader::getDefaultInstance);
        transcript.happened(
                "refused-here " + Documents.kindOf(header),
                "<- no. " + header.getPairSeq() + " " + Documents.kindOf(header) + ": on command, refused as "
                        + reason);
        return sign(receipt(header, headerHash(request)).setRefusalReason(reason));
    }

    /// A receipt that is true of nothing.
    Signed forAnother() {
        return sign(
                receipt(DocumentHeader.getDefaultInstance(), ByteString.EMPTY).setAccepted(true));
    }

    private Optional<FetchReceivedResponse> before(DocumentHeader header) {
        for (long number = 1; number <= files.lastReceived(); number++) {
            var known = files.received(number).orElseThrow();
            if (receiptIn(known).getDocumentId().equals(header.getDocumentId())) return Optional.of(known);
        }
        return Optional.empty();
    }

    private Optional<String> flaw(
            DeliverRequest request,
            DocumentHeader header,
            ByteString hash,
            Optional<DeliveryNote> note,
            boolean takenBack) {
        if (!header.getSender().equals(node.institution().toString())) return Optional.of("WRONG_SENDER");
        if (!takenBack) {
            try {
                var created = moment(header);
                OpenedDocument.open(request.getDocument().toByteArray(), (_, keyId) -> node.key(keyId, created));
            } catch (SealBroken broken) {
                return Optional.of(broken.flaw().name());
            }
        }
        if (note.isEmpty()) return Optional.of("BAD_SIGNATURE");
        if (!isNoteSigned(request, header, note.get(), hash)) return Optional.of("BAD_SIGNATURE");
        if (!header.getReceiver().equals(here.toString())) return Optional.of("WRONG_RECEIVER");
        long awaited = files.lastReceived() + 1;
        if (header.getPairSeq() < awaited) return Optional.of("FORKED_PAIR");
        if (header.getPairSeq() > awaited) return Optional.of("OUT_OF_ORDER");
        if (!header.getPreviousHeaderHash().equals(lastReceivedHash())) return Optional.of("FORKED_PAIR");
        boolean isKnown = takenBack || protocol >= Versions.since(header.getKind());
        return isKnown ? Optional.empty() : Optional.of("UNEXPECTED_KIND");
    }

    private boolean isNoteSigned(DeliverRequest request, DocumentHeader header, DeliveryNote note, ByteString hash) {
        var keyId = note.hasWithdrawal() ? note.getWithdrawal().getKeyId() : header.getKeyId();
        boolean isForIt = note.getDocumentId().equals(header.getDocumentId())
                && (!note.hasWithdrawal()
                        || note.getWithdrawal().getHeaderHash().equals(hash));
        return isForIt
                && node.key(keyId, Instant.ofEpochSecond(note.getSent().getSeconds()))
                        .map(it -> it.verifies(
                                SignedUse.DELIVERY,
                                request.getNote().toByteArray(),
                                request.getNoteSignature().toByteArray()))
                        .orElse(false);
    }

    /// The header hash stands in the receipt too, where a document was taken back.
    private ByteString lastReceivedHash() {
        return files.received(files.lastReceived())
                .map(it -> receiptIn(it).getHeaderHash())
                .orElse(ByteString.EMPTY);
    }

    private static Receipt receiptIn(FetchReceivedResponse known) {
        try {
            return Receipt.parseFrom(known.getReceipt());
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("a kept receipt cannot be read", broken);
        }
    }

    private Receipt.Builder receipt(DocumentHeader header, ByteString hash) {
        var receipt = Receipt.newBuilder()
                .setDocumentId(header.getDocumentId())
                .setHeaderHash(hash)
                .setReceiver(here.toString())
                .setKeyId(key.verificationKey().keyId())
                .setReceived(clock.wire());
        if (protocol > 1) receipt.setProtocol(protocol);
        return receipt.setExpectedPairSeq(files.lastReceived() + 1);
    }

    private Signed sign(Receipt.Builder receipt) {
        if (!receipt.getRefusalReason().equals("OUT_OF_ORDER")) receipt.clearExpectedPairSeq();
        var bytes = receipt.build().toByteArray();
        return new Signed(ByteString.copyFrom(bytes), ByteString.copyFrom(key.sign(SignedUse.RECEIPT, bytes)));
    }

    private static ByteString headerHash(DeliverRequest request) {
        try {
            return ByteString.copyFrom(Sha256.of(
                    SealedDocument.parseFrom(request.getDocument()).getHeader().toByteArray()));
        } catch (InvalidProtocolBufferException _) {
            return ByteString.EMPTY;
        }
    }

    static Optional<DeliveryNote> note(DeliverRequest request) {
        try {
            return Optional.of(DeliveryNote.parseFrom(request.getNote()));
        } catch (InvalidProtocolBufferException _) {
            return Optional.empty();
        }
    }

    private static Instant moment(DocumentHeader header) {
        return Instant.ofEpochSecond(
                header.getCreated().getSeconds(), header.getCreated().getNanos());
    }

    private static String inCase(DocumentHeader header) {
        return header.getCaseId().isEmpty() ? "" : " in " + header.getCaseId();
    }
}
