package portability.claims.partners;

import java.time.Instant;
import portability.claims.Octets;

/// What officers and operators can do in the directory.
sealed interface PartnerCommand {
    record EnrolPartner(String institution, String fingerprint, Octets signedDescriptor) implements PartnerCommand {}

    record ConfirmFingerprint(String institution, String fingerprint, String officer) implements PartnerCommand {}

    record DeclareCompromised(String institution, String keyId, Instant since, String officer, String reason)
            implements PartnerCommand {}
}
