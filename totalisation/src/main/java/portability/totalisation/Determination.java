package portability.totalisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.kernel.Branch;
import portability.kernel.InstitutionId;
import portability.kernel.Step;
import portability.totalisation.exact.Fractions;
import portability.totalisation.question.Career;
import portability.totalisation.question.Question;

/// One institution's answer: what it owes under its own law, every route it tried, and the reasons.
///
/// @param scheme        the scheme's id
/// @param routes        in the order tried; all of them, also those that give nothing
/// @param pensionStart  empty only if the law data could not tell it
/// @param pairs         which instrument applies to which pair of states, and why
/// @param restsOn       unverified values the outcome rests on; to be stated above the figure
/// @param supplement    what is added up to the minimum of the state of residence, beside the pension and only
///                      while the person lives there; empty where nothing is
/// @param steps         steps outside the routes: pairs are in `pairs`; here are age, claim, start, choice
/// @param engineVersion the version of the calculation
/// @param career        what was calculated from
/// @param question      what was asked
/// @param lawChecksum   of the law files used
public record Determination(
        InstitutionId institution,
        String scheme,
        Branch branch,
        CurrencyUnit currency,
        Outcome outcome,
        List<Route> routes,
        Optional<LocalDate> pensionStart,
        List<PairFinding> pairs,
        List<UnverifiedValue> restsOn,
        Optional<Payable> supplement,
        List<Step> steps,
        String engineVersion,
        Career career,
        Question question,
        String lawChecksum) {
    public Determination {
        routes = List.copyOf(routes);
        pairs = List.copyOf(pairs);
        restsOn = List.copyOf(restsOn);
        steps = List.copyOf(steps);
    }

    /// What is paid per month; empty if nothing is.
    public Optional<Money> payablePerMonth() {
        return switch (outcome) {
            case Outcome.Awarded awarded -> Optional.of(awarded.amountPerMonth());
            case Outcome.AwardedOnce _,
                    Outcome.NotAwarded _,
                    Outcome.ChoiceNeeded _,
                    Outcome.NotDeterminable _,
                    Outcome.FigureNeeded _ -> Optional.empty();
        };
    }

    /// What is paid in the law's own period: per week, month, year or once; empty if nothing is.
    public Optional<Payable> payable() {
        return chosenRoute().flatMap(Route::amount);
    }

    /// What is added up to the minimum of the state of residence, per month; shown half up to the currency's places.
    public Optional<Money> supplementPerMonth() {
        return supplement.flatMap(Payable::perMonth).map(amount -> Fractions.money(amount, currency));
    }

    /// SHA-256 (lower-case hex) over question and career in canonical order. Calculated when it is asked for:
    /// many determinations are only looked at.
    public String inputDigest() {
        return InputDigest.of(career, question);
    }

    /// The route that pays; empty if none does.
    public Optional<Route> chosenRoute() {
        return switch (outcome) {
            case Outcome.Awarded awarded -> route(awarded.route());
            case Outcome.AwardedOnce once -> route(once.route());
            case Outcome.NotAwarded _, Outcome.ChoiceNeeded _, Outcome.NotDeterminable _, Outcome.FigureNeeded _ ->
                Optional.empty();
        };
    }

    /// The highest amount that national law alone gives; empty if it gives none.
    public Optional<Money> independentPerMonth() {
        return routes.stream()
                .filter(Route::isNational)
                .flatMap(route -> route.payablePerMonth().stream())
                .max(Money::compareTo);
    }

    public Optional<Route> route(String id) {
        return routes.stream().filter(route -> route.id().equals(id)).findFirst();
    }
}
