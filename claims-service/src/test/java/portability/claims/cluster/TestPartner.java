package portability.claims.cluster;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import io.grpc.BindableService;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.TlsChannelCredentials;
import io.grpc.TlsServerCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import portability.claims.exchange.pair.WireTime;
import portability.claims.partners.OwnDescriptor;
import portability.kernel.InstitutionId;
import portability.ledger.edge.Role;
import portability.ledger.seal.Seal;
import portability.ledger.seal.Sha256;
import portability.ledger.seal.SignedUse;
import portability.ledger.seal.SigningKey;
import portability.ledger.testkit.node.FreePort;
import portability.ledger.testkit.node.TestNode;
import portability.proto.claims.v1.ConfirmPartnerRequest;
import portability.proto.claims.v1.EnrolPartnerRequest;
import portability.proto.exchange.v1.DeliverRequest;
import portability.proto.exchange.v1.DeliveryNote;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.ExchangeServiceGrpc;
import portability.proto.exchange.v1.ExchangeServiceGrpc.ExchangeServiceBlockingStub;
import portability.proto.exchange.v1.SealedDocument;
import portability.proto.exchange.v1.ShownCheckpoints;
import portability.proto.exchange.v1.Withdrawal;

/// An institution in the test's hand: it sends what the test wants, well made or not.
public final class TestPartner implements AutoCloseable {
    public final SigningKey key;
    public final TestCertificate certificate;
    public final OwnDescriptor descriptor;

    private final String institution;
    private final int port = FreePort.next();
    private @Nullable ManagedChannel channel;
    private @Nullable Server server;

    public TestPartner(String institution) {
        this(institution, TestNode.of(institution));
    }

    /// With a certificate that may not be in order.
    public TestPartner(String institution, TestCertificate certificate) {
        this(institution, TestNode.of(institution), certificate);
    }

    private TestPartner(String institution, TestNode files) {
        this(institution, files, TestCertificate.of(institution, files.directory()));
    }

    private TestPartner(String institution, TestNode files, TestCertificate certificate) {
        this.institution = institution;
        this.certificate = certificate;
        key = files.signingKey();
        descriptor = OwnDescriptor.of(InstitutionId.parse(institution), "localhost:" + port, key, encoded(certificate));
    }

    public String institution() {
        return institution;
    }

    /// Makes itself known to a node, and is confirmed there by so many officers.
    public TestPartner enrolAt(ClaimsNode node, int officers) {
        node.officer()
                .enrolPartner(EnrolPartnerRequest.newBuilder()
                        .setSignedDescriptor(descriptor.signed().toByteString())
                        .build());
        for (int officer = 1; officer <= officers; officer++)
            node.as("officer-" + officer, Role.OFFICER)
                    .confirmPartner(ConfirmPartnerRequest.newBuilder()
                            .setInstitution(institution)
                            .setFingerprint(descriptor.descriptor().fingerprint())
                            .build());
        return this;
    }

    /// The node's exchange, as this partner calls it within ten seconds.
    public ExchangeServiceBlockingStub exchangeOf(ClaimsNode node) {
        return openExchangeOf(node).withDeadlineAfter(10, TimeUnit.SECONDS);
    }

    /// The same without a deadline.
    public ExchangeServiceBlockingStub openExchangeOf(ClaimsNode node) {
        if (channel == null) channel = connect(node, certificate);
        return ExchangeServiceGrpc.newBlockingStub(channel);
    }

    /// A connection with any certificate, or none.
    public static ManagedChannel connect(ClaimsNode node, @Nullable TestCertificate certificate) {
        try {
            var credentials = TlsChannelCredentials.newBuilder()
                    .trustManager(node.certificate.certificate().toFile());
            if (certificate != null)
                credentials.keyManager(
                        certificate.certificate().toFile(),
                        certificate.privateKey().toFile());
            return Grpc.newChannelBuilder("localhost:" + node.exchangePort, credentials.build())
                    .build();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Answers at this partner's exchange, for nodes that trust it, in whatever way.
    public void answerWith(BindableService service) {
        try {
            var credentials = TlsServerCredentials.create(
                    certificate.certificate().toFile(), certificate.privateKey().toFile());
            server = Grpc.newServerBuilderForPort(port, credentials)
                    .addService(service)
                    .build()
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// A header that is in order, but for what the test changes.
    public DocumentHeader.Builder header(DocumentKind kind, String caseId, String receiver) {
        return DocumentHeader.newBuilder()
                .setDocumentId(UUID.randomUUID().toString())
                .setKind(kind)
                .setCaseId(caseId)
                .setSender(institution)
                .setReceiver(receiver)
                .setPairSeq(1)
                .setCreated(WireTime.of(Instant.now()))
                .setPurpose("SOCIAL_SECURITY_CLAIM");
    }

    public SealedDocument seal(DocumentHeader.Builder header, Message... body) {
        return new Seal(key, new SecureRandom()).seal(header.build(), List.of(body));
    }

    /// The next document's link to this one.
    public static ByteString hashOf(SealedDocument document) {
        return ByteString.copyFrom(Sha256.of(document.getHeader().toByteArray()));
    }

    /// A delivery in order of a document that may not be.
    public DeliverRequest delivery(SealedDocument document) {
        return delivery(document, headerOf(document).getDocumentId());
    }

    /// With a note that names any document.
    public DeliverRequest delivery(SealedDocument document, String noted) {
        return delivery(document, DeliveryNote.newBuilder().setDocumentId(noted));
    }

    /// With a note that shows checkpoints.
    public DeliverRequest delivery(SealedDocument document, ShownCheckpoints checkpoints) {
        return delivery(
                document,
                DeliveryNote.newBuilder()
                        .setDocumentId(headerOf(document).getDocumentId())
                        .setCheckpoints(checkpoints));
    }

    /// Takes a document back: its header alone, and a note that says so.
    public DeliverRequest withdrawal(SealedDocument document, ByteString headerHash) {
        return delivery(
                document.toBuilder().clearParts().build(),
                DeliveryNote.newBuilder()
                        .setDocumentId(headerOf(document).getDocumentId())
                        .setWithdrawal(Withdrawal.newBuilder()
                                .setHeaderHash(headerHash)
                                .setKeyId(key.verificationKey().keyId())));
    }

    private DeliverRequest delivery(SealedDocument document, DeliveryNote.Builder noted) {
        var note =
                noted.setSent(WireTime.of(Instant.now())).setAttempt(1).build().toByteArray();
        return DeliverRequest.newBuilder()
                .setDocument(document.toByteString())
                .setNote(ByteString.copyFrom(note))
                .setNoteSignature(ByteString.copyFrom(key.sign(SignedUse.DELIVERY, note)))
                .build();
    }

    public static DocumentHeader headerOf(SealedDocument document) {
        try {
            return DocumentHeader.parseFrom(document.getHeader());
        } catch (com.google.protobuf.InvalidProtocolBufferException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        if (channel != null) channel.shutdownNow();
        if (server != null) server.shutdownNow();
    }

    private static byte[] encoded(TestCertificate certificate) {
        try {
            return certificate.x509().getEncoded();
        } catch (java.security.cert.CertificateEncodingException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
