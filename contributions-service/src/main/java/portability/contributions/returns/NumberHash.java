package portability.contributions.returns;

import java.util.UUID;

/// Stands for a person's number where numbers are only counted.
@FunctionalInterface
public interface NumberHash {
    UUID of(String number);
}
