package portability.agreements.certificate;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import portability.agreements.certificate.CertificateCommand.IssueCertificate;
import portability.agreements.certificate.CertificateCommand.WithdrawCertificate;
import portability.agreements.certificate.CertificateEvent.CertificateIssued;
import portability.kernel.DateSpan;
import portability.ledger.axon.CommandId;
import portability.ledger.axon.Commands;
import portability.ledger.edge.Principal;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.privacy.keys.SubjectErasedAlready;
import portability.ledger.seal.Sha256;
import portability.ledger.seal.SigningKey;
import portability.proto.exchange.v1.SealedDocument;

/// Where certificates are issued and withdrawn.
public final class CertificateDesk {
    private final Commands commands;
    private final SigningKey key;
    private final KeyRing keys;

    public CertificateDesk(Commands commands, SigningKey key, KeyRing keys) {
        this.commands = commands;
        this.key = key;
        this.keys = keys;
    }

    /// The id that a request's certificate has: the same request, the same certificate.
    public static String idOf(CommandId request) {
        var name = "certificate\n" + request.id();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// @return the sealed document: that of the first time, if the request came before
    public byte[] issue(
            CommandId request, String instrument, String lawChecksum, DateSpan span, SealedDocument document) {
        var issued = new CertificateIssued(
                idOf(request),
                instrument,
                lawChecksum,
                hashOf(document),
                HexFormat.of().formatHex(key.verificationKey().encoded()),
                span.start(),
                span.lastDay(),
                Base64.getEncoder().encodeToString(document.toByteArray()),
                Principal.current().name());
        var sealed = Objects.requireNonNull(commands.send(request, new IssueCertificate(issued)), "answer");
        return Base64.getDecoder().decode((String) sealed);
    }

    /// @throws portability.agreements.refusal.Refused UnknownCertificate, SameOfficer, AlreadyWithdrawn
    /// @throws SubjectErasedAlready if it was erased
    public void withdraw(String certificateId, LocalDate from, String reason) {
        if (keys.isErased(certificateId)) throw new SubjectErasedAlready();
        commands.send(new WithdrawCertificate(
                certificateId, from, reason, Principal.current().name()));
    }

    /// SHA-256 over what is signed, hex.
    public static String hashOf(SealedDocument document) {
        return HexFormat.of().formatHex(Sha256.of(document.getHeader().toByteArray()));
    }

    /// Empty if the bytes are no document.
    public static Optional<SealedDocument> read(byte[] bytes) {
        try {
            return Optional.of(SealedDocument.parseFrom(bytes));
        } catch (InvalidProtocolBufferException _) {
            return Optional.empty();
        }
    }
}
