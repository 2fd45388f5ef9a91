package portability.agreements.instrument;

import portability.law.register.Standing;

/// A step in an instrument's life.
public enum Step {
    DRAFTED,
    SIGNED,
    IN_FORCE,
    AMENDED,
    SUSPENDED,
    RESUMED,
    TERMINATED;

    /// How the instrument stands from the step's day on.
    public Standing standing() {
        return switch (this) {
            case DRAFTED -> Standing.DRAFTED;
            case SIGNED -> Standing.SIGNED_ONLY;
            case IN_FORCE, AMENDED, RESUMED -> Standing.IN_FORCE;
            case SUSPENDED -> Standing.SUSPENDED;
            case TERMINATED -> Standing.ENDED;
        };
    }
}
