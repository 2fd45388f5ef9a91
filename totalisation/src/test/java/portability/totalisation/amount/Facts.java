package portability.totalisation.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.kernel.Explained;
import portability.kernel.InsurancePeriod;
import portability.kernel.LegalRef;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.kernel.Rule;
import portability.kernel.Step;
import portability.totalisation.Made;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.AgeAdjustment;
import portability.totalisation.law.Formula;
import portability.totalisation.law.Growth;
import portability.totalisation.law.Growth.Blocks;
import portability.totalisation.law.LawDay;
import portability.totalisation.law.Operand;
import portability.totalisation.law.SchemeTerms;
import portability.totalisation.periods.InsuredTime;
import portability.totalisation.periods.Spans;
import portability.totalisation.question.FigureName;
import portability.totalisation.question.Household;
import portability.totalisation.reason.StepText;

/// Made-up facts and short forms for tests of formulas.
final class Facts {
    static final LegalRef ARTICLE = LegalRef.of("Made-up Act", "s. 1");
    static final CurrencyUnit EUR = CurrencyUnit.EUR;
    private static final StepText TEXT = StepText.english();
    static final Operand COUNTED = new Operand.Time(false);

    private final PeriodUnit unit;
    private final int unitsPerYear;
    private final Fraction own;
    private final TreeMap<FigureName, BigDecimal> figures = new TreeMap<>();
    private final List<InsurancePeriod> periods = new ArrayList<>();
    private LocalDate birth = LocalDate.of(1960, 1, 1);
    private LocalDate age = LocalDate.of(2025, 1, 1);
    private LocalDate earliest = LocalDate.of(2025, 1, 1);
    private LocalDate start = LocalDate.of(2025, 1, 1);
    private Household household = Household.SINGLE;
    private Fraction counted;
    private Optional<SchemeTerms.Unearned> unearned = Optional.empty();

    private Facts(PeriodUnit unit, int unitsPerYear, Fraction own) {
        this.unit = unit;
        this.unitsPerYear = unitsPerYear;
        this.own = own;
        this.counted = own;
    }

    static Facts of(long own, PeriodUnit unit) {
        int perYear = switch (unit) {
            case DAYS_5 -> 264;
            case DAYS_6 -> 312;
            case DAYS_7 -> 360;
            case WEEKS -> 52;
            case MONTHS -> 12;
            case QUARTERS -> 4;
            case YEARS -> 1;
        };
        return new Facts(unit, perYear, Fraction.of(own));
    }

    static Facts months(long own) {
        return of(own, PeriodUnit.MONTHS);
    }

    /// With foreign time beside own time.
    Facts counting(long total) {
        counted = Fraction.of(total);
        return this;
    }

    Facts figure(String name, String value) {
        figures.put(new FigureName(name), new BigDecimal(value));
        return this;
    }

    /// A whole calendar year of own insurance with earnings.
    Facts year(int year, String earned) {
        periods.add(Made.months("AA", "y" + year + periods.size(), year, 1, 12)
                .earning(Money.of(EUR, new BigDecimal(earned))));
        return this;
    }

    Facts period(InsurancePeriod period) {
        periods.add(period);
        return this;
    }

    /// Under a law that says which kinds of time bear no earnings.
    Facts unearned(SchemeTerms.Unearned law) {
        unearned = Optional.of(law);
        return this;
    }

    Facts born(String day) {
        birth = LocalDate.parse(day);
        return this;
    }

    Facts reaching(String day) {
        age = LocalDate.parse(day);
        return this;
    }

    Facts starting(String day) {
        start = LocalDate.parse(day);
        return this;
    }

    Facts couple() {
        household = Household.COUPLE;
        return this;
    }

    Basis basis() {
        var byKind = new EnumMap<PeriodKind, Fraction>(PeriodKind.class);
        for (var period : periods) byKind.merge(period.kind(), Spans.months(period.span()), Fraction::add);
        var time = new InsuredTime.Certified(unit, own, byKind);
        return new Basis(
                periods,
                time,
                Fraction.of(unitsPerYear),
                EUR,
                birth,
                age,
                earliest,
                start,
                household,
                figures,
                unearned);
    }

    /// The amount with its steps, each of which can be told.
    Explained<Fraction> of(Formula formula) {
        var explained = Amounts.of(formula, basis(), counted);
        explained.steps().forEach(TEXT::of);
        return explained;
    }

    /// The exact amount, to six places.
    String paid(Formula formula) {
        return Fractions.shown(of(formula).value())
                .setScale(6, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    List<Rule> rules(Formula formula) {
        return of(formula).steps().stream().map(Step::rule).toList();
    }

    static Operand number(String value) {
        return new Operand.OfLaw(Made.always(new BigDecimal(value)), LawDay.Known.PENSION_START, Optional.empty());
    }

    static Operand money(String value) {
        return new Operand.OfLaw(Made.always(new BigDecimal(value)), LawDay.Known.PENSION_START, Optional.of(EUR));
    }

    static Operand figure(String name) {
        return new Operand.Figure(new FigureName(name), false, false);
    }

    static Operand growing(String name) {
        return new Operand.Figure(new FigureName(name), false, true);
    }

    static Growth step(String per, String rate, Blocks blocks) {
        return new Growth(number(per), number(rate), Optional.empty(), Optional.empty(), blocks);
    }

    static Growth step(String per, String rate, String from, String upTo, Blocks blocks) {
        return new Growth(number(per), number(rate), Optional.of(number(from)), Optional.of(number(upTo)), blocks);
    }

    static Formula fixed(String amount) {
        return new Formula.Fixed(ARTICLE, Map.of(Household.SINGLE, money(amount), Household.COUPLE, money(amount)));
    }

    static AgeAdjustment noAdjustment() {
        return new AgeAdjustment(
                ARTICLE, Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
