package portability.totalisation;

import portability.kernel.Country;
import portability.kernel.Step;

/// Whether one instrument applies between the deciding state and one other, and why.
public record PairFinding(Country own, Country partner, String instrument, boolean applied, Step why) {}
