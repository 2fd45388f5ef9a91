package portability.kernel;

/// A branch of social security, by the risk it covers. Source: Reg. (EC) 883/2004 Art. 3(1); ILO C102, C118.
public enum Branch {
    SICKNESS,
    MATERNITY,
    INVALIDITY,
    OLD_AGE,
    SURVIVORS,
    EMPLOYMENT_INJURY,
    DEATH_GRANTS,
    UNEMPLOYMENT,
    PRE_RETIREMENT,
    FAMILY
}
