package portability.totalisation;

import java.util.Optional;
import portability.kernel.Explained;
import portability.kernel.Quantity;
import portability.totalisation.amount.LengthOfInsurance;
import portability.totalisation.amount.ProRata;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.Denominator;
import portability.totalisation.law.FigureMissing;
import portability.totalisation.law.Formula;
import portability.totalisation.law.PartyTerms.DatedDenominator;
import portability.totalisation.method.Shares;
import portability.totalisation.periods.Aggregated;
import portability.totalisation.periods.Conversion;
import portability.totalisation.question.FigureName;

/// Own time over what the instrument divides by.
///
/// @param total the time of all that share, before any cut
record OwnShare(InstrumentCase at, ProRata ratio, Fraction total, boolean written) {
    private static final FigureName COMPUTATION_YEARS = new FigureName("COMPUTATION_YEARS");

    /// @param time the time that shares
    static Explained<OwnShare> of(InstrumentCase at, Formula formula, Aggregated time) {
        var written = at.rule().terms().denominator();
        var total = time.total();
        if (written.isEmpty()) {
            var ratio = ProRata.capped(time.own(), total, fullTime(at, formula));
            return Explained.of(new OwnShare(at, ratio, total, false));
        }
        return ratio(at, formula, time, written.get()).map(ratio -> new OwnShare(at, ratio, total, true));
    }

    private static Explained<ProRata> ratio(
            InstrumentCase at, Formula formula, Aggregated time, DatedDenominator written) {
        var denominator = written.values().on(at.start()).value();
        var foreign = time.total().subtract(time.own());
        if (written.restBelow().isPresent() && denominator instanceof Denominator.Fixed(var fixed)) {
            var below = in(at, written.restBelow().get().value());
            if (foreign.compareTo(below) < 0) return Shares.rest(in(at, fixed), foreign, written.article());
        }
        return Shares.share(
                denominator,
                written.article(),
                time.own(),
                time.total(),
                fullTime(at, formula),
                years(at, denominator),
                quantity -> in(at, quantity));
    }

    /// Of a coverage lifetime: by the law's own count, or as an institution certified them.
    /// @throws FigureMissing if neither says how many
    private static Optional<Integer> years(InstrumentCase at, Denominator denominator) {
        if (!(denominator instanceof Denominator.CoverageLifetime lifetime)) return Optional.empty();
        var counted =
                lifetime.years().map(years -> years.of(at.facts().claimant().birthDate()));
        if (counted.isPresent()) return counted;
        var certified = at.facts().basis().figures().get(COMPUTATION_YEARS);
        if (certified == null) throw new FigureMissing(COMPUTATION_YEARS);
        return Optional.of(certified.intValueExact());
    }

    private static Fraction in(InstrumentCase at, Quantity time) {
        return new Conversion(at.facts().scheme().periods())
                .exact(time, at.facts().scheme().unit());
    }

    private static Optional<Fraction> fullTime(InstrumentCase at, Formula formula) {
        return at.instrument()
                .capsDenominator()
                .flatMap(_ -> LengthOfInsurance.fullTime(formula, at.facts().basis()));
    }

    /// The share of an amount.
    Explained<Fraction> of(Fraction theoretical) {
        var article = at.rule().article();
        return written
                ? Shares.of(theoretical, ratio, article, at.currency())
                : ratio.of(theoretical, total, at.currency(), article);
    }
}
