package portability.claims.payment.life;

import java.time.DateTimeException;
import java.time.LocalDate;
import portability.proto.exchange.v1.LifeCertificate;

/// What may be attested.
public final class Attestations {
    private Attestations() {}

    /// Would a partner read it? Whatever is sent is looked at first.
    ///
    /// @param today after which nobody can have been seen
    public static boolean isSound(LifeCertificate certificate, LocalDate today) {
        try {
            var _ = LifeDocument.outcome(certificate, today);
            return true;
        } catch (IllegalArgumentException | DateTimeException _) {
            return false;
        }
    }
}
