package portability.claims.exchange.pair;

import java.time.Clock;
import portability.claims.Octets;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.kernel.InstitutionId;
import portability.ledger.seal.Seal;
import portability.ledger.seal.Sha256;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;

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
        var header = DocumentHeader.newBuilder()
                .setDocumentId(command.documentId())
                .setKind(command.kind())
                .setCaseId(command.caseId())
                .setSender(here.toString())
                .setReceiver(partner)
                .setPairSeq(pairSeq)
                .setPreviousHeaderHash(previousHeaderHash.toByteString())
                .setCreated(WireTime.of(clock.instant()))
                .setPurpose(PURPOSE);
        command.answerDue().map(WireTime::of).ifPresent(header::setAnswerDue);
        var sealed = seal.seal(header.build(), command.body());
        return new DocumentFrozen(
                partner,
                pairSeq,
                command.documentId(),
                kindName(command.kind()),
                command.caseId(),
                Octets.of(Sha256.of(sealed.getHeader().toByteArray())),
                Octets.of(sealed.toByteString()));
    }

    /// `CLAIM_NOTICE` for `DOCUMENT_KIND_CLAIM_NOTICE`.
    public static String kindName(DocumentKind kind) {
        var name = kind.name();
        return name.startsWith(KIND_PREFIX) ? name.substring(KIND_PREFIX.length()) : name;
    }
}
