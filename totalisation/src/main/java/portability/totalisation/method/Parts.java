package portability.totalisation.method;

import static portability.totalisation.method.MethodRule.PART_FULL;
import static portability.totalisation.method.MethodRule.PART_REDUCED;
import static portability.totalisation.method.MethodRule.VOLUNTARY_TIME_ADDED;

import org.joda.money.CurrencyUnit;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.amount.Cited;
import portability.totalisation.amount.ProRata;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;

/// Parts of an amount that an instrument reduces or adds.
public final class Parts {
    private static final LegalRef VOLUNTARY = LegalRef.of("Reg. (EC) 987/2009", "Art. 43(2)");

    private Parts() {}

    /// A part of the amount where the right rests on totalisation: own time over the qualifying time, never
    /// more than whole. The part that follows from earnings is not touched. Source: agreements of Canada on the
    /// flat part of the Canada Pension Plan; direct calculation with a reduced base.
    ///
    /// @param part       the whole part: a flat amount, or the base that a minimum career gives
    /// @param qualifying the time that gives it in full, in the unit of own time
    public static Explained<Fraction> reduced(
            Fraction part, Fraction own, Fraction qualifying, LegalRef article, CurrencyUnit currency) {
        var share = new ProRata(Fractions.min(own, qualifying), qualifying);
        var amount = part.multiply(share.share());
        return Explained.of(
                amount,
                Step.of(
                        amount.equals(part) ? PART_FULL : PART_REDUCED,
                        article,
                        Cited.money("part", currency, part),
                        share.ratio(),
                        Cited.money("amount", currency, amount)));
    }

    /// The pro rata amount with the amount for voluntary time that foreign compulsory time displaced: that
    /// time is not lost, the institution pays for it by its own law.
    public static Explained<Fraction> withVoluntary(Fraction proRata, Fraction forDisplaced, CurrencyUnit currency) {
        var amount = proRata.add(forDisplaced);
        return Explained.of(
                amount,
                Step.of(
                        VOLUNTARY_TIME_ADDED,
                        VOLUNTARY,
                        Cited.money("proRata", currency, proRata),
                        Cited.money("added", currency, forDisplaced),
                        Cited.money("amount", currency, amount)));
    }
}
