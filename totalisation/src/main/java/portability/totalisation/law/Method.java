package portability.totalisation.law;

/// How an instrument makes one state calculate.
public enum Method {
    /// Independent benefit and pro rata benefit are both calculated; the higher is paid. Reg. (EC) 883/2004 Art. 52.
    COMPARE_HIGHER,
    /// Own right if there is one; else time is totalised and the theoretical amount shared.
    DIRECT_ELSE_PRORATA,
    /// Time is totalised for the right alone; the amount comes from own periods.
    OWN_PERIODS_ONLY,
    /// No time is ever added: the right needs none. The instrument coordinates and exports.
    DIRECT_ONLY
}
