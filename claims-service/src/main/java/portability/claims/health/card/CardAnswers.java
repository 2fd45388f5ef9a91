package portability.claims.health.card;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import portability.claims.exchange.pair.Freezer;
import portability.claims.exchange.pair.WireTime;
import portability.claims.partners.Directory;
import portability.ledger.node.NodeProperties;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.Seal;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.Sha256;
import portability.ledger.seal.SigningKey;
import portability.proto.exchange.v1.CheckEntitlementRequest;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.HealthCardAnswer;
import portability.proto.exchange.v1.SealedDocument;

/// Seals and opens what a competent institution answers about a card: whoever gave the care has it to show.
@Component
class CardAnswers {
    private static final DocumentKind KIND = DocumentKind.DOCUMENT_KIND_HEALTH_CARD_ANSWER;

    private final Seal seal;
    private final Directory directory;
    private final Clock clock;
    private final String here;

    CardAnswers(SigningKey key, Directory directory, Clock clock, NodeProperties node) {
        this.seal = new Seal(key, new SecureRandom());
        this.directory = directory;
        this.clock = clock;
        this.here = node.institution();
    }

    SealedDocument seal(String receiver, HealthCardAnswer answer) {
        var header = DocumentHeader.newBuilder()
                .setDocumentId(UUID.randomUUID().toString())
                .setKind(KIND)
                .setCaseId(answer.getEntitlementId())
                .setSender(here)
                .setReceiver(receiver)
                .setCreated(WireTime.of(clock.instant()))
                .setPurpose(Freezer.PURPOSE)
                .build();
        return seal.seal(header, List.of(answer));
    }

    /// What a partner signed to this institution's question; empty where it is not what it must be.
    Optional<HealthCardAnswer> open(byte[] document, String sender, CheckEntitlementRequest question) {
        try {
            var created = WireTime.read(
                    DocumentHeader.parseFrom(SealedDocument.parseFrom(document).getHeader())
                            .getCreated());
            var opened = OpenedDocument.open(document, (signer, keyId) -> directory.key(signer, keyId, created));
            var header = opened.header();
            var answer = opened.part(0, HealthCardAnswer.parser(), HealthCardAnswer.getDefaultInstance());
            boolean isIt = header.getKind() == KIND
                    && header.getSender().equals(sender)
                    && header.getReceiver().equals(here)
                    && answer.getQuestion().equals(hash(question));
            return isIt ? Optional.of(answer) : Optional.empty();
        } catch (SealBroken | InvalidProtocolBufferException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// What an answer names its question by. As it came: fields of a later release are in it.
    static ByteString hash(CheckEntitlementRequest question) {
        return ByteString.copyFrom(Sha256.of(question.toByteArray()));
    }
}
