package portability.claims.exchange.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import portability.claims.Octets;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.exchange.pair.InboxAnswer.NotTaken;
import portability.claims.exchange.pair.InboxAnswer.Taken;
import portability.claims.exchange.pair.InboxAnswer.TakenBefore;
import portability.claims.exchange.pair.OlderDocuments.Known;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.exchange.pair.OutboxCommand.GiveUp;
import portability.claims.exchange.pair.OutboxCommand.KeepReceipt;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.claims.exchange.pair.OutboxEvent.DocumentGivenUp;
import portability.claims.exchange.pair.OutboxEvent.DocumentReceipted;
import portability.claims.exchange.pair.OutboxEvent.DocumentRefused;
import portability.claims.exchange.pair.OutboxEvent.DocumentWithdrawn;
import portability.kernel.InstitutionId;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.Seal;
import portability.ledger.seal.SignedUse;
import portability.ledger.seal.SigningKey;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.NoRecord;
import portability.proto.exchange.v1.Receipt;

/// The two ends of a pair, by themselves: what one freezes the other takes, in its order and once.
class PairTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2025-03-03T12:00:00Z"), ZoneOffset.UTC);
    private static final SigningKey NL_KEY = SigningKey.ofSeed(new byte[32]);
    private static final Freezer FREEZER =
            new Freezer(new Seal(NL_KEY, new SecureRandom()), InstitutionId.parse("NL:SVB"), NOON);
    private static final SigningKey DE_KEY =
            SigningKey.ofSeed("a seed that has thirty-two bytes".getBytes(StandardCharsets.US_ASCII));
    private static final Receipts RECEIPTS = new Receipts(DE_KEY, InstitutionId.parse("DE:DRV"), NOON);

    private Outbox outbox = Outbox.empty();
    private Inbox inbox = Inbox.empty();
    private final List<InboxEvent> taken = new ArrayList<>();

    @Test
    void documents_are_numbered_without_a_gap_and_chained() {
        var first = freeze(id(1));
        var second = freeze(id(2));
        assertThat(first.pairSeq()).isEqualTo(1);
        assertThat(second.pairSeq()).isEqualTo(2);
        assertThat(open(first).header().getPreviousHeaderHash().isEmpty()).isTrue();
        assertThat(Octets.of(open(second).header().getPreviousHeaderHash())).isEqualTo(first.headerHash());
    }

    @Test
    void a_document_is_frozen_once() {
        freeze(id(1));
        assertThat(outbox.decide("DE:DRV", freezing(id(1)), Known.nothing(), FREEZER))
                .isEmpty();
    }

    @Test
    void a_header_holds_no_personal_data() {
        var header = open(freeze(id(1))).header();
        assertThat(header.toString()).doesNotContain("personal number");
        assertThat(header.getPurpose()).isEqualTo("SOCIAL_SECURITY_CLAIM");
    }

    @Test
    void receipts_are_kept_in_order_and_once() {
        freeze(id(1));
        freeze(id(2));
        assertThat(keep(2, "")).isEmpty();
        assertThat(keep(1, "")).hasOnlyElementsOfType(DocumentReceipted.class).hasSize(1);
        assertThat(keep(1, "")).isEmpty();
        assertThat(keep(2, "")).hasSize(1);
        assertThat(keep(3, "")).isEmpty();
    }

    @Test
    void a_refusal_is_kept_once_and_the_document_can_still_be_accepted() {
        freeze(id(1));
        assertThat(keep(1, "UNKNOWN_KEY"))
                .hasOnlyElementsOfType(DocumentRefused.class)
                .hasSize(1);
        assertThat(keep(1, "UNKNOWN_KEY")).isEmpty();
        assertThat(keep(1, "BAD_SIGNATURE")).hasSize(1);
        assertThat(keep(1, "")).hasOnlyElementsOfType(DocumentReceipted.class).hasSize(1);
    }

    @Test
    void a_document_is_given_up_once_and_may_go_anew_until_the_partner_has_receipted_that() {
        var first = freeze(id(1));
        freeze(id(2));
        keep(1, "MALFORMED_BODY");
        assertThat(giveUp(first, false))
                .hasOnlyElementsOfType(DocumentGivenUp.class)
                .hasSize(1);
        assertThat(giveUp(first, false)).isEmpty();
        assertThat(giveUp(first, true)).hasSize(1);
        assertThat(giveUp(first, false)).isEmpty();
        assertThat(keepWithdrawn(1))
                .singleElement()
                .isInstanceOfSatisfying(
                        DocumentWithdrawn.class, gone -> assertThat(gone.anew()).isTrue());
        assertThatThrownBy(() -> giveUp(first, true))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.DOCUMENT_DELIVERED));
        assertThat(keep(2, "")).hasOnlyElementsOfType(DocumentReceipted.class).hasSize(1);
    }

    @Test
    void a_document_that_had_been_taken_before_it_was_given_up_counts() {
        var first = freeze(id(1));
        giveUp(first, true);
        assertThat(keep(1, ""))
                .map(Object::getClass)
                .map(Class::getSimpleName)
                .containsExactly("DocumentReceipted", "GivenUpDocumentTaken");
    }

    @Test
    void the_place_of_a_withdrawn_document_is_taken_in_its_order_and_nothing_of_it() {
        var first = freeze(id(1));
        var second = freeze(id(2));
        assertThat(withdraw(second)).isEqualTo(new NotTaken(RefusalReason.OUT_OF_ORDER, 1));
        assertThat(withdraw(first))
                .isInstanceOfSatisfying(
                        Taken.class, taken -> assertThat(taken.event()).isInstanceOf(WithdrawnDocumentReceived.class));
        assertThat(take(first)).isEqualTo(new TakenBefore(1));
        assertThat(take(second)).isInstanceOf(Taken.class);
    }

    @Test
    void a_document_that_was_taken_cannot_be_withdrawn() {
        var first = freeze(id(1));
        take(first);
        assertThat(withdraw(first)).isEqualTo(new TakenBefore(1));
    }

    @Test
    void takes_documents_in_their_order() {
        for (int i = 1; i <= 3; i++) assertThat(take(freeze(id(i)))).isInstanceOf(Taken.class);
    }

    @Test
    void a_document_that_comes_again_was_taken_before() {
        var first = freeze(id(1));
        take(first);
        take(freeze(id(2)));
        assertThat(take(first)).isEqualTo(new TakenBefore(1));
    }

    @Test
    void a_document_whose_forerunner_is_missing_is_out_of_order() {
        take(freeze(id(1)));
        freeze(id(2));
        assertThat(take(freeze(id(3)))).isEqualTo(new NotTaken(RefusalReason.OUT_OF_ORDER, 2));
    }

    @Test
    void a_number_that_comes_twice_is_a_fork() {
        take(freeze(id(1)));
        outbox = Outbox.empty();
        assertThat(take(freeze(id(2)))).isEqualTo(new NotTaken(RefusalReason.FORKED_PAIR, 0));
    }

    @Test
    void a_chain_that_leads_elsewhere_is_a_fork() {
        take(freeze(id(1)));
        outbox = Outbox.empty();
        freeze(id(3));
        assertThat(take(freeze(id(2)))).isEqualTo(new NotTaken(RefusalReason.FORKED_PAIR, 2));
    }

    @Test
    void an_id_that_comes_back_with_another_document_is_reused() {
        take(freeze(id(1)));
        var again = (DocumentFrozen) new Outbox(1, Octets.none(), NewestDocuments.none(), 0, "", Map.of())
                .decide("DE:DRV", freezing(id(1)), new Known(false, 1), FREEZER)
                .getFirst();
        assertThat(take(again)).isEqualTo(new NotTaken(RefusalReason.DOCUMENT_ID_REUSED, 2));
    }

    @Test
    void an_objection_counts_only_for_what_is_new_and_in_its_place() {
        var first = freeze(id(1));
        var objection = Optional.of(RefusalReason.UNKNOWN_CASE);
        assertThat(take(first, objection)).isEqualTo(new NotTaken(RefusalReason.UNKNOWN_CASE, 1));
        take(first);
        assertThat(take(first, objection)).isEqualTo(new TakenBefore(1));
        freeze(id(2));
        assertThat(take(freeze(id(3)), objection)).isEqualTo(new NotTaken(RefusalReason.OUT_OF_ORDER, 2));
    }

    @Test
    void a_receipt_is_signed_and_names_the_document() throws InvalidProtocolBufferException {
        var frozen = freeze(id(1));
        assertThat(take(frozen)).isInstanceOfSatisfying(Taken.class, taken -> {
            var event = taken.event();
            assertThat(DE_KEY.verificationKey()
                            .verifies(
                                    SignedUse.RECEIPT,
                                    event.receipt().toByteArray(),
                                    event.signature().toByteArray()))
                    .isTrue();
        });
        var refusal = RECEIPTS.refuse(id(1), frozen.headerHash(), RefusalReason.OUT_OF_ORDER, 7);
        var receipt = Receipt.parseFrom(refusal.receipt().toByteArray());
        assertThat(receipt.getDocumentId()).isEqualTo(id(1));
        assertThat(receipt.getAccepted()).isFalse();
        assertThat(receipt.getRefusalReason()).isEqualTo("OUT_OF_ORDER");
        assertThat(receipt.getExpectedPairSeq()).isEqualTo(7);
        assertThat(receipt.getKeyId()).isEqualTo(DE_KEY.verificationKey().keyId());
    }

    private DocumentFrozen freeze(String documentId) {
        var events = outbox.decide("DE:DRV", freezing(documentId), Known.nothing(), FREEZER);
        assertThat(events).hasSize(1);
        outbox = outbox.evolve(events.getFirst());
        return (DocumentFrozen) events.getFirst();
    }

    private List<OutboxEvent> keep(long seq, String refusal) {
        return tell(new KeepReceipt(seq, id((int) seq), refusal, false, Octets.none(), Octets.none()));
    }

    /// The partner's word that it took the place only.
    private List<OutboxEvent> keepWithdrawn(long seq) {
        return tell(new KeepReceipt(seq, id((int) seq), "", true, Octets.none(), Octets.none()));
    }

    private List<OutboxEvent> giveUp(DocumentFrozen document, boolean anew) {
        return tell(new GiveUp(document, anew, "why", "officer-1"));
    }

    private List<OutboxEvent> tell(OutboxCommand command) {
        var events = new ArrayList<>(outbox.decide("DE:DRV", command, Known.nothing(), FREEZER));
        events.forEach(event -> outbox = outbox.evolve(event));
        return events;
    }

    private InboxAnswer take(DocumentFrozen frozen) {
        return take(frozen, Optional.empty());
    }

    private InboxAnswer take(DocumentFrozen frozen, Optional<RefusalReason> objection) {
        return arrive(TakeDocument.of(InstitutionId.parse("NL:SVB"), open(frozen), frozen.document(), objection));
    }

    private InboxAnswer withdraw(DocumentFrozen frozen) {
        return arrive(TakeDocument.of(
                        InstitutionId.parse("NL:SVB"),
                        open(frozen),
                        frozen.document(),
                        Optional.of(RefusalReason.MALFORMED_BODY))
                .asWithdrawn());
    }

    /// As whoever has the pair's stream.
    private InboxAnswer arrive(TakeDocument command) {
        return switch (inbox.decide(command, RECEIPTS)) {
            case Taken(var event) -> {
                inbox = inbox.evolve(event);
                taken.add(event);
                yield new Taken(event);
            }
            case TakenBefore(long seq) ->
                Inbox.objection(command, taken.get(Math.toIntExact(seq - 1)))
                        .<InboxAnswer>map(reason -> new NotTaken(reason, 0))
                        .orElse(new TakenBefore(seq));
            case NotTaken refused -> refused;
        };
    }

    private static OpenedDocument open(DocumentFrozen frozen) {
        return OpenedDocument.open(frozen.document().toByteArray(), (_, _) -> Optional.of(NL_KEY.verificationKey()));
    }

    private static FreezeDocument freezing(String documentId) {
        var body = NoRecord.newBuilder();
        body.getNumberBuilder().setInstitution("NL:SVB").setNumber("personal number");
        return new FreezeDocument(documentId, DocumentKind.DOCUMENT_KIND_NO_RECORD, "NL:SVB/1", List.of(body.build()));
    }

    private static String id(int number) {
        return new UUID(0, number).toString();
    }
}
