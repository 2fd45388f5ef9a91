package portability.contributions.certified;

import java.util.List;
import portability.contributions.career.CareerCommand.CertifiedPeriod;

/// What records say, made comparable.
public interface RecordContent {
    /// What a record certified now would say of a period.
    Said now(String personId, CertifiedPeriod period);

    /// What a record says of each of its periods.
    ///
    /// @param sealedRecord the signed bytes, Base64
    List<Said> in(String personId, String sealedRecord);
}
