package portability.claims.exchange.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.claims.cluster.ClaimsNode;
import portability.claims.cluster.Samples;
import portability.claims.cluster.TestPartner;
import portability.claims.cluster.Until;
import portability.ledger.seal.SignedUse;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.ListPartnersRequest;
import portability.proto.claims.v1.Partner;
import portability.proto.exchange.v1.DeliverRequest;
import portability.proto.exchange.v1.DeliverResponse;
import portability.proto.exchange.v1.DeliveryNote;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.ExchangeServiceGrpc.ExchangeServiceImplBase;
import portability.proto.exchange.v1.Receipt;
import portability.proto.exchange.v1.SealedDocument;

/// What becomes of documents that are sent to a partner that is down, lost its store, lies or refuses.
@PostgresTest
class DeliveryTest {
    private final ClaimsNode nl = new ClaimsNode("NL:SVB");
    private final TestPartner de = new TestPartner("DE:DRV");
    private final Receiver receiver = new Receiver();

    @BeforeEach
    void start() {
        nl.start();
        de.enrolAt(nl, 2);
        nl.upstream.insure(Samples.fatima(), "111", 2001);
    }

    @AfterEach
    void stop() {
        nl.close();
        de.close();
    }

    @Test
    void a_partner_that_is_down_gets_everything_in_order_when_it_is_up() {
        lodge("one");
        lodge("two");
        Until.so(() -> partner().getUndelivered() == 4 && partner().getCircuit().equals("OPEN"));
        de.answerWith(receiver);
        Until.so(() -> partner().getUndelivered() == 0);
        assertThat(receiver.seqs()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(receiver.attempts.getFirst()).isGreaterThan(1);
        Until.so(() -> partner().getCircuit().equals("CLOSED"));
    }

    @Test
    void what_was_frozen_is_sent_as_the_same_bytes_after_a_restart() {
        receiver.answer = header -> null;
        de.answerWith(receiver);
        lodge("one");
        Until.so(() -> !receiver.documents.isEmpty());
        var first = receiver.documents.getFirst();
        nl.stop();
        receiver.documents.clear();
        nl.start();
        Until.so(() -> !receiver.documents.isEmpty());
        assertThat(receiver.documents.getFirst()).isEqualTo(first);
    }

    @Test
    void an_answer_that_is_no_receipt_of_the_partner_counts_for_nothing() {
        var impostor = new TestPartner("DE:DRV");
        receiver.answer = header -> receiver.seqs().size() < 3 ? impostor : de;
        de.answerWith(receiver);
        lodge("one");
        Until.so(() -> partner().getUndelivered() == 0 && receiver.seqs().size() >= 4);
        assertThat(receiver.seqs().subList(0, 3)).containsExactly(1L, 1L, 1L);
    }

    @Test
    void a_refused_document_stops_the_pair_visibly_until_it_is_taken() {
        receiver.refusal = "UNKNOWN_KEY";
        de.answerWith(receiver);
        lodge("one");
        Until.so(() -> partner().getRefusalReason().equals("UNKNOWN_KEY"));
        assertThat(partner().getRefusedDocument()).isNotEmpty();
        lodge("two");
        Until.so(() -> partner().getUndelivered() == 4);
        assertThat(receiver.seqs()).containsOnly(1L);
        receiver.refusal = "";
        nl.stop();
        nl.start();
        Until.so(() ->
                partner().getUndelivered() == 0 && partner().getRefusalReason().isEmpty());
    }

    @Test
    void a_partner_that_lost_what_it_had_gets_it_again() {
        de.answerWith(receiver);
        lodge("one");
        Until.so(() -> receiver.seqs().size() == 2 && partner().getUndelivered() == 0);
        receiver.documents.clear();
        receiver.attempts.clear();
        receiver.awaited = 1;
        lodge("two");
        Until.so(() -> receiver.seqs().equals(List.of(3L, 1L, 2L, 3L, 4L)));
        Until.so(() -> partner().getUndelivered() == 0);
    }

    private void lodge(String requestId) {
        var claimant = Samples.fatima("NL:SVB", "111", "DE:DRV", "222");
        assertThat(nl.officer().lodgeClaim(Samples.claim(requestId, claimant)).getClaimId())
                .isNotEmpty();
    }

    private Partner partner() {
        return nl.officer()
                .listPartners(ListPartnersRequest.getDefaultInstance())
                .getPartners(0);
    }

    /// The partner's exchange: receipts what is next, or does what the test says.
    private final class Receiver extends ExchangeServiceImplBase {
        final List<ByteString> documents = new CopyOnWriteArrayList<>();
        final List<Integer> attempts = new CopyOnWriteArrayList<>();
        volatile Function<DocumentHeader, @Nullable TestPartner> answer = _ -> de;
        volatile String refusal = "";
        /// The number it awaits; 0 for whatever comes.
        volatile long awaited;

        List<Long> seqs() {
            return new ArrayList<>(documents.stream()
                    .map(document -> header(document).getPairSeq())
                    .toList());
        }

        @Override
        public void deliver(DeliverRequest request, StreamObserver<DeliverResponse> response) {
            try {
                attempts.add(DeliveryNote.parseFrom(request.getNote()).getAttempt());
            } catch (InvalidProtocolBufferException broken) {
                throw new IllegalStateException(broken);
            }
            var header = header(request.getDocument());
            var signer = answer.apply(header);
            documents.add(request.getDocument());
            if (signer == null) {
                response.onError(Status.UNAVAILABLE.asException());
                return;
            }
            var receipt = receipt(header, request.getDocument(), signer).build().toByteArray();
            response.onNext(DeliverResponse.newBuilder()
                    .setReceipt(ByteString.copyFrom(receipt))
                    .setSignature(ByteString.copyFrom(signer.key.sign(SignedUse.RECEIPT, receipt)))
                    .build());
            response.onCompleted();
        }

        private Receipt.Builder receipt(DocumentHeader header, ByteString document, TestPartner signer) {
            var receipt = Receipt.newBuilder()
                    .setDocumentId(header.getDocumentId())
                    .setHeaderHash(TestPartner.hashOf(sealed(document)))
                    .setReceiver("DE:DRV")
                    .setKeyId(signer.key.verificationKey().keyId())
                    .setReceived(header.getCreated());
            if (awaited > 0 && header.getPairSeq() != awaited)
                return receipt.setRefusalReason("OUT_OF_ORDER").setExpectedPairSeq(awaited);
            if (!refusal.isEmpty()) return receipt.setRefusalReason(refusal);
            if (awaited > 0) awaited = header.getPairSeq() + 1;
            return receipt.setAccepted(true);
        }
    }

    private static SealedDocument sealed(ByteString document) {
        try {
            return SealedDocument.parseFrom(document);
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static DocumentHeader header(ByteString document) {
        return TestPartner.headerOf(sealed(document));
    }
}
