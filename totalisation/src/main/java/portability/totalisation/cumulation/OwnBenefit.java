package portability.totalisation.cumulation;

import java.util.Optional;
import org.joda.money.CurrencyUnit;
import portability.totalisation.exact.Fraction;

/// The benefit that a national rule would reduce.
///
/// @param share              own over total time; only of a pro rata benefit
/// @param independentOfTime  the amount is the same whatever the insured time. Art. 54(2)(a)
/// @param creditedFuture     the amount rests on time credited after the risk. Art. 54(2)(b)
/// @param listed             it stands in Annex IX
public record OwnBenefit(
        Fraction amount,
        CurrencyUnit currency,
        Optional<Fraction> share,
        boolean independentOfTime,
        boolean creditedFuture,
        boolean listed) {
    public OwnBenefit {
        if (amount.signum() < 0) throw new IllegalArgumentException("a benefit must not be negative: " + amount);
        share.filter(ratio -> ratio.signum() < 0 || ratio.compareTo(Fraction.ONE) > 0)
                .ifPresent(ratio -> {
                    throw new IllegalArgumentException("a share is between 0 and 1: " + ratio);
                });
    }

    /// A pro rata benefit.
    public static OwnBenefit proRata(Fraction amount, CurrencyUnit currency, Fraction share) {
        return new OwnBenefit(amount, currency, Optional.of(share), false, false, false);
    }

    /// The same benefit with another amount.
    public OwnBenefit of(Fraction other) {
        return new OwnBenefit(other, currency, share, independentOfTime, creditedFuture, listed);
    }

    public boolean isProRata() {
        return share.isPresent();
    }
}
