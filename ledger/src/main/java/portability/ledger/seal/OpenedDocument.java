package portability.ledger.seal;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import portability.ledger.seal.SealBroken.Flaw;
import portability.proto.exchange.v1.BodyPart;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.SealedDocument;

/// A document whose signature and body were found to be what its sender signed.
///
/// @param header     what was signed
/// @param headerHash SHA-256 over the header's bytes as received
/// @param parts      the body
public record OpenedDocument(DocumentHeader header, ByteString headerHash, List<BodyPart> parts) {
    /// Finds the key an institution signs with; empty if it has no such key.
    @FunctionalInterface
    public interface Keys {
        Optional<VerificationKey> find(String institution, String keyId);
    }

    /// Reads and verifies a document's bytes, never re-serialised.
    /// @throws SealBroken with the flaw
    public static OpenedDocument open(byte[] document, Keys keys) {
        try {
            var sealed = SealedDocument.parseFrom(document);
            if (sealed.getSignature().isEmpty()) throw new SealBroken(Flaw.UNSIGNED);
            var bytes = sealed.getHeader().toByteArray();
            var header = DocumentHeader.parseFrom(bytes);
            var key = keys.find(header.getSender(), header.getKeyId())
                    .orElseThrow(() -> new SealBroken(Flaw.UNKNOWN_KEY));
            if (!key.verifies(SignedUse.DOCUMENT, bytes, sealed.getSignature().toByteArray()))
                throw new SealBroken(Flaw.BAD_SIGNATURE);
            var parts = sealed.getPartsList();
            if (parts.size() != header.getPartCount()
                    || parts.stream().anyMatch(p -> p.getSalt().size() != Commitments.SALT_BYTES)
                    || !Arrays.equals(
                            Commitments.rootOf(parts), header.getBodyRoot().toByteArray()))
                throw new SealBroken(Flaw.ALTERED_BODY);
            return new OpenedDocument(header, ByteString.copyFrom(Sha256.of(bytes)), parts);
        } catch (InvalidProtocolBufferException _) {
            throw new SealBroken(Flaw.NOT_A_DOCUMENT);
        }
    }

    /// One part as the message it holds.
    /// @throws SealBroken MALFORMED_BODY if there is no such part, or it holds something else
    public <M extends Message> M part(int index, Parser<M> parser, M prototype) {
        if (index >= parts.size()) throw new SealBroken(Flaw.MALFORMED_BODY);
        var part = parts.get(index);
        if (!part.getType().equals(prototype.getDescriptorForType().getFullName()))
            throw new SealBroken(Flaw.MALFORMED_BODY);
        try {
            return parser.parseFrom(part.getContent());
        } catch (InvalidProtocolBufferException _) {
            throw new SealBroken(Flaw.MALFORMED_BODY);
        }
    }
}
