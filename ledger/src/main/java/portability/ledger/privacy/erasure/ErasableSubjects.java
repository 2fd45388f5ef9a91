package portability.ledger.privacy.erasure;

import java.util.List;

/// Who can be erased in a service, which decides what a subject is. One bean per service that holds personal data.
public interface ErasableSubjects {
    boolean exists(String subject);

    /// Whether the service still works with it: then it is not erased.
    boolean inUse(String subject);

    /// The streams whose state is this subject's alone. Snapshots of them, and what commands on them were answered, are
    /// thrown away.
    List<String> streamsOf(String subject);
}
