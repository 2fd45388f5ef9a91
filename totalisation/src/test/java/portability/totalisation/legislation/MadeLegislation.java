package portability.totalisation.legislation;

import java.math.BigDecimal;
import portability.kernel.LegalRef;
import portability.totalisation.Made;

/// The numbers of the regulation, for tests.
final class MadeLegislation {
    static final LegislationLaw EU = new LegislationLaw(
            "EU-883-2004",
            new LegislationLaw.Posted(LegalRef.of("Reg. (EC) 883/2004", "Art. 12(1)"), Made.always(24), 0, "A1"),
            Made.always(2),
            LegalRef.of("Decision A2", "point 3(c)"),
            Made.always(new BigDecimal("0.25")),
            Made.always(new BigDecimal("0.05")),
            Made.always(2));

    private MadeLegislation() {}
}
