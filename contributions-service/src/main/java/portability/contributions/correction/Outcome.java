package portability.contributions.correction;

/// How a request was answered.
public enum Outcome {
    ACCEPTED,
    PARTLY,
    REFUSED
}
