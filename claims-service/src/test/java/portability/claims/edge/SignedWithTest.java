package portability.claims.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import portability.claims.Octets;
import portability.claims.cluster.TestPartner;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.ErasedDocumentReceived;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.claims.exchange.pair.OutboxEvent.DocumentReceipted;
import portability.claims.exchange.pair.OutboxEvent.DocumentRefused;
import portability.claims.exchange.pair.WireTime;
import portability.claims.witness.SampleLog;
import portability.claims.witness.WitnessEvent;
import portability.claims.witness.WitnessEvent.CheckpointWitnessed;
import portability.claims.witness.WitnessEvent.ForkFound;
import portability.claims.witness.WitnessEvent.GapStated;
import portability.claims.witness.WitnessEvent.ProofAwaited;
import portability.claims.witness.WitnessEvent.ProofGiven;
import portability.ledger.seal.SigningKey;
import portability.proto.claims.v1.DoubtfulSignature;
import portability.proto.exchange.v1.Decision;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.EnclosedDecision;
import portability.proto.exchange.v1.EnclosedRecord;
import portability.proto.exchange.v1.GapStatement;
import portability.proto.exchange.v1.Receipt;
import portability.proto.exchange.v1.SealedDocument;
import portability.proto.exchange.v1.SignedGapStatement;

/// Wherever a stolen key may have signed, its signature is found; and no other key's is.
class SignedWithTest {
    private static final String DE = "DE:DRV";
    private static final String FR = "FR:CNAV";
    private static final String CASE = "FR:CNAV/1";
    private static final String LOG = "DE:DRV/claims/1";
    private static final Instant NOON = Instant.parse("2025-03-03T12:00:00Z");
    private static final Octets BYTES = Octets.of(new byte[] {1});

    private final TestPartner partner = new TestPartner(DE);
    private final TestPartner renewed = new TestPartner(DE);
    private final TestPartner other = new TestPartner(FR);
    private final SignedWith stolen = new SignedWith(DE, partner.key.verificationKey());

    @Test
    void a_record_is_found_in_the_document_of_whoever_passes_it_on() {
        var record = record(partner);
        assertThat(told(stolen.in(received(enclosing(other, record)), FR)))
                .containsExactly(tuple("ENCLOSED", idOf(record), FR));
        var own = enclosing(partner, record);
        assertThat(told(stolen.in(received(own), DE)))
                .containsExactly(tuple("DOCUMENT", idOf(own), DE), tuple("ENCLOSED", idOf(record), DE));
        assertThat(stolen.in(received(enclosing(other, record(renewed))), FR)).isEmpty();
    }

    @Test
    void a_decision_is_found_in_the_summary() {
        var decided = decided(partner);
        var summary = other.seal(
                other.header(DocumentKind.DOCUMENT_KIND_SUMMARY, CASE, "NL:SVB"),
                decision(FR),
                EnclosedDecision.newBuilder()
                        .setSealedDecision(decided(renewed).toByteString())
                        .build(),
                EnclosedDecision.newBuilder()
                        .setSealedDecision(decided.toByteString())
                        .build());
        assertThat(told(stolen.in(received(summary), FR))).containsExactly(tuple("ENCLOSED", idOf(decided), FR));
    }

    @Test
    void a_receipt_is_found_whether_it_takes_or_refuses() {
        var receipt = receipt(partner.key);
        assertThat(told(stolen.in(new DocumentReceipted(DE, 1, "d-1", receipt, BYTES), DE)))
                .containsExactly(tuple("RECEIPT", "d-1", DE));
        assertThat(told(stolen.in(new DocumentRefused(DE, 1, "d-1", "UNKNOWN_CASE", receipt, BYTES), DE)))
                .containsExactly(tuple("RECEIPT", "d-1", DE));
        assertThat(stolen.in(new DocumentReceipted(DE, 1, "d-1", receipt(renewed.key), BYTES), DE))
                .isEmpty();
        assertThat(stolen.in(new DocumentFrozen(DE, 1, "d-1", "DECISION", CASE, BYTES, BYTES), DE))
                .as("signed by this institution")
                .isEmpty();
    }

    @Test
    void of_an_erased_document_only_its_sender_is_known() {
        var erased = new ErasedDocumentReceived(DE, 1, "d-1", BYTES, BYTES, BYTES);
        assertThat(told(stolen.in(erased, DE))).containsExactly(tuple("ERASED", "d-1", DE));
        assertThat(stolen.in(erased, FR)).isEmpty();
        var since = new DocumentReceived(DE, 1, "d-1", "DECISION", CASE, BYTES, Octets.none(), BYTES, BYTES);
        assertThat(told(stolen.in(since, DE))).containsExactly(tuple("ERASED", "d-1", DE));
    }

    /// A thief who shows another history has it recorded as a fork, or as a suspicion, and not as witnessed.
    @Test
    void a_checkpoint_is_found_whatever_was_made_of_it() {
        for (var event : witnessed(partner.key))
            assertThat(told(stolen.in(event)))
                    .as(event.getClass().getSimpleName())
                    .containsExactly(tuple("CHECKPOINT", LOG, DE));
        assertThat(witnessed(renewed.key))
                .allSatisfy(event -> assertThat(stolen.in(event)).isEmpty());
        assertThat(stolen.in(new ProofGiven(LOG, note(partner.key, "rewritten"))))
                .as("told before, when it was awaited")
                .isEmpty();
    }

    @Test
    void a_statement_of_a_gap_is_found() {
        assertThat(told(stolen.in(gap(partner.key)))).containsExactly(tuple("GAP", "DE:DRV/claims/2", DE));
        assertThat(stolen.in(gap(renewed.key))).isEmpty();
    }

    private static List<WitnessEvent> witnessed(SigningKey key) {
        var seen = SampleLog.of(LOG, key).grow(3, "entry").noted();
        var shown = note(key, "rewritten");
        return List.of(
                new CheckpointWitnessed(LOG, 3, seen.checkpoint().root().toString(), seen.note()),
                new ProofAwaited(LOG, shown),
                new ForkFound(LOG, seen.note(), shown, false));
    }

    private static String note(SigningKey key, String entries) {
        return SampleLog.of(LOG, key).grow(3, entries).noted().note();
    }

    private static GapStated gap(SigningKey key) {
        var log = SampleLog.of(LOG, key).grow(3, "entry");
        var statement = GapStatement.newBuilder()
                .setOldLog(LOG)
                .setNewLog("DE:DRV/claims/2")
                .setReceiver("NL:SVB")
                .setLastCommon(log.noted(2).note())
                .setLastWitnessed(log.noted().note())
                .setStated(WireTime.of(NOON))
                .setKeyId(key.verificationKey().keyId());
        return new GapStated(
                "DE:DRV/claims/2",
                Octets.of(SignedGapStatement.newBuilder()
                        .setContent(statement.build().toByteString())
                        .build()
                        .toByteString()));
    }

    private static Octets receipt(SigningKey key) {
        return Octets.of(Receipt.newBuilder()
                .setDocumentId("d-1")
                .setKeyId(key.verificationKey().keyId())
                .setReceived(WireTime.of(NOON))
                .build()
                .toByteString());
    }

    private static SealedDocument record(TestPartner by) {
        return by.seal(by.header(DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD, "", "")
                .clearPairSeq()
                .clearReceiver());
    }

    private static SealedDocument enclosing(TestPartner by, SealedDocument record) {
        return by.seal(
                by.header(DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD, CASE, "NL:SVB"),
                EnclosedRecord.newBuilder()
                        .setSealedRecord(record.toByteString())
                        .build());
    }

    private static SealedDocument decided(TestPartner by) {
        return by.seal(by.header(DocumentKind.DOCUMENT_KIND_DECISION, CASE, FR), decision(by.institution()));
    }

    private static Decision decision(String institution) {
        var decision = Decision.newBuilder().setDecisionId("1").setDecidedAt(NOON.toString());
        decision.getDeterminationBuilder().setInstitution(institution);
        return decision.build();
    }

    private static DocumentReceived received(SealedDocument document) {
        var header = TestPartner.headerOf(document);
        return new DocumentReceived(
                header.getSender(),
                1,
                header.getDocumentId(),
                header.getKind().name(),
                CASE,
                BYTES,
                Octets.of(document.toByteString()),
                BYTES,
                BYTES);
    }

    private static String idOf(SealedDocument document) {
        return TestPartner.headerOf(document).getDocumentId();
    }

    private static Stream<Tuple> told(List<DoubtfulSignature.Builder> found) {
        return found.stream().map(each -> tuple(each.getWhat(), each.getId(), each.getBroughtBy()));
    }
}
