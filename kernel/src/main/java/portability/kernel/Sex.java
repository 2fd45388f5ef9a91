package portability.kernel;

/// Sex as a law may read it, for a pension age or a survivors' right. `UNKNOWN` is what an institution did not say.
public enum Sex {
    FEMALE,
    MALE,
    UNKNOWN
}
