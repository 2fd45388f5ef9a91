package portability.totalisation.amount;

import static portability.totalisation.amount.Facts.ARTICLE;
import static portability.totalisation.amount.Facts.COUNTED;
import static portability.totalisation.amount.Facts.EUR;
import static portability.totalisation.amount.Facts.figure;
import static portability.totalisation.amount.Facts.fixed;
import static portability.totalisation.amount.Facts.growing;
import static portability.totalisation.amount.Facts.money;
import static portability.totalisation.amount.Facts.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import portability.kernel.Explained;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.Made;
import portability.totalisation.RecordedScenarios;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.Age;
import portability.totalisation.law.AgeAdjustment;
import portability.totalisation.law.Combined;
import portability.totalisation.law.Combined.Rounded;
import portability.totalisation.law.Combined.Segmented;
import portability.totalisation.law.Dated;
import portability.totalisation.law.Formula;
import portability.totalisation.law.Formula.BelowBase;
import portability.totalisation.law.Formula.Capital;
import portability.totalisation.law.Formula.FullTime;
import portability.totalisation.law.Formula.Points;
import portability.totalisation.law.Formula.PointsSource;
import portability.totalisation.law.Formula.Proration;
import portability.totalisation.law.Formula.Row;
import portability.totalisation.law.Formula.TableUse;
import portability.totalisation.law.Formula.Weight;
import portability.totalisation.law.Formula.WholeYears;
import portability.totalisation.law.Growth;
import portability.totalisation.law.Growth.Blocks;
import portability.totalisation.law.LawDay;
import portability.totalisation.law.LawValue;
import portability.totalisation.law.Operand;
import portability.totalisation.law.Per;
import portability.totalisation.law.Wage;
import portability.totalisation.law.Wage.Ceiling;
import portability.totalisation.law.Wage.Index;
import portability.totalisation.question.FigureName;
import portability.totalisation.question.Household;

/// The whole explanation of every formula family and combinator, sentence by sentence: a figure is only as good as
/// what is said of it.
class ExplainedAmountsTest extends RecordedScenarios {
    private static final Formula EIGHT = fixed("800");
    private static final Formula FIVE = fixed("500");
    private static final Formula PER_MONTH =
            new Formula.PerUnit(ARTICLE, money("10"), COUNTED, number("1"), Blocks.WHOLE);

    ExplainedAmountsTest() {
        super("amount");
    }

    @Override
    protected Map<String, Explained<Fraction>> scenarios() {
        var all = new LinkedHashMap<String, Explained<Fraction>>();
        all.put("sum", Facts.months(120).of(new Combined.Sum(ARTICLE, List.of(EIGHT, FIVE, PER_MONTH))));
        all.put("highest", Facts.months(120).of(new Combined.Max(ARTICLE, List.of(EIGHT, FIVE))));
        all.put("lowest", Facts.months(120).of(new Combined.Min(ARTICLE, List.of(EIGHT, FIVE))));
        all.put("scaled", Facts.months(1).of(new Combined.Scale(ARTICLE, number("0.55"), EIGHT)));
        all.put("capped", Facts.months(1).of(new Combined.Cap(ARTICLE, money("600"), EIGHT)));
        all.put("raised", Facts.months(1).of(new Combined.Floor(ARTICLE, money("900"), EIGHT)));
        all.put("minimum", Facts.months(120).of(minimum()));
        all.put(
                "reduced",
                Facts.months(1)
                        .of(new Combined.Reduced(
                                ARTICLE, money("300"), Optional.of(money("100")), Optional.of(number("0.5")), EIGHT)));
        all.put("rounded", Facts.months(1).of(new Combined.Round(ARTICLE, dime(), fixed("453.08"))));
        all.put("indexed", Facts.months(1).of(indexed()));
        all.put("segmented-by-share", segments(Segmented.Weighing.SHARE));
        all.put("segmented-by-own", segments(Segmented.Weighing.OWN));
        all.put("age-early", Facts.months(1).starting("2024-02-01").of(new Combined.AgeAdjusted(access(), EIGHT)));
        all.put("age-late", Facts.months(1).starting("2026-01-01").of(new Combined.AgeAdjusted(access(), EIGHT)));
        all.put(
                "age-certified",
                Facts.months(1).figure("MONTHS_EARLY", "60").of(new Combined.AgeAdjusted(access(), EIGHT)));
        all.put(
                "points",
                Facts.months(24).year(2019, "20000").year(2020, "80000").of(points()));
        all.put(
                "points-certified",
                Facts.months(100).counting(300).figure("POINTS", "10").of(points()));
        all.put("account", account());
        all.put("flat-window", Facts.months(300).of(flat(new FullTime.Window(Made.value(40)), List.of())));
        all.put("flat-weighed", weighed());
        all.put("banded", banded());
        all.put(
                "banded-certified",
                Facts.of(1, PeriodUnit.WEEKS).figure("YEARLY_AVERAGE", "30").of(bandedLaw()));
        all.put("table", Facts.months(200).of(table()));
        all.put("per-unit", Facts.months(28).of(PER_MONTH));
        all.put("lump-sum", Facts.months(30).of(lumpSum()));
        all.put("mixed", Facts.months(252).figure("REFERENCE_WAGE", "2000").of(mixed()));
        all.put("product", Facts.months(1).figure("CHILDREN", "3").of(product()));
        all.put("accrual", Facts.months(400).figure("REFERENCE_WAGE", "2500").of(accrual()));
        all.put(
                "accrual-below-base",
                Facts.months(60).figure("REFERENCE_WAGE", "2500").of(accrual()));
        all.put("wage-of-years", years().of(wage(Wage.Window.BEST_YEARS, Per.YEAR)));
        all.put("wage-of-months", years().of(wage(Wage.Window.LAST_MONTHS, Per.MONTH)));
        return all;
    }

    private static Formula minimum() {
        var half = new Combined.Minimum.Prorated(COUNTED, number("240"));
        return new Combined.Minimum(ARTICLE, money("1800"), Optional.of(half), EIGHT);
    }

    private static Rounded dime() {
        return new Rounded(new BigDecimal("0.1"), new Rounded.Mode.Always(RoundingMode.CEILING));
    }

    private static LawValue<BigDecimal> dated(String day, String number) {
        return new LawValue<>("made-up", new BigDecimal(number), LocalDate.parse(day), "made up", true);
    }

    private static Formula indexed() {
        var rates = Dated.of("made-up", List.of(dated("2000-01-01", "0.0119"), dated("2001-01-01", "0.01")), List.of());
        return new Combined.Indexed(
                ARTICLE, rates, new LawDay.Fixed(LocalDate.of(1999, 1, 1)), Optional.of(dime()), fixed("100"));
    }

    private static Explained<Fraction> segments(Segmented.Weighing weighing) {
        var later = new Formula.PerUnit(ARTICLE, money("20"), COUNTED, number("1"), Blocks.WHOLE);
        var law = new Segmented(
                ARTICLE,
                weighing,
                List.of(
                        new Segmented.Segment(Optional.of(LocalDate.of(2000, 1, 1)), PER_MONTH),
                        new Segmented.Segment(Optional.empty(), later)));
        return Facts.months(60)
                .period(Made.months("AA", "a", 1999, 1, 12))
                .period(Made.months("AA", "b", 2001, 1, 48))
                .period(Made.months("AA", "after the start", 2025, 1, 12))
                .of(law);
    }

    private static AgeAdjustment access() {
        return new AgeAdjustment(
                ARTICLE,
                Optional.of(Made.always(new Age(65, 0))),
                List.of(Facts.step("1", "0.003", Blocks.BEGUN)),
                List.of(Facts.step("1", "0.005", Blocks.WHOLE)),
                Optional.empty(),
                Optional.of(number("0.856")),
                Optional.of(number("1.05")));
    }

    private static Points points() {
        return new Points(
                ARTICLE,
                ARTICLE,
                new PointsSource.Earnings(
                        ARTICLE,
                        Made.always(Money.of(EUR, 40000)),
                        Optional.of(Made.always(Money.of(EUR, 5000))),
                        Map.of()),
                4,
                RoundingMode.HALF_UP,
                Facts.noAdjustment(),
                number("0.5"),
                Made.always(Money.of(EUR, 40)));
    }

    private static Explained<Fraction> account() {
        var index = Dated.of("made-up", List.of(dated("2000-01-01", "100"), dated("2011-01-01", "150")), List.of());
        var contributions = new Capital.Contributions(
                Made.always(new BigDecimal("0.20")),
                Optional.of(new Ceiling(Made.always(Money.of(EUR, 20000)), Ceiling.Span.YEAR)),
                Optional.of(new Index(index, Index.To.YEAR_BEFORE_START)));
        var law = new Formula.NotionalAccount(
                ARTICLE,
                new Capital(Optional.of(contributions)),
                new TableUse(true, true, false),
                Made.always(new TreeMap<>(Map.of(64, new BigDecimal("210"), 65, new BigDecimal("198")))));
        return Facts.months(24)
                .born("1960-05-02")
                .year(2010, "30000")
                .year(2011, "20000")
                .of(law);
    }

    private static Formula flat(FullTime full, List<Weight> weights) {
        return new Formula.FlatPeriod(
                ARTICLE,
                ARTICLE,
                Map.of(Household.SINGLE, money("700"), Household.COUPLE, money("350")),
                full,
                WholeYears.MISSING_YEARS,
                COUNTED,
                weights,
                Optional.of(number("12")));
    }

    private static Explained<Fraction> weighed() {
        var weights = List.of(
                new Weight(new Weight.Part.OfKind(PeriodKind.VOLUNTARY), number("0.5")),
                new Weight(new Weight.Part.Certified(new FigureName("PART_TIME_MONTHS")), number("0.75")));
        var voluntary = Made.period(
                "AA",
                "v",
                PeriodKind.VOLUNTARY,
                Made.months("AA", "v", 2000, 1, 24).span());
        return Facts.months(240)
                .period(voluntary)
                .figure("PART_TIME_MONTHS", "48")
                .of(flat(new FullTime.Time(number("420")), weights));
    }

    private static Formula bandedLaw() {
        return new Formula.BandedFlat(
                ARTICLE,
                Optional.empty(),
                RoundingMode.HALF_UP,
                Made.always(List.of(
                        new Row(new BigDecimal("13"), Money.of(EUR, 1400)),
                        new Row(new BigDecimal("26"), Money.of(EUR, 2100)))));
    }

    private static Explained<Fraction> banded() {
        return Facts.of(390, PeriodUnit.WEEKS)
                .period(Made.months("AA", "a", 2000, 7, 12))
                .reaching("2015-06-30")
                .of(bandedLaw());
    }

    private static Formula table() {
        return new Formula.StepTable(
                ARTICLE,
                Made.always(List.of(
                        new Formula.Band(Quantity.of(120, PeriodUnit.MONTHS), Money.of(EUR, 600)),
                        new Formula.Band(Quantity.of(180, PeriodUnit.MONTHS), Money.of(EUR, 700)))));
    }

    private static Formula lumpSum() {
        return new Formula.LumpSum(
                ARTICLE, number("1.5"), money("100"), Optional.of(Blocks.BEGUN), number("12"), COUNTED);
    }

    private static Formula mixed() {
        return new Formula.Mixed(
                ARTICLE,
                number("1.2"),
                money("3000"),
                figure("REFERENCE_WAGE"),
                new Growth(number("12"), number("0.05"), Optional.of(number("240")), Optional.empty(), Blocks.PARTS));
    }

    private static Formula product() {
        return new Formula.Product(
                ARTICLE, List.of(figure("CHILDREN"), money("120")), List.of(number("4"), number("2")));
    }

    private static Formula accrual() {
        return new Formula.Accrual(
                ARTICLE,
                ARTICLE,
                growing("REFERENCE_WAGE"),
                Optional.of(number("0.5")),
                Optional.of(number("180")),
                BelowBase.PROPORTIONAL,
                List.of(Facts.step("12", "0.02", Blocks.WHOLE)),
                Optional.of(number("0.8")),
                Optional.of(new Proration(number("480"), Proration.Missing.HALF)),
                Optional.empty(),
                Optional.of(Made.always(Money.of(EUR, 600))));
    }

    private static Facts years() {
        return Facts.months(48)
                .year(2010, "12000")
                .year(2011, "36000")
                .year(2012, "24000")
                .year(2024, "18000");
    }

    private static Formula wage(Wage.Window window, Per per) {
        var index = Dated.of("made-up", List.of(dated("2000-01-01", "100"), dated("2011-01-01", "150")), List.of());
        var average = new Wage.Average(
                window,
                Optional.of(number("3")),
                Optional.of(number("20")),
                per,
                Optional.of(new Ceiling(Made.always(Money.of(EUR, 1500)), Ceiling.Span.MONTH)),
                window == Wage.Window.LAST_MONTHS
                        ? Optional.empty()
                        : Optional.of(new Index(index, Index.To.YEAR_BEFORE_START)),
                Wage.Divisor.Counted.TAKEN,
                Optional.empty());
        var operand = new Operand.Earned(new Wage(ARTICLE, FigureName.REFERENCE_WAGE, Optional.of(average)));
        return new Formula.Product(ARTICLE, List.of(operand), List.of());
    }
}
