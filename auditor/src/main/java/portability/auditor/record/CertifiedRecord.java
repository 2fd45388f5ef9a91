package portability.auditor.record;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portability.auditor.note.LogKeys;
import portability.auditor.note.VerificationKey;
import portability.auditor.tree.GrowingTree;
import portability.auditor.tree.TreeHash;
import portability.proto.exchange.v1.BodyPart;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.SealedDocument;
import portability.proto.types.v1.InsurancePeriod;

/// A record as an institution certified it. Source: portability.exchange.v1, SealedDocument and DocumentHeader.
public record CertifiedRecord(SealedDocument sealed, DocumentHeader header) {
    private static final ByteString USE = ByteString.copyFromUtf8("portability document v1\0");

    /// @throws IllegalArgumentException if it is no document
    public static CertifiedRecord read(byte[] document) {
        try {
            var sealed = SealedDocument.parseFrom(document);
            return new CertifiedRecord(sealed, DocumentHeader.parseFrom(sealed.getHeader()));
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalArgumentException("a certified record cannot be read", broken);
        }
    }

    /// What shows that it is not what the institution certified; empty: nothing does.
    /// @param keys of the institution; empty: none is known, and its signature is not looked at
    public Optional<String> flaw(String institution, Optional<LogKeys> keys) {
        if (header.getKind() != DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD
                || !header.getSender().equals(institution)) return Optional.of("it is no record of that institution");
        if (!isWhole()) return Optional.of("its periods are not those that were signed");
        boolean signed = keys.isEmpty() || keys.get().keys().stream().anyMatch(this::isSignedWith);
        return signed ? Optional.empty() : Optional.of("its signature is not that institution's");
    }

    boolean isSignedWith(VerificationKey key) {
        return key.verifies(USE.concat(sealed.getHeader()).toByteArray(), sealed.getSignature());
    }

    /// Do the parts lead to what was signed?
    boolean isWhole() {
        return header.getPartCount() == sealed.getPartsCount() && root().equals(header.getBodyRoot());
    }

    /// The first part says whose record it is; each other is a period.
    /// @throws IllegalArgumentException if one is none
    public List<InsurancePeriod> periods() {
        try {
            var periods = new ArrayList<InsurancePeriod>();
            for (var part : sealed.getPartsList().stream().skip(1).toList())
                periods.add(InsurancePeriod.parseFrom(part.getContent()));
            return periods;
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalArgumentException("a period of a record cannot be read", broken);
        }
    }

    /// The Merkle root over the commitments to the parts.
    private ByteString root() {
        var tree = new GrowingTree();
        var hash = new TreeHash();
        for (var part : sealed.getPartsList()) tree.add(hash.leaf(committed(part)));
        return tree.root();
    }

    private static byte[] committed(BodyPart part) {
        var type = part.getTypeBytes();
        var length = ByteBuffer.allocate(Integer.BYTES).putInt(type.size()).array();
        return part.getSalt()
                .concat(ByteString.copyFrom(length))
                .concat(type)
                .concat(part.getContent())
                .toByteArray();
    }
}
