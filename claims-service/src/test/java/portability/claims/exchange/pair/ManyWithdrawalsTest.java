package portability.claims.exchange.pair;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portability.claims.exchange.pair.InboxAnswer.NotTaken;
import portability.claims.exchange.pair.InboxAnswer.Taken;
import portability.claims.exchange.pair.InboxAnswer.TakenBefore;
import portability.claims.exchange.pair.OlderDocuments.Known;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.exchange.pair.OutboxCommand.GiveUp;
import portability.claims.exchange.pair.OutboxCommand.KeepReceipt;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.claims.exchange.pair.OutboxEvent.DocumentReceipted;
import portability.claims.exchange.pair.OutboxEvent.DocumentWithdrawn;
import portability.kernel.InstitutionId;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.Seal;
import portability.ledger.seal.SigningKey;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.NoRecord;
import portability.proto.exchange.v1.Receipt;

/// Whatever is refused, taken back or lost on the way: in the end both sides say the same of every number.
class ManyWithdrawalsTest {
    private static final InstitutionId NL = InstitutionId.parse("NL:SVB");
    private static final Clock NOON = Clock.fixed(Instant.parse("2025-03-03T12:00:00Z"), ZoneOffset.UTC);
    private static final SigningKey NL_KEY = SigningKey.ofSeed(new byte[32]);
    private static final Freezer FREEZER = new Freezer(new Seal(NL_KEY, new SecureRandom()), NL, NOON);
    private static final Receipts RECEIPTS = new Receipts(
            SigningKey.ofSeed("a seed that has thirty-two bytes".getBytes(StandardCharsets.US_ASCII)),
            InstitutionId.parse("DE:DRV"),
            NOON);
    private static final int RUNS = 60;
    private static final int STEPS = 120;

    private final List<DocumentFrozen> frozen = new ArrayList<>();
    private final List<OutboxEvent> said = new ArrayList<>();
    private final List<InboxEvent> taken = new ArrayList<>();
    private final Set<Long> refused = new HashSet<>();
    private Outbox outbox = Outbox.empty();
    private Inbox inbox = Inbox.empty();

    static LongStream seeds() {
        return LongStream.range(0, RUNS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void both_sides_agree_on_every_number(long seed) throws InvalidProtocolBufferException {
        var random = new Random(seed);
        for (int step = 0; step < STEPS; step++)
            switch (random.nextInt(4)) {
                case 0 -> freeze(random.nextInt(4) == 0);
                case 1 -> giveUpAny(random);
                default -> deliver(random.nextInt(3) == 0);
            }
        refused.clear();
        while (outbox.receiptedSeq() < frozen.size()) deliver(false);
        assertThat(taken).hasSameSizeAs(frozen);
        for (var document : frozen) {
            boolean counts = taken.get(Math.toIntExact(document.pairSeq() - 1)) instanceof DocumentReceived;
            var words = said.stream()
                    .filter(event -> event.pairSeq() == document.pairSeq())
                    .filter(event -> event instanceof DocumentReceipted || event instanceof DocumentWithdrawn)
                    .toList();
            assertThat(words).as("number %d, seed %d", document.pairSeq(), seed).hasSize(1);
            assertThat(words.getFirst() instanceof DocumentReceipted)
                    .as("number %d counts at both, seed %d", document.pairSeq(), seed)
                    .isEqualTo(counts);
        }
        assertThat(outbox.givenUp()).isEmpty();
    }

    private void freeze(boolean isRefused) {
        var body = NoRecord.newBuilder();
        body.getNumberBuilder().setInstitution("NL:SVB").setNumber("1");
        var command = new FreezeDocument(
                new UUID(0, frozen.size()).toString(),
                DocumentKind.DOCUMENT_KIND_NO_RECORD,
                "NL:SVB/1",
                List.of(body.build()));
        var event = (DocumentFrozen) tell(command).getFirst();
        frozen.add(event);
        if (isRefused) refused.add(event.pairSeq());
    }

    private void giveUpAny(Random random) {
        int open = frozen.size() - Math.toIntExact(outbox.receiptedSeq());
        if (open == 0) return;
        var document = frozen.get(Math.toIntExact(outbox.receiptedSeq()) + random.nextInt(open));
        tell(new GiveUp(document, random.nextBoolean(), "why", "officer-1"));
    }

    /// @param isLost does the receipt not come back?
    private void deliver(boolean isLost) throws InvalidProtocolBufferException {
        if (outbox.receiptedSeq() == frozen.size()) return;
        var document = frozen.get(Math.toIntExact(outbox.receiptedSeq()));
        var objection = refused.contains(document.pairSeq())
                ? Optional.of(RefusalReason.UNKNOWN_CASE)
                : Optional.<RefusalReason>empty();
        var opened =
                OpenedDocument.open(document.document().toByteArray(), (_, _) -> Optional.of(NL_KEY.verificationKey()));
        var arrival = TakeDocument.of(NL, opened, document.document(), objection);
        var receipt = receipt(outbox.givenUp().containsKey(document.pairSeq()) ? arrival.asWithdrawn() : arrival);
        if (isLost) return;
        var read = Receipt.parseFrom(receipt.receipt().toByteArray());
        tell(new KeepReceipt(
                document.pairSeq(),
                document.documentId(),
                read.getRefusalReason(),
                read.getWithdrawn(),
                receipt.receipt(),
                receipt.signature()));
    }

    private SignedReceipt receipt(TakeDocument document) {
        return switch (inbox.decide(document, RECEIPTS)) {
            case Taken(var event) -> {
                taken.add(event);
                inbox = inbox.evolve(event);
                yield new SignedReceipt(event.receipt(), event.signature());
            }
            case TakenBefore(long seq) -> {
                var event = taken.get(Math.toIntExact(seq - 1));
                yield new SignedReceipt(event.receipt(), event.signature());
            }
            case NotTaken(var reason, long expected) ->
                RECEIPTS.refuse(document.documentId(), document.headerHash(), reason, expected);
        };
    }

    private List<OutboxEvent> tell(OutboxCommand command) {
        var events = outbox.decide("DE:DRV", command, Known.nothing(), FREEZER);
        events.forEach(event -> outbox = outbox.evolve(event));
        said.addAll(events);
        return events;
    }
}
