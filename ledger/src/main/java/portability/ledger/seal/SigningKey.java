package portability.ledger.seal;

import java.nio.file.Path;

/// The key with which an institution signs. A service only ever has one of Ed25519; a simulation of very many
/// documents has its own, which costs less and is worth nothing outside of it.
public interface SigningKey {
    /// Reads a PKCS#8 PEM file.
    /// @throws IllegalArgumentException if it is not there, or holds anything but an Ed25519 key
    static SigningKey read(Path pem) {
        return Ed25519SigningKey.read(pem);
    }

    /// The Ed25519 key of a 32-byte seed.
    static SigningKey ofSeed(byte[] seed) {
        return Ed25519SigningKey.ofSeed(seed);
    }

    VerificationKey verificationKey();

    /// Signs bytes for one use; a signature for one use is worth nothing for another.
    byte[] sign(SignedUse use, byte[] bytes);

    /// Signs the text of a note (C2SP signed-note), as it is: no prefix can be put before it, for others verify
    /// it too.
    ///
    /// It cannot be passed off as anything else we sign, nor that as a note: every [SignedUse] begins with its
    /// name and a zero byte, and a note has no zero byte at all.
    /// @throws IllegalArgumentException if the text has a zero byte
    byte[] signNote(String text);
}
