package portability.claims.exchange.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status;
import io.grpc.Status.Code;
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
import portability.claims.cluster.Fails;
import portability.claims.cluster.Samples;
import portability.claims.cluster.TestPartner;
import portability.claims.cluster.Until;
import portability.ledger.edge.Role;
import portability.ledger.seal.SignedUse;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.ExchangeDeskServiceGrpc;
import portability.proto.claims.v1.ExchangeDeskServiceGrpc.ExchangeDeskServiceBlockingStub;
import portability.proto.claims.v1.GiveUpRequest;
import portability.proto.claims.v1.ListPartnersRequest;
import portability.proto.claims.v1.ListUndeliveredRequest;
import portability.proto.claims.v1.Partner;
import portability.proto.claims.v1.TryAgainRequest;
import portability.proto.claims.v1.UndeliveredDocument;
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
    void a_refused_document_is_tried_again_by_itself_and_when_an_officer_says_so() {
        receiver.refusal = "UNKNOWN_KEY";
        de.answerWith(receiver);
        lodge("one");
        var refused = Until.it(this::undelivered, list -> list.size() == 1).getFirst();
        assertThat(refused.getState()).isEqualTo("REFUSED");
        assertThat(refused.getRefusalReason()).isEqualTo("UNKNOWN_KEY");
        assertThat(refused.getKind()).isEqualTo("CLAIM_NOTICE");
        assertThat(refused.getCaseId()).startsWith("NL:SVB/");
        assertThat(refused.getCanList()).containsExactly("TRY_AGAIN", "SEND_ANEW", "GIVE_UP");
        int tried = receiver.seqs().size();
        receiver.refusal = "";
        assertThat(tried).isEqualTo(1);
        desk().tryAgain(TryAgainRequest.newBuilder().setPartner("DE:DRV").build());
        Until.so(() -> partner().getUndelivered() == 0);
        assertThat(undelivered()).isEmpty();
        receiver.refusal = "UNKNOWN_CASE";
        nl.stop();
        nl.with("portability.delivery.refused-again", "100ms")
                .with("portability.delivery.look-again", "100ms")
                .start();
        lodge("two");
        Until.so(() -> receiver.seqs().stream().filter(seq -> seq == 3).count() >= 3);
        receiver.refusal = "";
        Until.so(() -> partner().getUndelivered() == 0);
    }

    @Test
    void what_waits_for_too_long_is_told_with_what_is_known_of_the_partner() {
        var claimId = lodge("one");
        Until.so(() -> partner().getUndelivered() == 2);
        assertThat(undelivered()).as("not for long yet").isEmpty();
        nl.stop();
        nl.with("portability.delivery.overdue", "1ms").start();
        var waiting = Until.it(
                this::undelivered,
                list -> list.size() == 2
                        && !list.getFirst().getUnreachableSince().isEmpty());
        assertThat(waiting).allSatisfy(document -> {
            assertThat(document.getState()).isEqualTo("WAITING");
            assertThat(document.getCaseId()).isEqualTo(claimId);
            assertThat(document.getAttempts()).isPositive();
        });
        assertThat(waiting).extracting(UndeliveredDocument::getBehind).containsExactly(1L, 0L);
        var first = desk().listUndelivered(
                        ListUndeliveredRequest.newBuilder().setPageSize(1).build());
        assertThat(first.getDocumentsList())
                .extracting(UndeliveredDocument::getPairSeq)
                .containsExactly(1L);
        var second = desk().listUndelivered(ListUndeliveredRequest.newBuilder()
                .setPageSize(1)
                .setPageToken(first.getNextPageToken())
                .build());
        assertThat(second.getDocumentsList())
                .extracting(UndeliveredDocument::getPairSeq)
                .containsExactly(2L);
        assertThat(second.getNextPageToken()).isEmpty();
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_PAGE",
                () -> desk().listUndelivered(ListUndeliveredRequest.newBuilder()
                        .setPageToken("nowhere")
                        .build()));
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_PARTNER",
                () -> desk().tryAgain(TryAgainRequest.newBuilder()
                        .setPartner("PT:ISS")
                        .build()));
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_DOCUMENT",
                () -> desk().giveUp(GiveUpRequest.newBuilder()
                        .setPartner("DE:DRV")
                        .setDocumentId("nothing")
                        .setReason("r")
                        .build()));
    }

    /// The partner is one of an older release: it knows nothing of withdrawals, and refuses what comes without parts.
    @Test
    void a_document_that_was_given_up_waits_visibly_for_a_partner_that_does_not_take_it_back() {
        receiver.refusal = "MALFORMED_BODY";
        de.answerWith(receiver);
        lodge("one");
        var refused = Until.it(this::undelivered, list -> list.size() == 1).getFirst();
        desk().giveUp(GiveUpRequest.newBuilder()
                .setPartner("DE:DRV")
                .setDocumentId(refused.getDocumentId())
                .setReason("sent by post")
                .build());
        var givenUp = Until.it(
                this::undelivered,
                list -> !list.isEmpty() && list.getFirst().getState().equals("GIVEN_UP"));
        assertThat(givenUp.getFirst().getCanList()).containsExactly("TRY_AGAIN", "SEND_ANEW");
        Until.so(() -> sealed(receiver.documents.getLast()).getPartsCount() == 0);
        assertThat(receiver.seqs()).containsOnly(1L);
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

    private String lodge(String requestId) {
        var claimant = Samples.fatima("NL:SVB", "111", "DE:DRV", "222");
        return nl.officer().lodgeClaim(Samples.claim(requestId, claimant)).getClaimId();
    }

    private List<UndeliveredDocument> undelivered() {
        return desk().listUndelivered(ListUndeliveredRequest.getDefaultInstance())
                .getDocumentsList();
    }

    private ExchangeDeskServiceBlockingStub desk() {
        return nl.keys.as(ExchangeDeskServiceGrpc.newBlockingStub(nl.api()), "officer-1", Role.OFFICER);
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
