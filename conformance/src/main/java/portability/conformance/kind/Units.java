package portability.conformance.kind;

import portability.conformance.format.CaseLaw;
import portability.kernel.PeriodUnit;
import portability.totalisation.exact.Fraction;
import portability.totalisation.periods.Conversion;

/// How much of a unit a year has, by the regulation's table, where a case has no scheme that says otherwise.
final class Units {
    private static final String REGULATION = "EU-883-2004";

    private Units() {}

    static Fraction perYear(CaseLaw law, PeriodUnit unit) {
        var table = law.pack().instrument(REGULATION).orElseThrow().conversion();
        return new Conversion(table).perYear(unit);
    }
}
