package portability.claims.restore.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import portability.claims.cluster.TestPartner;
import portability.claims.exchange.pair.NotTakenBack;
import portability.claims.exchange.pair.NotTakenBack.Why;
import portability.claims.exchange.pair.WireTime;
import portability.claims.partners.Descriptor;
import portability.claims.partners.KnownPartner;
import portability.claims.partners.PartnerKeys;
import portability.ledger.seal.SignedUse;
import portability.ledger.seal.VerificationKey;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.FetchReceivedResponse;
import portability.proto.exchange.v1.NoRecord;
import portability.proto.exchange.v1.Receipt;
import portability.proto.exchange.v1.SealedDocument;

/// What a partner gives back after a restore is taken only as what this institution signed and the partner receipted.
class GivenBackTest {
    private final TestPartner here = new TestPartner("DE:DRV");
    private final TestPartner partner = new TestPartner("NL:SVB");
    private final SealedDocument document = document(here);

    @AfterEach
    void close() {
        here.close();
        partner.close();
    }

    @Test
    void a_document_with_its_receipt_is_taken_back() {
        var back = verified(answer(document, document, partner), 1);
        assertThat(back.opened()).isPresent();
        assertThat(back.document().pairSeq()).isEqualTo(1);
        assertThat(back.document().documentId())
                .isEqualTo(TestPartner.headerOf(document).getDocumentId());
        assertThat(back.document().content()).isPresent();
    }

    @Test
    void of_a_case_that_was_erased_at_the_partner_its_place_comes_back() {
        var back = verified(
                answer(document, document, partner).toBuilder().clearDocument().build(), 4);
        assertThat(back.opened()).isEmpty();
        assertThat(back.document().content()).isEmpty();
        assertThat(back.document().headerHash().toByteString()).isEqualTo(TestPartner.hashOf(document));
    }

    @Test
    void what_another_institution_signed_is_not_ours() {
        var forged = document(partner);
        refused(Why.NOT_SIGNED_BY_US, answer(forged, forged, partner), 1);
        var impostor = document(new TestPartner("DE:DRV"));
        refused(Why.NOT_SIGNED_BY_US, answer(impostor, impostor, partner), 1);
    }

    @Test
    void a_body_that_was_changed_is_not_ours() {
        var part = document.getParts(0).toBuilder().setContent(ByteString.copyFromUtf8("other"));
        var changed = document.toBuilder().setParts(0, part).build();
        refused(Why.NOT_SIGNED_BY_US, answer(changed, changed, partner), 1);
    }

    @Test
    void without_the_partners_receipt_for_it_nothing_is_taken() {
        refused(Why.NOT_RECEIPTED, answer(document, document, here), 1);
        refused(Why.NOT_RECEIPTED, answer(document, document(here), partner), 1);
        refused(
                Why.NOT_RECEIPTED,
                answer(document, document, partner).toBuilder().clearReceipt().build(),
                1);
    }

    @Test
    void another_number_or_another_receiver_is_out_of_order() {
        refused(Why.OUT_OF_ORDER, answer(document, document, partner), 2);
        var elsewhere = here.seal(
                here.header(DocumentKind.DOCUMENT_KIND_NO_RECORD, "NL:SVB/1", "MA:CNSS"),
                NoRecord.getDefaultInstance());
        refused(Why.OUT_OF_ORDER, answer(elsewhere, elsewhere, partner), 1);
    }

    private void refused(Why why, FetchReceivedResponse answer, long pairSeq) {
        assertThatThrownBy(() -> verified(answer, pairSeq))
                .isInstanceOfSatisfying(
                        NotTakenBack.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private GivenBack verified(FetchReceivedResponse answer, long pairSeq) {
        return GivenBack.verified(answer, known(partner.descriptor.descriptor()), pairSeq, this::ownKey);
    }

    private Optional<VerificationKey> ownKey(String institution, String keyId) {
        return Optional.of(here.key.verificationKey())
                .filter(key -> institution.equals("DE:DRV") && key.keyId().equals(keyId));
    }

    private static SealedDocument document(TestPartner signer) {
        return signer.seal(
                signer.header(DocumentKind.DOCUMENT_KIND_NO_RECORD, "NL:SVB/1", "NL:SVB"),
                NoRecord.getDefaultInstance());
    }

    private FetchReceivedResponse answer(SealedDocument given, SealedDocument receipted, TestPartner signer) {
        var receipt = Receipt.newBuilder()
                .setDocumentId(TestPartner.headerOf(receipted).getDocumentId())
                .setHeaderHash(TestPartner.hashOf(receipted))
                .setReceiver("NL:SVB")
                .setKeyId(signer.key.verificationKey().keyId())
                .setReceived(WireTime.of(Instant.now()))
                .setAccepted(true)
                .build()
                .toByteArray();
        return FetchReceivedResponse.newBuilder()
                .setDocument(given.toByteString())
                .setReceipt(ByteString.copyFrom(receipt))
                .setSignature(ByteString.copyFrom(signer.key.sign(SignedUse.RECEIPT, receipt)))
                .build();
    }

    private static KnownPartner known(Descriptor descriptor) {
        return new KnownPartner(descriptor, true, PartnerKeys.of(descriptor), Optional.empty());
    }
}
