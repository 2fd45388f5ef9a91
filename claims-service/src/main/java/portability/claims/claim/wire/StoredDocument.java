package portability.claims.claim.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import portability.claims.Octets;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.Sha256;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.SealedDocument;

/// A document that was verified before it was stored. Not verified again: a key that has ended since does not undo what
/// was signed with it.
public final class StoredDocument {
    private StoredDocument() {}

    /// @throws IllegalStateException if the bytes are no document
    public static OpenedDocument of(Octets document) {
        try {
            var sealed = SealedDocument.parseFrom(document.toByteString());
            var header = sealed.getHeader().toByteArray();
            return new OpenedDocument(
                    DocumentHeader.parseFrom(header), ByteString.copyFrom(Sha256.of(header)), sealed.getPartsList());
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("a stored document cannot be read", broken);
        }
    }
}
