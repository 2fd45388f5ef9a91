package portability.ledger.seal;

import java.util.HexFormat;

/// An institution's public key, which verifies what its [SigningKey] signed. Equal by content.
public interface VerificationKey {
    /// An Ed25519 key.
    /// @throws IllegalArgumentException unless it is 32 bytes
    static VerificationKey of(byte[] encoded) {
        return Ed25519VerificationKey.of(encoded);
    }

    byte[] encoded();

    /// Hex of the first 8 bytes of SHA-256 of the key.
    default String keyId() {
        return HexFormat.of().formatHex(Sha256.of(encoded()), 0, 8);
    }

    boolean verifies(SignedUse use, byte[] bytes, byte[] signature);

    /// Whether this is the key's signature over the text of a note: see [SigningKey#signNote].
    boolean verifiesNote(String text, byte[] signature);
}
