package portability.contributions.career;

import portability.contributions.career.CareerCommand.CertifyRecord;

/// Signs a record with the institution's key.
@FunctionalInterface
public interface RecordSeal {
    /// The sealed record's bytes, Base64.
    String seal(String recordId, int version, CertifyRecord certified);
}
