package portability.claims.exchange.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import portability.claims.Octets;
import portability.claims.exchange.pair.HeldEvent.DocumentHeldBack;
import portability.claims.exchange.pair.OlderDocuments.Known;
import portability.claims.exchange.pair.OutboxCommand.FreezeHeld;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.kernel.InstitutionId;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.Seal;
import portability.ledger.seal.SigningKey;
import portability.proto.exchange.v1.BodyPart;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.Invalidation;
import portability.proto.exchange.v1.SealedDocument;

/// Which kinds may be sent to whom, and what becomes of those that had to wait.
class KindVersionsTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final String ID = "00000000-0000-8000-8000-000000000001";

    @Test
    void every_kind_is_known_since_a_version_that_this_release_speaks() {
        assertThat(Stream.of(DocumentKind.values()).filter(kind -> kind != DocumentKind.UNRECOGNIZED))
                .allSatisfy(kind -> assertThat(KindVersions.since(kind)).isBetween(1, KindVersions.NEWEST));
        assertThatIllegalArgumentException().isThrownBy(() -> KindVersions.since(DocumentKind.UNRECOGNIZED));
    }

    @Test
    void what_stands_on_the_wire_is_as_the_contract_says() {
        assertThat(Stream.of(DocumentKind.values())
                        .filter(kind -> kind != DocumentKind.UNRECOGNIZED && KindVersions.since(kind) == 2)
                        .map(DocumentKind::getNumber))
                .containsExactlyInAnyOrder(32, 40, 41, 42, 43, 60, 61, 62, 70);
        assertThat(Stream.of(DocumentKind.values())
                        .filter(kind -> kind != DocumentKind.UNRECOGNIZED && KindVersions.since(kind) == 1)
                        .map(DocumentKind::getNumber))
                .allMatch(number -> number <= 31);
    }

    @Test
    void a_document_that_was_held_back_gets_the_next_place_and_says_what_it_said() {
        var key = SigningKey.ofSeed(new byte[32]);
        var freezer = new Freezer(
                new Seal(key, new SecureRandom()), InstitutionId.parse("NL:SVB"), Clock.fixed(NOON, ZoneOffset.UTC));
        var said = Invalidation.newBuilder().setExplanation("a year too many").build();
        var body = SealedDocument.newBuilder()
                .addParts(BodyPart.newBuilder()
                        .setType("portability.exchange.v1.Invalidation")
                        .setContent(said.toByteString()))
                .build();
        var held = new DocumentHeldBack(
                "DE:DRV", ID, "INVALIDATION", "NL:SVB/1", 2, Optional.empty(), Octets.of(body.toByteString()));
        var outbox = Outbox.empty();
        var events = outbox.decide("DE:DRV", new FreezeHeld(held), Known.nothing(), freezer);
        var frozen = (DocumentFrozen) events.getFirst();
        assertThat(frozen.pairSeq()).isEqualTo(1);
        var opened = OpenedDocument.open(
                frozen.document().toByteString().toByteArray(), (_, _) -> Optional.of(key.verificationKey()));
        assertThat(opened.header().getKind()).isEqualTo(DocumentKind.DOCUMENT_KIND_INVALIDATION);
        assertThat(opened.parts()).extracting(BodyPart::getContent).containsExactly(said.toByteString());
        assertThat(opened.parts().getFirst().getSalt()).isNotEqualTo(ByteString.EMPTY);
        assertThat(outbox.evolve(frozen).decide("DE:DRV", new FreezeHeld(held), Known.nothing(), freezer))
                .isEqualTo(List.of());
    }
}
