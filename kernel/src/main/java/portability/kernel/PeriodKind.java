package portability.kernel;

/// What makes time count: the basis on which the state that certifies a period accepted it.
///
/// The order is the order of precedence where periods of several states lie on the same time.
/// Source: Reg. (EC) 987/2009 Art. 12(3) and (4).
public enum PeriodKind {
    /// Compulsory insurance, by work or otherwise.
    COMPULSORY,
    /// Voluntary or optional continued insurance.
    VOLUNTARY,
    /// Time that the law treats as insured without insurance: military service, sickness, child-raising.
    EQUIVALENT,
    /// Time that counts because the person lived in the state.
    RESIDENCE;

    /// Whether this kind goes before the other on the same time.
    public boolean outranks(PeriodKind other) {
        return compareTo(other) < 0;
    }
}
