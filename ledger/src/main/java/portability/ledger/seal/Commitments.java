package portability.ledger.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import portability.proto.exchange.v1.BodyPart;

/// What a header says of a body without saying what is in it: salted commitments under one Merkle root.
///
/// A part can be erased; its commitment, kept, still leads to the signed root. The salt keeps short contents (a
/// number, a birth date) from being found by trying.
/// Source: RFC 6962 section 2.1 for the tree; the leaf's data is salt, type and content.
public final class Commitments {
    /// The length of a salt. Bytes.
    public static final int SALT_BYTES = 32;

    private Commitments() {}

    /// The commitment to one part: SHA-256(0x00, salt, length of type, type, content).
    public static byte[] commitment(BodyPart part) {
        var type = part.getType().getBytes(UTF_8);
        var length = ByteBuffer.allocate(Integer.BYTES).putInt(type.length).array();
        return MerkleTree.leaf(
                part.getSalt().toByteArray(), length, type, part.getContent().toByteArray());
    }

    /// The root over the parts of a body.
    public static byte[] rootOf(List<BodyPart> parts) {
        return MerkleTree.root(parts.stream().map(Commitments::commitment).toList());
    }
}
