package portability.claims.exchange.pair;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Clock;
import java.util.List;
import portability.claims.Octets;
import portability.claims.exchange.pair.HeldEvent.DocumentHeldBack;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.kernel.InstitutionId;
import portability.ledger.seal.Seal;
import portability.ledger.seal.Sha256;
import portability.proto.exchange.v1.BodyPart;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.SealedDocument;

/// Seals documents under their place in the pair.
public final class Freezer {
    /// Why the data is sent. Source: Reg. (EC) 883/2004 Art. 77; the other instruments have a like clause.
    public static final String PURPOSE = "SOCIAL_SECURITY_CLAIM";

    private static final String KIND_PREFIX = "DOCUMENT_KIND_";

    private final Seal seal;
    private final InstitutionId here;
    private final Clock clock;

    public Freezer(Seal seal, InstitutionId here, Clock clock) {
        this.seal = seal;
        this.here = here;
        this.clock = clock;
    }

    DocumentFrozen freeze(String partner, long pairSeq, Octets previousHeaderHash, FreezeDocument command) {
        var header = header(partner, pairSeq, previousHeaderHash)
                .setDocumentId(command.documentId())
                .setKind(command.kind())
                .setCaseId(command.caseId());
        command.answerDue().map(WireTime::of).ifPresent(header::setAnswerDue);
        return frozen(header.build(), seal.seal(header.build(), command.body()));
    }

    DocumentFrozen freeze(long pairSeq, Octets previousHeaderHash, DocumentHeldBack held) {
        var header = header(held.partner(), pairSeq, previousHeaderHash)
                .setDocumentId(held.documentId())
                .setKind(DocumentKind.valueOf(KIND_PREFIX + held.kind()))
                .setCaseId(held.caseId());
        held.answerDue().map(WireTime::of).ifPresent(header::setAnswerDue);
        return frozen(header.build(), seal.sealContents(header.build(), contentsOf(held.body())));
    }

    private DocumentHeader.Builder header(String partner, long pairSeq, Octets previousHeaderHash) {
        return DocumentHeader.newBuilder()
                .setSender(here.toString())
                .setReceiver(partner)
                .setPairSeq(pairSeq)
                .setPreviousHeaderHash(previousHeaderHash.toByteString())
                .setCreated(WireTime.of(clock.instant()))
                .setPurpose(PURPOSE);
    }

    private static DocumentFrozen frozen(DocumentHeader header, SealedDocument sealed) {
        return new DocumentFrozen(
                header.getReceiver(),
                header.getPairSeq(),
                header.getDocumentId(),
                kindName(header.getKind()),
                header.getCaseId(),
                Octets.of(Sha256.of(sealed.getHeader().toByteArray())),
                Octets.of(sealed.toByteString()));
    }

    private static List<BodyPart> contentsOf(Octets body) {
        try {
            return SealedDocument.parseFrom(body.toByteString()).getPartsList();
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("a document that is held back cannot be read", broken);
        }
    }

    /// `CLAIM_NOTICE` for `DOCUMENT_KIND_CLAIM_NOTICE`.
    public static String kindName(DocumentKind kind) {
        var name = kind.name();
        return name.startsWith(KIND_PREFIX) ? name.substring(KIND_PREFIX.length()) : name;
    }
}
