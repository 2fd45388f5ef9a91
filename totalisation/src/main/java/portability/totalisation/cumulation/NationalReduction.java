package portability.totalisation.cumulation;

import portability.kernel.LegalRef;
import portability.totalisation.exact.Fraction;

/// A rule of national law that reduces a benefit for other benefits or income: by a rate of what exceeds a
/// free amount.
///
/// @param free          the amount that does no harm
/// @param rate          of what exceeds it; 1 takes all
/// @param countsForeign whether the law says that what other states pay counts; without it, it never does. Art.
///                      53(3)(a)
/// @param countsNet     whether the law takes amounts after tax and contributions. Art. 53(3)(b)
/// @param proportional  whether the law itself takes account in the ratio of insured time. Art. 55(2)
public record NationalReduction(
        LegalRef article,
        Fraction free,
        Fraction rate,
        boolean countsForeign,
        boolean countsNet,
        boolean proportional) {
    public NationalReduction {
        if (free.signum() < 0 || rate.signum() < 0)
            throw new IllegalArgumentException("free amount and rate must not be negative: " + free + ", " + rate);
    }

    /// The same rule with another free amount.
    public NationalReduction withFree(Fraction other) {
        return new NationalReduction(article, other, rate, countsForeign, countsNet, proportional);
    }
}
