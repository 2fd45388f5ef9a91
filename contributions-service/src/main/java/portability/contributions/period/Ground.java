package portability.contributions.period;

import java.util.Optional;

/// Why time counts that was not insured by work, contributions or residence.
///
/// @param inWords what the cause is, where it is none of those that have a name
public record Ground(Cause cause, Optional<String> inWords) {
    public enum Cause {
        SICKNESS,
        UNEMPLOYMENT,
        /// Military service, or civilian service in its place.
        MILITARY,
        CHILD_RAISING,
        CARE,
        OTHER
    }

    public Ground {
        if (inWords.isPresent() != (cause == Cause.OTHER))
            throw new IllegalArgumentException("another cause is told in words, and none else: " + cause);
    }
}
