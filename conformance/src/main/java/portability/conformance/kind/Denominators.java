package portability.conformance.kind;

import portability.conformance.format.Written;
import portability.law.Fields;
import portability.totalisation.law.Denominator;

/// What own time is divided by, as a case states it: `{fixed: 540 months}`, `{national_full: 35 years}`,
/// `{coverage_lifetime: 4, computation_years: 26}` (units of coverage a year).
final class Denominators {
    private Denominators() {}

    static Denominator read(Fields fields) {
        var fixed = fields.optional("fixed");
        if (fixed.isPresent()) return new Denominator.Fixed(Written.time(fixed.get()));
        var full = fields.optional("national_full");
        if (full.isPresent()) return new Denominator.NationalFull(Written.time(full.get()));
        return new Denominator.CoverageLifetime(
                fields.required("coverage_lifetime").whole());
    }
}
