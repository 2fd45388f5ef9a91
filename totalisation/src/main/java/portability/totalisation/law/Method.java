package portability.totalisation.law;

/// How an instrument makes one state calculate.
public enum Method {
    /// No time is ever added: the right needs none. The instrument coordinates and exports.
    DIRECT_ONLY,
    /// Own right if there is one; else time is totalised and the theoretical amount shared.
    DIRECT_ELSE_PRORATA,
    /// Independent benefit and pro rata benefit are both calculated; the higher is paid. Reg. (EC) 883/2004 Art. 52.
    COMPARE_HIGHER,
    /// Both are calculated; the claimant says which. Nothing is chosen for a claimant who has not said.
    OPTION,
    /// The theoretical amount is shared even where there is an own right, and takes the place of the own pension.
    PRORATA_ONLY,
    /// Time is totalised for the right alone; the amount comes from own periods.
    OWN_PERIODS_ONLY,
    /// The full or means-tested rate less the pension that the other state pays.
    DIRECT_DEDUCTION,
    /// The home scheme goes on abroad: contributions flow home, no time is ever added.
    HOME_EXTENSION,
    /// Nothing but a lump sum or a refund, on own periods.
    LUMP_SUM
}
