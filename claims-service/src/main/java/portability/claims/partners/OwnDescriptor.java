package portability.claims.partners;

import com.google.protobuf.ByteString;
import java.time.temporal.ChronoUnit;
import portability.claims.Octets;
import portability.kernel.InstitutionId;
import portability.ledger.seal.SignedUse;
import portability.ledger.seal.SigningKey;
import portability.proto.claims.v1.InstitutionDescriptor;
import portability.proto.claims.v1.SignedDescriptor;

/// What this institution says of itself. The same bytes at every start, so that its fingerprint stays what it was.
///
/// @param signed a `SignedDescriptor`, serialised
public record OwnDescriptor(Octets signed, Descriptor descriptor) {
    /// The signing key counts from the day the certificate does; a node that changes keys gets a new certificate too.
    /// @throws IllegalArgumentException if the certificate does not name the institution
    public static OwnDescriptor of(
            InstitutionId institution, String exchangeAddress, SigningKey key, byte[] certificate) {
        var from = InstitutionCertificate.parse(certificate)
                .getNotBefore()
                .toInstant()
                .truncatedTo(ChronoUnit.SECONDS);
        var content = InstitutionDescriptor.newBuilder()
                .setInstitution(institution.toString())
                .setExchangeAddress(exchangeAddress)
                .setTlsCertificate(ByteString.copyFrom(certificate));
        content.addSigningKeysBuilder()
                .setPublicKey(ByteString.copyFrom(key.verificationKey().encoded()))
                .setFrom(from.toString());
        var bytes = content.build().toByteArray();
        var signed = SignedDescriptor.newBuilder()
                .setContent(ByteString.copyFrom(bytes))
                .setSignature(ByteString.copyFrom(key.sign(SignedUse.DESCRIPTOR, bytes)))
                .build()
                .toByteArray();
        return new OwnDescriptor(Octets.of(signed), Descriptor.read(signed));
    }
}
