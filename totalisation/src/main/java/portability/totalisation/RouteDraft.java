package portability.totalisation;

import static portability.totalisation.reason.FormulaRule.AMOUNT_PER_MONTH;
import static portability.totalisation.reason.FormulaRule.PAID_ONCE;
import static portability.totalisation.reason.PensionRule.AMOUNT_ROUNDED;
import static portability.totalisation.reason.PensionRule.CONDITION_NOT_IN_FORCE;
import static portability.totalisation.reason.PensionRule.FIRST_PAYMENT;
import static portability.totalisation.reason.PensionRule.NO_TOTALISED_RIGHT;
import static portability.totalisation.reason.PensionRule.OWN_TIME_COUNTED;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import portability.kernel.Argument;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.DateArg;
import portability.kernel.Argument.MoneyArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Argument.QuantityArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.Country;
import portability.kernel.LegalRef;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.kernel.Step;
import portability.totalisation.amount.ProRata;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.LawValue;
import portability.totalisation.law.Per;
import portability.totalisation.law.Tier;
import portability.totalisation.periods.Conversion;

/// A route while it is calculated: collects the steps and ends in a [Route], with an amount or a reason for none.
final class RouteDraft {
    private final String id;
    private final Optional<String> instrument;
    private final List<Country> partners;
    private final OwnFacts facts;
    private final List<Step> steps = new ArrayList<>();
    private Fraction total;
    private Per per;
    private Optional<Amount> theoretical = Optional.empty();
    private Optional<Share> share = Optional.empty();
    private Optional<LawValue<LocalDate>> paidFrom = Optional.empty();

    RouteDraft(String id, Optional<String> instrument, List<Country> partners, OwnFacts facts) {
        this.id = id;
        this.instrument = instrument;
        this.partners = partners;
        this.facts = facts;
        this.total = facts.time().total();
        this.per = facts.scheme().per();
    }

    /// The tier that opens the right; from when it is paid belongs to the answer.
    RouteDraft tier(Tier tier) {
        var start = facts.start().start();
        paidFrom = tier.paidFrom().filter(day -> day.value().isAfter(start));
        if (tier.formula().paidOnce()) per = Per.ONCE;
        return this;
    }

    /// Says how much own time there is and how it was counted.
    RouteDraft ownTime() {
        var scheme = facts.scheme();
        var arguments = new ArrayList<Argument>(List.of(
                scheme.counting().cited(counting -> new CodeArg("counting", counting.name())),
                quantity("own", facts.time().total())));
        new Conversion(scheme.periods())
                .source(scheme.unit())
                .ifPresent(row -> arguments.add(row.cited(days -> new TextArg("table", days.toString()))));
        return add(Step.of(OWN_TIME_COUNTED, scheme.countingArticle(), arguments.toArray(Argument[]::new)));
    }

    RouteDraft add(Step step) {
        steps.add(step);
        return this;
    }

    RouteDraft addAll(List<Step> more) {
        steps.addAll(more);
        return this;
    }

    RouteDraft total(Fraction time) {
        total = time;
        return this;
    }

    RouteDraft theoretical(Fraction amount) {
        theoretical = Optional.of(new Amount(amount, rounded(amount)));
        return this;
    }

    RouteDraft share(ProRata proRata) {
        var ratio = proRata.ratio();
        share = Optional.of(new Share(ratio.numerator(), ratio.denominator()));
        return this;
    }

    Route nothing(NoAmount reason, Step why) {
        steps.add(why);
        return end(Right.NONE, Optional.empty(), Optional.empty(), Optional.of(reason), Optional.empty());
    }

    /// Ends where no condition of time is met even with the time of all.
    ///
    /// @param instrument the article by which time was added
    Route notOpened(Conditions conditions, Fraction all, LegalRef instrument) {
        var lowest = conditions.lowest();
        if (lowest.isEmpty())
            return nothing(
                    NoAmount.CONDITION_NOT_IN_FORCE,
                    Step.of(
                            CONDITION_NOT_IN_FORCE,
                            instrument,
                            new CodeArg("tier", facts.scheme().id()),
                            new DateArg("on", facts.start().start())));
        return nothing(
                NoAmount.NO_TOTALISED_RIGHT,
                Step.of(
                        NO_TOTALISED_RIGHT,
                        lowest.get().tier().article(),
                        new CodeArg("instrument", id),
                        quantity("total", all),
                        lowest.get().required()));
    }

    /// Ends where something was missing: nothing is known about an amount.
    Route without(Missing missing, Step why) {
        steps.add(why);
        var reason = switch (missing) {
            case Missing.OfLaw _ -> NoAmount.LAW_MISSING;
            case Missing.OfFigure _ -> NoAmount.FIGURE_MISSING;
        };
        return end(Right.NONE, Optional.empty(), Optional.empty(), Optional.of(reason), Optional.of(missing));
    }

    /// Ends with an amount: rounded here and nowhere before.
    Route paying(Right right, Fraction amount) {
        var rounding = facts.scheme().rounding();
        var paid = rounded(amount);
        steps.add(Step.of(
                AMOUNT_ROUNDED,
                rounding.article(),
                new TextArg(
                        "exact",
                        Fractions.rounded(amount, 6, RoundingMode.HALF_UP).toPlainString()),
                rounding.mode().cited(mode -> new CodeArg("mode", mode.name())),
                new MoneyArg("amount", paid)));
        var payable = new Payable(amount, paid, per);
        var perMonth = perMonth(payable);
        paidFrom.ifPresent(day -> steps.add(Step.of(
                FIRST_PAYMENT,
                rounding.article(),
                new DateArg("start", facts.start().start()),
                day.cited(from -> new DateArg("paidFrom", from)))));
        return end(right, Optional.of(payable), perMonth, Optional.empty(), Optional.empty());
    }

    /// What the amount of the law's own period is per month. Rounded to the currency's places, half up, for showing.
    private Optional<Amount> perMonth(Payable payable) {
        var article = facts.scheme().rounding().article();
        var amount = new MoneyArg("amount", payable.rounded());
        var exact = payable.perMonth();
        if (exact.isEmpty()) {
            steps.add(Step.of(PAID_ONCE, article, amount));
            return Optional.empty();
        }
        if (payable.per() == Per.MONTH) return Optional.of(new Amount(exact.get(), payable.rounded()));
        var currency = payable.rounded().getCurrencyUnit();
        var shown = Fractions.money(exact.get(), currency);
        steps.add(Step.of(
                AMOUNT_PER_MONTH,
                article,
                amount,
                new CodeArg("per", payable.per().name()),
                new NumberArg("payments", BigDecimal.valueOf(payable.per().paymentsPerYear())),
                new MoneyArg("perMonth", shown)));
        return Optional.of(new Amount(exact.get(), shown));
    }

    private Route end(
            Right right,
            Optional<Payable> amount,
            Optional<Amount> perMonth,
            Optional<NoAmount> nothing,
            Optional<Missing> missing) {
        var unit = facts.scheme().unit();
        return new Route(
                id,
                instrument,
                partners,
                right,
                shown(facts.time().total(), unit),
                shown(total, unit),
                theoretical,
                share,
                amount,
                perMonth,
                paidFrom.map(LawValue::value),
                nothing,
                missing,
                steps);
    }

    private Money rounded(Fraction amount) {
        return facts.scheme().rounding().round(amount, facts.scheme().currency());
    }

    QuantityArg quantity(String name, Fraction time) {
        return new QuantityArg(name, shown(time, facts.scheme().unit()));
    }

    private static Quantity shown(Fraction time, PeriodUnit unit) {
        return new Quantity(Fractions.shown(time), unit);
    }
}
