package portability.totalisation.law;

import portability.kernel.LegalRef;

/// The pension age by day of birth.
public record AgeRule(LegalRef article, Dated<Age> byBirthDate) implements RiskRule {}
