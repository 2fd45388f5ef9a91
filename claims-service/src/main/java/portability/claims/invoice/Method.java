package portability.claims.invoice;

/// How costs of health care are asked for. Source: Reg. (EC) 987/2009 Arts. 62, 63.
public enum Method {
    /// What was spent.
    ACTUAL,
    /// Months of persons at published amounts.
    FIXED,
    /// Months of families at the amount an agreement names.
    FLAT_PER_FAMILY
}
