package portability.agreements.instrument;

import portability.law.register.Standing;

/// Where an instrument is in its life, and which steps can follow.
public enum Stage {
    /// Nobody knows it yet.
    NONE,
    DRAFTED,
    SIGNED,
    IN_FORCE,
    SUSPENDED,
    TERMINATED,
    /// The register knows it, and did not see how it stands: an officer who has seen it may say so.
    UNSEEN;

    boolean allows(Step step) {
        return switch (this) {
            case NONE -> step == Step.DRAFTED;
            case DRAFTED -> step == Step.SIGNED;
            case SIGNED -> step == Step.IN_FORCE;
            case IN_FORCE -> step == Step.AMENDED || step == Step.SUSPENDED || step == Step.TERMINATED;
            case SUSPENDED -> step == Step.RESUMED || step == Step.TERMINATED;
            case TERMINATED -> false;
            case UNSEEN -> step == Step.IN_FORCE || IN_FORCE.allows(step);
        };
    }

    static Stage after(Step step) {
        return switch (step) {
            case DRAFTED -> DRAFTED;
            case SIGNED -> SIGNED;
            case IN_FORCE, AMENDED, RESUMED -> IN_FORCE;
            case SUSPENDED -> SUSPENDED;
            case TERMINATED -> TERMINATED;
        };
    }

    /// Of an instrument that the register knows.
    public static Stage of(Standing standing) {
        return switch (standing) {
            case IN_FORCE, IN_FORCE_SINCE_UNSEEN, RESIDUAL, BETWEEN_SOME -> IN_FORCE;
            case SUSPENDED -> SUSPENDED;
            case DAY_UNSEEN, END_UNSEEN, SIGNED_IN_FORCE_UNSEEN, UNKNOWN -> UNSEEN;
            case SIGNED_ONLY, NOT_YET -> SIGNED;
            case DRAFTED -> DRAFTED;
            case ENDED -> TERMINATED;
        };
    }
}
