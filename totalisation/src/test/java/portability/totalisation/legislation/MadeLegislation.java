package portability.totalisation.legislation;

import java.math.BigDecimal;
import java.util.Optional;
import portability.kernel.LegalRef;
import portability.totalisation.Made;

/// The numbers of the regulation, for tests.
final class MadeLegislation {
    static final LegislationLaw.Posted POSTED = posted(24, 0);

    static final LegislationLaw EU = new LegislationLaw(
            POSTED, Made.always(new BigDecimal("0.25")), Made.always(new BigDecimal("0.05")), Made.always(2));

    static LegislationLaw.Posted posted(int months, int extension) {
        return new LegislationLaw.Posted(
                "EU-883-2004",
                LegalRef.of("Reg. (EC) 883/2004", "Art. 12(1)"),
                Made.always(months),
                extension,
                "A1",
                LegalRef.of("Reg. (EC) 883/2004", "Art. 16(1)"),
                LegalRef.of("Reg. (EC) 883/2004", "Art. 11(3)(a)"),
                Optional.of(new LegislationLaw.Between(LegalRef.of("Decision A2", "point 3(c)"), Made.always(2))));
    }

    private MadeLegislation() {}
}
