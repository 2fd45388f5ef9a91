package portability.totalisation.method;

import static portability.totalisation.method.MethodRule.COVERAGE_LIFETIME;
import static portability.totalisation.method.MethodRule.FIXED_DENOMINATOR;
import static portability.totalisation.method.MethodRule.NATIONAL_DENOMINATOR;
import static portability.totalisation.method.MethodRule.NOT_ABOVE_FULL;
import static portability.totalisation.method.MethodRule.NOT_ABOVE_UNTOTALISED;
import static portability.totalisation.method.MethodRule.REST_OF_DENOMINATOR;
import static portability.totalisation.method.MethodRule.SHARE_OF_DENOMINATOR;
import static portability.totalisation.method.MethodRule.TOTAL_OF_ALL_STATES;

import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Quantity;
import portability.kernel.Step;
import portability.totalisation.amount.Cited;
import portability.totalisation.amount.ProRata;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.Clause;
import portability.totalisation.law.Denominator;

/// What own time is divided by, and what that makes of an amount.
public final class Shares {
    private Shares() {}

    /// Own over the denominator; never above one.
    ///
    /// @param own              own time in the scheme's unit
    /// @param total            time of all states that share, in that unit
    /// @param fullTime         the time of a full benefit, to which a total is cut; empty where the
    ///                         instrument has no such rule or the amount does not depend on time.
    ///                         Reg. (EC) 883/2004 Art. 56(1)(a)
    /// @param computationYears from how many years the scheme takes its average; for a coverage lifetime
    public static Explained<ProRata> share(
            Denominator denominator,
            LegalRef article,
            Fraction own,
            Fraction total,
            Optional<Fraction> fullTime,
            Optional<Integer> computationYears) {
        return share(denominator, article, own, total, fullTime, computationYears, time -> Fraction.of(time.amount()));
    }

    /// As above, where the law writes the denominator in another unit than own time has.
    ///
    /// @param measure a written time in the unit of own time
    public static Explained<ProRata> share(
            Denominator denominator,
            LegalRef article,
            Fraction own,
            Fraction total,
            Optional<Fraction> fullTime,
            Optional<Integer> computationYears,
            Function<Quantity, Fraction> measure) {
        return switch (denominator) {
            case Denominator.Totalised _ -> {
                var share = ProRata.capped(own, total, fullTime);
                yield Explained.of(share, Step.of(TOTAL_OF_ALL_STATES, article, share.ratio()));
            }
            case Denominator.Fixed(var time) -> over(own, measure.apply(time), FIXED_DENOMINATOR, article);
            case Denominator.NationalFull(var time) -> over(own, measure.apply(time), NATIONAL_DENOMINATOR, article);
            case Denominator.CoverageLifetime lifetime -> {
                int years = computationYears.orElseThrow(
                        () -> new IllegalArgumentException("a coverage lifetime needs the computation years"));
                yield over(own, Fraction.of((long) lifetime.unitsPerYear() * years), COVERAGE_LIFETIME, article);
            }
        };
    }

    /// What another state's time leaves of a fixed time, over that time: the own share while the other's is
    /// short. Source: Guide to Social Policy Law (Australia) 10.2.8.40, (540 - months in New Zealand) / 540.
    public static Explained<ProRata> rest(Fraction fixed, Fraction foreign, LegalRef article) {
        var left = Fractions.positive(fixed.subtract(foreign));
        var share = new ProRata(left, fixed);
        return Explained.of(
                share,
                Step.of(
                        REST_OF_DENOMINATOR,
                        article,
                        Cited.number("denominator", fixed),
                        Cited.number("foreign", foreign),
                        share.ratio()));
    }

    private static Explained<ProRata> over(Fraction own, Fraction full, MethodRule rule, LegalRef article) {
        var share = new ProRata(Fractions.min(own, full), full);
        var explained = Explained.of(share, Step.of(rule, article, Cited.number("denominator", full), share.ratio()));
        return own.compareTo(full) > 0
                ? explained.because(Step.of(NOT_ABOVE_FULL, article, Cited.number("own", own)))
                : explained;
    }

    /// The amount times the share: multiplied first, divided once, not rounded.
    public static Explained<Fraction> of(Fraction theoretical, ProRata share, LegalRef article, CurrencyUnit currency) {
        var amount = theoretical.multiply(share.own()).divide(share.total());
        return Explained.of(
                amount,
                Step.of(
                        SHARE_OF_DENOMINATOR,
                        article,
                        Cited.money("theoretical", currency, theoretical),
                        share.ratio(),
                        Cited.money("amount", currency, amount)));
    }

    /// A shared amount that must not be above the one own time gives without totalisation. Empty where own
    /// time gives none: there is nothing to compare with. Source: 20 CFR 404.1918(a).
    public static Explained<Fraction> notAbove(
            Optional<Fraction> untotalised, Fraction amount, Clause ceiling, CurrencyUnit currency) {
        if (untotalised.isEmpty() || amount.compareTo(untotalised.get()) <= 0) return Explained.of(amount);
        return Explained.of(
                untotalised.get(),
                Step.of(
                        NOT_ABOVE_UNTOTALISED,
                        ceiling.article(),
                        Cited.money("amount", currency, amount),
                        Cited.money("untotalised", currency, untotalised.get()),
                        ceiling.cited("clause")));
    }
}
