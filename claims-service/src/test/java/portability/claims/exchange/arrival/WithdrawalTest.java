package portability.claims.exchange.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.claims.cluster.ClaimsNode;
import portability.claims.cluster.Samples;
import portability.claims.cluster.TestPartner;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.exchange.v1.DeliverRequest;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.NoRecord;
import portability.proto.exchange.v1.Receipt;
import portability.proto.exchange.v1.SealedDocument;

/// A partner takes back what was refused here, so that its pair goes on; and what it may not take back.
@PostgresTest
class WithdrawalTest {
    private static final ClaimsNode NL = new ClaimsNode("NL:SVB");
    private static int partners;

    private TestPartner partner = new TestPartner("DE:DRV");
    private String caseId = "";

    @BeforeAll
    static void start() {
        NL.start();
    }

    @AfterAll
    static void stop() {
        NL.close();
    }

    @BeforeEach
    void freshPartner() {
        partner = new TestPartner("DE:DRV" + ++partners).enrolAt(NL, 2);
        caseId = partner.institution() + "/" + UUID.randomUUID();
    }

    @AfterEach
    void closePartner() {
        partner.close();
    }

    @Test
    void takes_the_place_of_what_was_refused_and_the_next_document_after_it() {
        var refused = unreadable(1, ByteString.EMPTY);
        assertThat(receipt(partner.delivery(refused)).getRefusalReason()).isEqualTo("MALFORMED_BODY");
        var next = notice(2, TestPartner.hashOf(refused));
        assertThat(receipt(partner.delivery(next)).getRefusalReason()).isEqualTo("OUT_OF_ORDER");
        var taken = receipt(withdrawal(refused));
        assertThat(taken.getAccepted()).isTrue();
        assertThat(taken.getWithdrawn()).isTrue();
        assertThat(receipt(withdrawal(refused))).as("the same receipt again").isEqualTo(taken);
        assertThat(receipt(partner.delivery(next)).getAccepted()).isTrue();
        assertThat(receipt(partner.delivery(refused)).getWithdrawn())
                .as("it stays withdrawn")
                .isTrue();
    }

    @Test
    void takes_the_place_also_of_a_document_whose_key_it_does_not_know() {
        var stranger = new TestPartner(partner.institution());
        var refused = stranger.seal(header(1, ByteString.EMPTY), Samples.notice(partner.institution(), "NL:SVB"));
        assertThat(receipt(partner.delivery(refused)).getRefusalReason()).isEqualTo("UNKNOWN_KEY");
        assertThat(receipt(withdrawal(refused)).getWithdrawn()).isTrue();
    }

    @Test
    void a_document_that_was_taken_stays_taken() {
        var document = notice(1, ByteString.EMPTY);
        assertThat(receipt(partner.delivery(document)).getAccepted()).isTrue();
        var again = receipt(withdrawal(document));
        assertThat(again.getAccepted()).isTrue();
        assertThat(again.getWithdrawn()).isFalse();
    }

    @Test
    void nobody_else_takes_it_back_nor_another_than_is_meant() {
        var refused = unreadable(1, ByteString.EMPTY);
        var other = unreadable(1, ByteString.EMPTY);
        assertThat(receipt(partner.withdrawal(refused, TestPartner.hashOf(other)))
                        .getRefusalReason())
                .isEqualTo("BAD_SIGNATURE");
        var stranger = new TestPartner(partner.institution());
        assertThat(receipt(stranger.withdrawal(refused, TestPartner.hashOf(refused)))
                        .getRefusalReason())
                .isEqualTo("UNKNOWN_KEY");
        assertThat(receipt(withdrawal(refused).toBuilder().clearNoteSignature().build())
                        .getRefusalReason())
                .isEqualTo("UNSIGNED");
        assertThat(receipt(withdrawal(unreadable(3, TestPartner.hashOf(refused))))
                        .getRefusalReason())
                .isEqualTo("OUT_OF_ORDER");
        var elsewhere = partner.seal(header(1, ByteString.EMPTY).setReceiver("MA:CNSS"));
        assertThat(receipt(withdrawal(elsewhere)).getRefusalReason()).isEqualTo("WRONG_RECEIVER");
    }

    private DeliverRequest withdrawal(SealedDocument document) {
        return partner.withdrawal(document, TestPartner.hashOf(document));
    }

    /// Its body is not what its kind asks for.
    private SealedDocument unreadable(long seq, ByteString previous) {
        return partner.seal(header(seq, previous), NoRecord.getDefaultInstance());
    }

    private SealedDocument notice(long seq, ByteString previous) {
        return partner.seal(header(seq, previous), Samples.notice(partner.institution(), "NL:SVB"));
    }

    private DocumentHeader.Builder header(long seq, ByteString previous) {
        return partner.header(DocumentKind.DOCUMENT_KIND_CLAIM_NOTICE, caseId, "NL:SVB")
                .setPairSeq(seq)
                .setPreviousHeaderHash(previous);
    }

    private Receipt receipt(DeliverRequest delivery) {
        try {
            return Receipt.parseFrom(partner.exchangeOf(NL).deliver(delivery).getReceipt());
        } catch (InvalidProtocolBufferException broken) {
            throw new AssertionError(broken);
        }
    }
}
