package portability.partner.pair;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portability.ledger.seal.Sha256;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.SealedDocument;

/// Documents of the pair, read where they stand. They were verified, or made, before they were kept.
public final class Documents {
    private static final String KIND = "DOCUMENT_KIND_";

    private final PairFiles files;

    public Documents(PairFiles files) {
        this.files = files;
    }

    /// @param sealed as sent or received
    public record Document(DocumentHeader header, SealedDocument sealed) {
        /// @throws IllegalStateException if that part is not there
        public <M extends Message> M part(int index, Parser<M> parser) {
            try {
                return parser.parseFrom(sealed.getParts(index).getContent());
            } catch (InvalidProtocolBufferException broken) {
                throw new IllegalStateException("a kept document cannot be read", broken);
            }
        }
    }

    /// Everything received, then everything sent, each in order.
    public List<Document> all() {
        var all = new ArrayList<>(received());
        all.addAll(sent());
        return all;
    }

    public List<Document> sentIn(String caseId) {
        return sent().stream()
                .filter(it -> it.header().getCaseId().equals(caseId))
                .toList();
    }

    public List<Document> receivedIn(String caseId) {
        return received().stream()
                .filter(it -> it.header().getCaseId().equals(caseId))
                .toList();
    }

    private List<Document> sent() {
        var found = new ArrayList<Document>();
        for (long number = 1; number <= files.lastSent(); number++)
            files.sent(number).map(it -> read(it.getDocument())).ifPresent(found::add);
        return found;
    }

    /// Without what the node took back, of which there is nothing to read.
    private List<Document> received() {
        var found = new ArrayList<Document>();
        for (long number = 1; number <= files.lastReceived(); number++)
            files.received(number)
                    .filter(it -> !it.getDocument().isEmpty())
                    .map(it -> read(it.getDocument()))
                    .ifPresent(found::add);
        return found;
    }

    /// The chain's next link: over the header of the last document sent; empty before the first.
    public ByteString lastSentHash() {
        return files.sent(files.lastSent())
                .map(it -> hashOf(read(it.getDocument()).sealed()))
                .orElse(ByteString.EMPTY);
    }

    public static ByteString hashOf(SealedDocument document) {
        return ByteString.copyFrom(Sha256.of(document.getHeader().toByteArray()));
    }

    public static Document read(ByteString document) {
        try {
            var sealed = SealedDocument.parseFrom(document);
            return new Document(DocumentHeader.parseFrom(sealed.getHeader()), sealed);
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("a kept document cannot be read", broken);
        }
    }

    /// Does anything stand there that could be a document?
    public static Optional<DocumentHeader> headerIn(ByteString document) {
        try {
            return Optional.of(
                    DocumentHeader.parseFrom(SealedDocument.parseFrom(document).getHeader()));
        } catch (InvalidProtocolBufferException _) {
            return Optional.empty();
        }
    }

    /// `CLAIM_NOTICE`; a number where this release knows no name.
    public static String kindOf(DocumentHeader header) {
        var kind = header.getKind();
        if (kind == DocumentKind.UNRECOGNIZED) return "kind " + header.getKindValue();
        return kind.name().substring(KIND.length());
    }
}
