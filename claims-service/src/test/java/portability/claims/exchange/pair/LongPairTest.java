package portability.claims.exchange.pair;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.claims.Octets;
import portability.claims.exchange.pair.InboxAnswer.NotTaken;
import portability.claims.exchange.pair.InboxAnswer.Taken;
import portability.claims.exchange.pair.InboxAnswer.TakenBefore;
import portability.claims.exchange.pair.OlderDocuments.Known;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.claims.exchange.pair.OutboxEvent.DocumentReceipted;
import portability.kernel.InstitutionId;
import portability.ledger.codec.StateCodec;
import portability.ledger.privacy.keys.NodeSecret;
import portability.ledger.seal.Seal;
import portability.ledger.seal.Sha256;
import portability.ledger.seal.SigningKey;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.NoRecord;

/// Two institutions that have exchanged documents for decades: their pair is no larger than one of last year, and still
/// each document has its effect once.
class LongPairTest {
    private static final int MANY = 10_000;
    private static final Clock NOON = Clock.fixed(Instant.parse("2025-03-03T12:00:00Z"), ZoneOffset.UTC);
    private static final SigningKey KEY = SigningKey.ofSeed(new byte[32]);
    private static final Freezer FREEZER =
            new Freezer(new Seal(KEY, new SecureRandom()), InstitutionId.parse("NL:SVB"), NOON);
    private static final Receipts RECEIPTS = new Receipts(KEY, InstitutionId.parse("DE:DRV"), NOON);

    private final StateCodec codec = new StateCodec(NodeSecret.of(new byte[32]).cipher("state"));
    private final List<InboxEvent> taken = new ArrayList<>();
    private Outbox outbox = Outbox.empty();
    private Inbox inbox = Inbox.empty();

    @BeforeEach
    void exchange() {
        for (int n = 1; n <= MANY; n++) {
            var frozen = new DocumentFrozen("DE:DRV", n, id(n), "NO_RECORD", "c", hash(n), hash(n));
            var receipted = new DocumentReceipted("DE:DRV", n, id(n), hash(n), hash(n));
            var received =
                    new DocumentReceived("DE:DRV", n, id(n), "NO_RECORD", "c", hash(n), hash(n), hash(n), hash(n));
            outbox = outbox.evolve(frozen).evolve(receipted);
            inbox = inbox.evolve(received);
            taken.add(received);
            if (n == MANY / 10) assertThat(snapshot(outbox, inbox)).isLessThan(45_000);
        }
    }

    @Test
    void a_snapshot_does_not_grow_with_the_pair() {
        // The numbers have a digit more than a tenth of the way before.
        assertThat(snapshot(outbox, inbox)).isLessThan(48_000);
    }

    @Test
    void what_was_frozen_long_ago_is_not_frozen_again() {
        assertThat(freeze(id(7), new Known(true, MANY))).isEmpty();
        assertThat(freeze(id(MANY), Known.nothing())).isEmpty();
        assertThat(freeze(id(MANY + 1), new Known(false, MANY - NewestDocuments.MOST)))
                .hasSize(1);
    }

    @Test
    void whoever_cannot_tell_freezes_nothing() {
        assertThatThrownBy(() -> freeze(id(7), new Known(false, MANY - NewestDocuments.MOST - 1)))
                .isInstanceOf(OutboxBehind.class);
    }

    @Test
    void what_came_long_ago_and_comes_again_gets_the_receipt_of_then() {
        assertThat(arrive(7, id(7), hash(7))).isEqualTo(new TakenBefore(7));
        assertThat(Inbox.objection(document(7, id(7), hash(7)), taken.get(6))).isEmpty();
        assertThat(Inbox.objection(document(7, id(7), hash(8)), taken.get(6)))
                .contains(RefusalReason.DOCUMENT_ID_REUSED);
        assertThat(Inbox.objection(document(7, id(8), hash(8)), taken.get(6))).contains(RefusalReason.FORKED_PAIR);
    }

    @Test
    void what_came_lately_does_not_come_again_under_another_number() {
        assertThat(arrive(MANY + 1, id(MANY), hash(MANY + 1)))
                .isEqualTo(new NotTaken(RefusalReason.DOCUMENT_ID_REUSED, MANY + 1));
        assertThat(arrive(MANY + 1, id(MANY + 1), hash(MANY + 1))).isInstanceOf(Taken.class);
    }

    private int snapshot(Outbox sent, Inbox received) {
        return codec.encode("outbox", sent).length + codec.encode("inbox", received).length;
    }

    private List<OutboxEvent> freeze(String id, Known older) {
        var body = NoRecord.newBuilder();
        body.getNumberBuilder().setInstitution("NL:SVB").setNumber("1");
        var command = new FreezeDocument(id, DocumentKind.DOCUMENT_KIND_NO_RECORD, "NL:SVB/1", List.of(body.build()));
        return outbox.decide("DE:DRV", command, older, FREEZER);
    }

    private InboxAnswer arrive(long seq, String id, Octets hash) {
        return inbox.decide(document(seq, id, hash), RECEIPTS);
    }

    private TakeDocument document(long seq, String id, Octets hash) {
        return new TakeDocument(
                "DE:DRV",
                seq,
                id,
                "NO_RECORD",
                "c",
                hash(MANY),
                hash,
                hash,
                Optional.empty(),
                false,
                false,
                Optional.empty());
    }

    private static String id(int number) {
        return UUID.nameUUIDFromBytes(Integer.toString(number).getBytes(UTF_8)).toString();
    }

    private static Octets hash(int number) {
        return Octets.of(Sha256.of(id(number).getBytes(UTF_8)));
    }
}
