package portability.totalisation.law;

import portability.kernel.LegalRef;

/// What a scheme insures against, and what makes the risk real: an age, incapacity for work, a death.
public sealed interface RiskRule permits AgeRule, IncapacityRule, SurvivorRule {
    LegalRef article();
}
