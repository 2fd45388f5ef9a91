package portability.claims.exchange.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.ManagedChannel;
import io.grpc.Status.Code;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import portability.claims.cluster.ClaimsNode;
import portability.claims.cluster.Fails;
import portability.claims.cluster.Samples;
import portability.claims.cluster.TestCertificate;
import portability.claims.cluster.TestPartner;
import portability.claims.cluster.Until;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.exchange.v1.DeliverRequest;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.ExchangeServiceGrpc;
import portability.proto.exchange.v1.ExchangeServiceGrpc.ExchangeServiceBlockingStub;
import portability.proto.exchange.v1.FetchSinceRequest;
import portability.proto.exchange.v1.SealedDocument;

/// Who gets into an exchange, with what, and how much of it. Everyone else gets no receipt.
@PostgresTest
class AdmissionTest {
    private static final ClaimsNode NL = new ClaimsNode("NL:SVB").with("portability.exchange.calls-per-second", "50");
    private static final TestPartner DE = new TestPartner("DE:DRV");
    private static final TestPartner UNCONFIRMED = new TestPartner("ES:INSS");

    @BeforeAll
    static void start() {
        NL.start();
        DE.enrolAt(NL, 2);
        UNCONFIRMED.enrolAt(NL, 1);
        NL.upstream.insure(Samples.fatima(), "111", 2001);
    }

    @AfterAll
    static void stop() {
        DE.close();
        UNCONFIRMED.close();
        NL.close();
    }

    @Test
    void lets_nobody_in_whose_certificate_is_not_in_the_directory(@TempDir Path impostors, @TempDir Path strangers) {
        refusedAtTheDoor(TestPartner.connect(NL, TestCertificate.of("DE:DRV", impostors)));
        refusedAtTheDoor(TestPartner.connect(NL, TestCertificate.of("FR:UNKNOWN", strangers)));
        refusedAtTheDoor(TestPartner.connect(NL, null));
    }

    @Test
    void lets_nobody_in_with_a_certificate_that_has_expired(@TempDir Path directory) {
        var expired = TestCertificate.create(
                "institution:PT:ISS", directory, Instant.now().minus(2, ChronoUnit.DAYS));
        try (var partner = new TestPartner("PT:ISS", expired).enrolAt(NL, 2)) {
            refusedAtTheDoor(TestPartner.connect(NL, partner.certificate));
        }
    }

    @Test
    void lets_nobody_in_over_an_older_tls() throws IOException {
        var tls12 = GrpcSslContexts.forClient()
                .trustManager(NL.certificate.certificate().toFile())
                .keyManager(
                        DE.certificate.certificate().toFile(),
                        DE.certificate.privateKey().toFile())
                .protocols("TLSv1.2")
                .build();
        refusedAtTheDoor(NettyChannelBuilder.forAddress("localhost", NL.exchangePort)
                .sslContext(tls12)
                .build());
    }

    @Test
    void a_partner_that_only_one_officer_has_confirmed_is_none() {
        Fails.with(
                Code.PERMISSION_DENIED,
                "NOT_A_PARTNER",
                () -> UNCONFIRMED.exchangeOf(NL).deliver(UNCONFIRMED.delivery(document(UNCONFIRMED))));
    }

    @Test
    void refuses_a_call_without_a_deadline_and_a_message_that_is_too_large() {
        Fails.with(
                Code.INVALID_ARGUMENT,
                "DEADLINE_MISSING",
                () -> DE.openExchangeOf(NL).deliver(DE.delivery(document(DE))));
        var large = DeliverRequest.newBuilder()
                .setDocument(ByteString.copyFrom(new byte[5 * 1024 * 1024]))
                .build();
        Fails.with(Code.RESOURCE_EXHAUSTED, () -> DE.exchangeOf(NL).deliver(large));
    }

    @Test
    void what_is_no_document_gets_no_receipt_and_is_not_stored() {
        var header = DE.header(DocumentKind.DOCUMENT_KIND_NO_RECORD, "DE:DRV/1", "NL:SVB");
        var nameless = DE.seal(header.clone().setDocumentId("not-a-uuid"));
        var unreadable = SealedDocument.newBuilder().setHeader(ByteString.copyFromUtf8("garbage"));
        for (var garbage : new ByteString[] {
            ByteString.EMPTY,
            ByteString.copyFromUtf8("garbage"),
            nameless.toByteString(),
            unreadable.build().toByteString()
        }) {
            var delivery = DeliverRequest.newBuilder().setDocument(garbage).build();
            Fails.with(
                    Code.INVALID_ARGUMENT,
                    "NOT_A_DOCUMENT",
                    () -> DE.exchangeOf(NL).deliver(delivery));
        }
        assertThat(NL.bean(JdbcClient.class)
                        .sql("select count(*) from log_entry where stream_id like 'inbox/DE:DRV'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_partner_that_asks_too_much_is_told_to_wait_and_the_others_are_not() {
        try (var greedy = new TestPartner("IT:INPS").enrolAt(NL, 2);
                var modest = new TestPartner("FR:CNAV").enrolAt(NL, 2)) {
            Fails.with(Code.RESOURCE_EXHAUSTED, "TOO_MANY_CALLS", () -> {
                for (int call = 0; call < 200; call++) fetch(greedy.exchangeOf(NL), 0);
            });
            assertThat(fetch(modest.exchangeOf(NL), 0)).isNull();
        }
    }

    @Test
    void gives_a_partner_its_own_documents_since_a_number() throws InvalidProtocolBufferException {
        try (var fr = new TestPartner("FR:CARSAT").enrolAt(NL, 2)) {
            var claimant = Samples.fatima("NL:SVB", "111", "FR:CARSAT", "222");
            var lodged = NL.officer().lodgeClaim(Samples.claim("fetched", claimant));
            var first = awaitDocument(fr, 0);
            var second = awaitDocument(fr, 1);
            assertThat(first.getSender()).isEqualTo("NL:SVB");
            assertThat(first.getReceiver()).isEqualTo("FR:CARSAT");
            assertThat(first.getCaseId()).isEqualTo(lodged.getClaimId());
            assertThat(first.getPairSeq()).isEqualTo(1);
            assertThat(second.getPairSeq()).isEqualTo(2);
            assertThat(fetch(DE.exchangeOf(NL), 0)).isNull();
        }
    }

    private static void refusedAtTheDoor(ManagedChannel channel) {
        var stub = ExchangeServiceGrpc.newBlockingStub(channel).withDeadlineAfter(10, TimeUnit.SECONDS);
        Fails.with(Code.UNAVAILABLE, () -> stub.deliver(DE.delivery(document(DE))));
        channel.shutdownNow();
    }

    private static SealedDocument document(TestPartner sender) {
        var caseId = sender.institution() + "/" + UUID.randomUUID();
        return sender.seal(sender.header(DocumentKind.DOCUMENT_KIND_NO_RECORD, caseId, "NL:SVB"));
    }

    /// The first document after a number; null if there is none.
    private static @Nullable DocumentHeader fetch(ExchangeServiceBlockingStub exchange, long after) {
        var request = FetchSinceRequest.newBuilder().setAfterPairSeq(after).build();
        var documents = exchange.fetchSince(request);
        if (!documents.hasNext()) return null;
        try {
            var document = SealedDocument.parseFrom(documents.next().getDocument());
            return DocumentHeader.parseFrom(document.getHeader());
        } catch (InvalidProtocolBufferException broken) {
            throw new AssertionError(broken);
        }
    }

    private static DocumentHeader awaitDocument(TestPartner partner, long after) {
        return Until.it(() -> Optional.ofNullable(fetch(partner.exchangeOf(NL), after)), Optional::isPresent)
                .orElseThrow();
    }
}
