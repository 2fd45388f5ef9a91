package portability.contributions.foreign;

import java.util.Set;

/// Which records of others officers found to be another person's.
@FunctionalInterface
public interface SetAside {
    /// The documents kept for one registration.
    Set<String> documentsOf(String personId);
}
