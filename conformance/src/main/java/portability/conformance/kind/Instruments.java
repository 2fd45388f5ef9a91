package portability.conformance.kind;

import portability.conformance.format.CaseLaw;
import portability.law.Fields;
import portability.totalisation.law.Instrument;

/// The instrument a case is about.
final class Instruments {
    private Instruments() {}

    /// Takes `instrument`: the id of one that the case states or that comes with the program.
    static Instrument taken(Fields given, CaseLaw law) {
        return law.instrument(given.required("instrument"));
    }
}
