package portability.kernel;

/// What makes time count: the basis on which the state that certifies a period accepted it.
///
/// Where periods of several states lie on the same time, some kinds go before others: see [#outranks].
public enum PeriodKind {
    /// Compulsory insurance, by work or otherwise.
    COMPULSORY,
    /// Voluntary or optional continued insurance.
    VOLUNTARY,
    /// Time that the law treats as insured without insurance: military service, sickness, child-raising.
    EQUIVALENT,
    /// Time that counts because the person lived in the state.
    RESIDENCE;

    /// Whether this kind goes before the other on the same time: compulsory insurance, by work or by residence, before
    /// voluntary; actual time before equivalent time. Compulsory insurance by work and by residence are not ranked.
    /// Source: Reg. (EC) 987/2009 Art. 12(3) and (4).
    public boolean outranks(PeriodKind other) {
        return rank() < other.rank();
    }

    private int rank() {
        return switch (this) {
            case COMPULSORY, RESIDENCE -> 0;
            case VOLUNTARY -> 1;
            case EQUIVALENT -> 2;
        };
    }
}
