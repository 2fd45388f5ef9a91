package portability.agreements.wiring;

import java.util.List;
import portability.agreements.certificate.Certificates;
import portability.agreements.recorded.DeterminationLog;
import portability.ledger.privacy.erasure.ErasableSubjects;

/// Who can be erased here: certificates by their ids, and cases of which a determination is kept.
final class ErasableHere implements ErasableSubjects {
    private final Certificates certificates;
    private final DeterminationLog determinations;

    ErasableHere(Certificates certificates, DeterminationLog determinations) {
        this.certificates = certificates;
        this.determinations = determinations;
    }

    @Override
    public boolean exists(String subject) {
        return certificates.exists(subject) || determinations.exists(subject);
    }

    /// Whether one is still needed, officers say by a legal hold.
    @Override
    public boolean inUse(String subject) {
        return false;
    }

    @Override
    public List<String> streamsOf(String subject) {
        return List.of(Certificates.stream(subject), DeterminationLog.stream(subject));
    }
}
