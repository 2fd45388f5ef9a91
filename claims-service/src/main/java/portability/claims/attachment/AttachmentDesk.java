package portability.claims.attachment;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.CaseId;
import portability.claims.claim.wire.StoredDocument;
import portability.claims.exchange.delivery.OutboxList;
import portability.claims.exchange.held.HeldList;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.InboxEvent;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.exchange.pair.SpokenVersions;
import portability.claims.partners.Directory;
import portability.claims.restore.recovery.PairGate;
import portability.claims.witness.WitnessDesk;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.processing.ReadModels;
import portability.proto.exchange.v1.Attachment;
import portability.proto.exchange.v1.DocumentKind;

/// What officers do with files in cases. A file stands in the document that carries it, and nowhere else.
@Component
public class AttachmentDesk {
    private static final DocumentKind KIND = DocumentKind.DOCUMENT_KIND_ATTACHMENT;
    private static final String WHAT = "attachment";

    private final List<AttachmentCases> businesses;
    private final AttachmentList list;
    private final PairDesk pairs;
    private final OutboxList outbox;
    private final HeldList held;
    private final SpokenVersions versions;
    private final Directory directory;
    private final WitnessDesk witnesses;
    private final PairGate gate;
    private final ReadModels readModels;
    private final AttachmentProperties settings;
    private final String here;

    AttachmentDesk(
            List<AttachmentCases> businesses,
            AttachmentList list,
            PairDesk pairs,
            OutboxList outbox,
            HeldList held,
            SpokenVersions versions,
            Directory directory,
            WitnessDesk witnesses,
            PairGate gate,
            ReadModels readModels,
            AttachmentProperties settings,
            NodeProperties node) {
        this.businesses = List.copyOf(businesses);
        this.list = list;
        this.pairs = pairs;
        this.outbox = outbox;
        this.held = held;
        this.versions = versions;
        this.directory = directory;
        this.witnesses = witnesses;
        this.gate = gate;
        this.readModels = readModels;
        this.settings = settings;
        this.here = node.institution();
    }

    /// A file that came or was sent.
    ///
    /// @param since RFC 3339
    public record Known(
            String documentId, String partner, boolean received, String since, Attachment said, ByteString content) {}

    /// Is it a case in which this institution has a part?
    public boolean isCase(String caseId) {
        return businesses.stream().anyMatch(one -> one.isCase(caseId));
    }

    /// A file as an officer brings it, named after its request: the same request has the same name.
    /// @throws Refused ATTACHMENT_TOO_LARGE, MEDIA_TYPE_REFUSED, CONTENT_DIFFERS
    /// @throws MalformedInput INVALID_ATTACHMENT
    public AttachedFile file(
            String caseId,
            String requestId,
            String fileName,
            String mediaType,
            String description,
            String about,
            ByteString content) {
        check(fileName, mediaType, content);
        try {
            return new AttachedFile(
                    Attachment.newBuilder()
                            .setAttachmentId(CaseId.about(caseId, WHAT, here, "", requestId))
                            .setFileName(fileName)
                            .setMediaType(mediaType)
                            .setSize(content.size())
                            .setSha256(AttachedFile.hashOf(content))
                            .setDescription(description)
                            .setAboutDocument(about)
                            .build(),
                    content);
        } catch (IllegalArgumentException unreadable) {
            throw new MalformedInput("INVALID_ATTACHMENT", "the file's name or what is said of it cannot be read");
        }
    }

    /// Bounds that are this institution's own, and what the file is; before anything of it is kept.
    private void check(String fileName, String mediaType, ByteString content) {
        if (content.size() > settings.largest().toBytes()) throw new Refused(Refusal.ATTACHMENT_TOO_LARGE);
        var type = MediaType.named(mediaType).orElseThrow(() -> new Refused(Refusal.MEDIA_TYPE_REFUSED));
        if (!type.isNamed(fileName) || !type.isContent(content.toByteArray()))
            throw new Refused(Refusal.CONTENT_DIFFERS);
    }

    /// Sends a file to institutions of a case, once to each.
    /// @return the documents' ids, in the order of the receivers
    /// @throws Refused UNKNOWN_CASE, NO_PARTNER, PARTNER_OLDER, PARTNER_IN_DOUBT, RESTORING, REQUEST_ID_REUSED,
    ///                 TOO_MANY_ATTACHMENTS: then it goes to nobody more
    public List<String> send(String caseId, List<String> to, AttachedFile file, Principal officer) {
        if (!isCase(caseId)) throw new Refused(Refusal.UNKNOWN_CASE);
        var known = list.of(caseId);
        for (var receiver : to) check(caseId, receiver, file, known);
        return to.stream()
                .map(receiver -> {
                    var id = documentId(caseId, receiver, file);
                    pairs.send(receiver, new FreezeDocument(id, KIND, caseId, file.body()), officer);
                    return id;
                })
                .toList();
    }

    private String documentId(String caseId, String receiver, AttachedFile file) {
        return documentId(caseId, receiver, file.said().getAttachmentId());
    }

    private String documentId(String caseId, String receiver, String attachmentId) {
        return CaseId.about(caseId, WHAT, here, receiver, attachmentId);
    }

    /// Was a file of that name sent to an institution of the case, or is it on its way?
    public boolean isSent(String caseId, String receiver, String attachmentId) {
        readModels.awaitCurrent(OutboxList.PROCESSOR);
        var id = documentId(caseId, receiver, attachmentId);
        return outbox.of(receiver, id).isPresent() || held.find(receiver, id).isPresent();
    }

    private void check(String caseId, String receiver, AttachedFile file, List<AttachmentList.Line> known) {
        var id = documentId(caseId, receiver, file);
        if (isSent(receiver, id, file)) return;
        boolean isOfCase = businesses.stream().anyMatch(one -> one.isCase(caseId) && one.mayAttach(caseId, receiver));
        if (!isOfCase || !directory.isActive(receiver)) throw new Refused(Refusal.NO_PARTNER);
        versions.require(receiver, KIND);
        if (witnesses.isInDoubt(receiver)) throw new Refused(Refusal.PARTNER_IN_DOUBT);
        // What was sent before a restore may be on its way back, and with it the number of the next document.
        if (witnesses.isInDoubt(here) || gate.isUnheard(receiver) || gate.isRecovering(receiver))
            throw new Refused(Refusal.RESTORING);
        long sent = known.stream()
                .filter(line -> !line.received() && line.partner().equals(receiver))
                .count();
        if (sent >= settings.mostPerCase()) throw new Refused(Refusal.TOO_MANY_ATTACHMENTS);
    }

    private boolean isSent(String receiver, String documentId, AttachedFile file) {
        var before = outbox.of(receiver, documentId);
        if (before.isEmpty()) return held.find(receiver, documentId).isPresent();
        var document = pairs.frozen(receiver, before.get().streamSeq()).document();
        boolean differs = !document.isNone()
                && !AttachedFile.saidIn(StoredDocument.of(document)).equals(file.said());
        if (differs) throw new Refused(Refusal.REQUEST_ID_REUSED);
        return true;
    }

    /// Without their content.
    /// @throws Refused UNKNOWN_CASE
    public List<Known> list(String caseId) {
        if (!isCase(caseId)) throw new Refused(Refusal.UNKNOWN_CASE);
        return list.of(caseId).stream()
                .flatMap(line -> document(line).stream()
                        .map(document ->
                                known(line, AttachedFile.saidIn(StoredDocument.of(document)), ByteString.EMPTY)))
                .toList();
    }

    /// @throws Refused UNKNOWN_CASE, UNKNOWN_DOCUMENT
    public Known get(String caseId, String documentId) {
        if (!isCase(caseId)) throw new Refused(Refusal.UNKNOWN_CASE);
        var line = list.find(caseId, documentId).orElseThrow(() -> new Refused(Refusal.UNKNOWN_DOCUMENT));
        var document = document(line).orElseThrow(() -> new Refused(Refusal.UNKNOWN_DOCUMENT));
        var file = AttachedFile.in(StoredDocument.of(document));
        return known(line, file.said(), file.content());
    }

    private static Known known(AttachmentList.Line line, Attachment said, ByteString content) {
        return new Known(
                line.documentId(), line.partner(), line.received(), line.since().toString(), said, content);
    }

    /// Empty where it was erased.
    private Optional<Octets> document(AttachmentList.Line line) {
        if (line.received())
            return pairs.received(line.partner(), line.pairSeq())
                    .flatMap(AttachmentDesk::document)
                    .filter(document -> !document.isNone());
        return outbox.of(line.partner(), line.documentId())
                .map(entry -> pairs.frozen(line.partner(), entry.streamSeq()).document())
                .filter(document -> !document.isNone());
    }

    private static Optional<Octets> document(InboxEvent event) {
        return event instanceof DocumentReceived came ? Optional.of(came.document()) : Optional.empty();
    }
}
