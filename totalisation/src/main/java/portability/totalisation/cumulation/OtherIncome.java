package portability.totalisation.cumulation;

import java.util.Optional;
import portability.kernel.Country;
import portability.totalisation.exact.Fraction;

/// What the person gets beside the benefit: another state's benefit, or an income.
///
/// @param gross      before tax, contributions and other levies, in the currency of the own benefit
/// @param net        after them, where known
/// @param samePerson it is an invalidity, old-age or survivors' benefit on time of the same person
/// @param voluntary  it rests on voluntary or optional continued insurance
public record OtherIncome(
        Country state, Fraction gross, Optional<Fraction> net, boolean samePerson, boolean voluntary) {
    public OtherIncome {
        if (gross.signum() < 0) throw new IllegalArgumentException("an income must not be negative: " + gross);
    }
}
