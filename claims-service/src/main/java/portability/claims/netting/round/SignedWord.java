package portability.claims.netting.round;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import portability.claims.Octets;
import portability.claims.netting.round.ProofBroken.Flaw;
import portability.ledger.seal.SignedUse;
import portability.ledger.seal.SigningKey;
import portability.ledger.seal.VerificationKey;

/// A word as somebody signed it, with the key to look at it alone. Whether that key is the
/// institution's, the directory says where it knows the institution.
///
/// @param key  32 bytes, Ed25519
/// @param text as it was signed
public record SignedWord(Octets key, Octets text, Octets signature) {
    public static SignedWord of(Word word, SigningKey key) {
        var bytes = word.text().getBytes(StandardCharsets.UTF_8);
        return new SignedWord(
                Octets.of(key.verificationKey().encoded()),
                Octets.of(bytes),
                Octets.of(key.sign(SignedUse.ROUND, bytes)));
    }

    /// What it says, whoever said it.
    /// @throws ProofBroken MALFORMED
    public Word said() {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text().toByteArray()));
            return Word.read(text.toString());
        } catch (CharacterCodingException | IllegalArgumentException _) {
            throw new ProofBroken(Flaw.MALFORMED, "");
        }
    }

    /// What it says, if the institution it names has signed it.
    /// @throws ProofBroken MALFORMED, NOT_SIGNED
    public Word verified(RoundKeys keys) {
        var word = said();
        var carried = carried(word.institution());
        var known = keys.isKnown(word.institution())
                ? keys.key(word.institution(), carried.keyId(), word.signedAt())
                        .orElseThrow(() -> new ProofBroken(Flaw.NOT_SIGNED, word.institution()))
                : carried;
        if (known.verifies(SignedUse.ROUND, text.toByteArray(), signature.toByteArray())) return word;
        throw new ProofBroken(Flaw.NOT_SIGNED, word.institution());
    }

    private VerificationKey carried(String institution) {
        try {
            return VerificationKey.of(key.toByteArray());
        } catch (IllegalArgumentException _) {
            throw new ProofBroken(Flaw.NOT_SIGNED, institution);
        }
    }
}
