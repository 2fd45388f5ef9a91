package portability.contributions.period;

/// A special scheme or occupation under whose rules a period was completed. Abroad it counts for a benefit of such a
/// scheme only where it was completed in a corresponding one. Source: Reg. (EC) 883/2004 Art. 51(1)
public enum SpecialScheme {
    CIVIL_SERVANTS,
    MINERS,
    SEAFARERS,
    RAILWAYS,
    FARMERS,
    LIBERAL_PROFESSIONS,
    /// Another one, which the scheme's code names.
    OTHER
}
