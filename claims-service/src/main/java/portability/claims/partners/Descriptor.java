package portability.claims.partners;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import portability.claims.Octets;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.ledger.seal.Sha256;
import portability.ledger.seal.SignedUse;
import portability.ledger.seal.VerificationKey;
import portability.proto.claims.v1.InstitutionDescriptor;
import portability.proto.claims.v1.SignedDescriptor;

/// How to reach and recognise an institution, on its own word.
///
/// Its signature shows only that it was not altered on the way; whose word it is, two officers find out by comparing
/// the fingerprint with the partner on another way.
///
/// @param exchangeAddress `host:port`
/// @param keys            at least one; the first signed the descriptor
/// @param certificate     DER; names the institution
/// @param fingerprint     SHA-256 of what was signed, hex in groups of four
public record Descriptor(
        InstitutionId institution,
        String exchangeAddress,
        List<KeyInForce> keys,
        Octets certificate,
        String fingerprint) {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s:/]{1,253}:[0-9]{1,5}|\\[[0-9A-Fa-f:]+]:[0-9]{1,5}");
    private static final int MOST_KEYS = 20;
    private static final String GROUPS_OF_FOUR = "(?<=\\G.{4})(?=.)";

    public Descriptor {
        keys = List.copyOf(keys);
    }

    /// Reads a `SignedDescriptor`.
    /// @throws MalformedInput INVALID_DESCRIPTOR if it is not one, is altered, or misses something
    public static Descriptor read(byte[] signedDescriptor) {
        try {
            var signed = SignedDescriptor.parseFrom(signedDescriptor);
            var content = signed.getContent().toByteArray();
            var descriptor = of(InstitutionDescriptor.parseFrom(content), fingerprint(content));
            var signer = descriptor.keys.getFirst().key();
            if (!signer.verifies(
                    SignedUse.DESCRIPTOR, content, signed.getSignature().toByteArray()))
                throw invalid("the signature is not that of the first key");
            return descriptor;
        } catch (InvalidProtocolBufferException _) {
            throw invalid("not a signed descriptor");
        }
    }

    /// Are two fingerprints the same, however they are grouped?
    static boolean sameFingerprint(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static Descriptor of(InstitutionDescriptor content, String fingerprint) {
        try {
            var institution = InstitutionId.parse(content.getInstitution());
            if (!ADDRESS.matcher(content.getExchangeAddress()).matches()) throw invalid("no exchange address");
            if (content.getSigningKeysCount() == 0 || content.getSigningKeysCount() > MOST_KEYS)
                throw invalid("1 to " + MOST_KEYS + " signing keys are needed");
            var keys = content.getSigningKeysList().stream()
                    .map(key -> new KeyInForce(
                            VerificationKey.of(key.getPublicKey().toByteArray()),
                            Instant.parse(key.getFrom()),
                            key.getTo().isEmpty() ? Optional.empty() : Optional.of(Instant.parse(key.getTo()))))
                    .toList();
            var certificate = content.getTlsCertificate().toByteArray();
            if (!InstitutionCertificate.institutionOf(InstitutionCertificate.parse(certificate))
                    .equals(Optional.of(institution))) throw invalid("the certificate does not name the institution");
            return new Descriptor(institution, content.getExchangeAddress(), keys, Octets.of(certificate), fingerprint);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw invalid("a part of it cannot be read");
        }
    }

    private static String fingerprint(byte[] content) {
        return String.join(" ", HexFormat.of().formatHex(Sha256.of(content)).split(GROUPS_OF_FOUR));
    }

    private static String plain(String fingerprint) {
        return fingerprint.replaceAll("[\\s:-]", "").toLowerCase(Locale.ROOT);
    }

    private static MalformedInput invalid(String why) {
        return new MalformedInput("INVALID_DESCRIPTOR", why);
    }
}
