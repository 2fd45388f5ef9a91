package portability.ledger.seal;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.util.List;
import java.util.random.RandomGenerator;
import portability.proto.exchange.v1.BodyPart;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.SealedDocument;

/// Makes documents: salts and commits to the parts, completes the header, signs its bytes.
public final class Seal {
    private final SigningKey key;
    private final RandomGenerator salts;

    /// @param salts must be a secure one outside tests
    public Seal(SigningKey key, RandomGenerator salts) {
        this.key = key;
        this.salts = salts;
    }

    /// Seals a body under a header; the header's key, root and count of parts are set here.
    public SealedDocument seal(DocumentHeader header, List<? extends Message> body) {
        return sealContents(
                header,
                body.stream()
                        .map(content -> BodyPart.newBuilder()
                                .setType(content.getDescriptorForType().getFullName())
                                .setContent(content.toByteString())
                                .build())
                        .toList());
    }

    /// The same, of a body that was written before.
    ///
    /// @param contents without salts: each gets a new one
    public SealedDocument sealContents(DocumentHeader header, List<BodyPart> contents) {
        var parts = contents.stream().map(this::salted).toList();
        var complete = header.toBuilder()
                .setKeyId(key.verificationKey().keyId())
                .setBodyRoot(ByteString.copyFrom(Commitments.rootOf(parts)))
                .setPartCount(parts.size())
                .build();
        var bytes = complete.toByteArray();
        return SealedDocument.newBuilder()
                .setHeader(ByteString.copyFrom(bytes))
                .setSignature(ByteString.copyFrom(key.sign(SignedUse.DOCUMENT, bytes)))
                .addAllParts(parts)
                .build();
    }

    private BodyPart salted(BodyPart content) {
        var salt = new byte[Commitments.SALT_BYTES];
        salts.nextBytes(salt);
        return content.toBuilder().setSalt(ByteString.copyFrom(salt)).build();
    }
}
