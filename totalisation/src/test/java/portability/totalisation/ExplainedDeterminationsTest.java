package portability.totalisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.InstitutionId;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.law.Denominator;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Method;
import portability.totalisation.law.PartyTerms.Deduction;
import portability.totalisation.law.PeriodScope;
import portability.totalisation.law.PeriodScope.PreAgreement;
import portability.totalisation.law.PeriodScope.ThirdStates;
import portability.totalisation.question.Career;
import portability.totalisation.question.Claim;
import portability.totalisation.question.Communication;
import portability.totalisation.question.FigureName;
import portability.totalisation.question.ForeignRecord;
import portability.totalisation.question.Option;
import portability.totalisation.question.OtherBenefit;
import portability.totalisation.question.Question;
import portability.totalisation.reason.StepText;

/// Whole determinations with every step of every route, the outcome and the digest of what was asked, as an officer
/// would read them.
class ExplainedDeterminationsTest {
    private static final Country BB = Country.of("BB");

    static Set<String> names() {
        return scenarios().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void is_told_as_recorded(String name) {
        Recorded.assertSame(
                "determination-" + name, told(Objects.requireNonNull(scenarios().get(name))));
    }

    private static String told(Determination decision) {
        var text = new StringBuilder()
                .append(decision.outcome())
                .append("\ninput ")
                .append(decision.inputDigest())
                .append("\n\n")
                .append(Recorded.told(decision.steps()));
        for (var pair : decision.pairs())
            text.append(pair.partner())
                    .append(pair.applied() ? " by " : " not by ")
                    .append(pair.instrument())
                    .append(": ")
                    .append(StepText.english().of(pair.why()))
                    .append('\n');
        for (var route : decision.routes())
            text.append("\n# ")
                    .append(route.id())
                    .append(' ')
                    .append(route.right())
                    .append(", own ")
                    .append(route.ownPeriod())
                    .append(", total ")
                    .append(route.totalPeriod())
                    .append(route.share().map(share -> ", share " + share).orElse(""))
                    .append(route.amount().map(amount -> ", pays " + amount).orElse(""))
                    .append(route.nothing()
                            .map(nothing -> ", nothing: " + nothing)
                            .orElse(""))
                    .append('\n')
                    .append(Recorded.told(route.steps()));
        decision.restsOn()
                .forEach(value -> text.append("unverified: ").append(value).append('\n'));
        return text.toString();
    }

    private static Map<String, Determination> scenarios() {
        var all = new LinkedHashMap<String, Determination>();
        var plain = Made.instrument(Method.COMPARE_HIGHER, "AA", "BB", "CC");
        all.put("own-right-and-share", decided(60, plain, own(100), abroad("BB", 100)));
        all.put("no-right", decided(240, plain, own(100), abroad("BB", 100)));
        all.put(
                "option-open",
                decided(60, Treaties.method(Method.OPTION, terms -> terms), own(100), abroad("BB", 100)));
        all.put("short-abroad", decided(60, plain, own(100), abroad("BB", 11), abroad("CC", 60)));
        all.put("units-and-years", decided(120, plain, own(60), mixedUnits()));
        all.put("overlaps", decided(12, plain, List.of(own(60), voluntary()), overlapping()));
        all.put("two-treaties", twoTreaties());
        all.put("third-state", decided(60, thirdStates(), own(50), abroad("BB", 40), abroad("DD", 30)));
        all.put("before-the-treaty", decided(60, beforeTheTreaty(), own(100), abroad("BB", 100)));
        all.put(
                "not-in-force",
                decided(60, Treaties.bound(plain, LocalDate.of(2030, 1, 1)), own(50), abroad("BB", 40)));
        all.put("fixed-denominator", decided(120, fixedDenominator(), own(100), abroad("BB", 100)));
        all.put(
                "deduction",
                decided(
                        120,
                        deduction(),
                        claim -> claim.beside(List.of(OtherBenefit.pension(BB, Money.parse("EUR 300")))),
                        List.of(own(60)),
                        abroad("BB", 100)));
        all.put(
                "staggered",
                decided(60, staggered(), own(100), abroad("BB", 100).payingFrom(LocalDate.of(2029, 5, 1))));
        all.put(
                "claim-lodged-abroad",
                decided(60, plain, ExplainedDeterminationsTest::abroadLate, List.of(own(100)), abroad("BB", 100)));
        all.put("everything-asked", everythingAsked(plain));
        return all;
    }

    private static InsurancePeriod own(int months) {
        return Made.months("AA", "a", 1980, 1, months);
    }

    private static InsurancePeriod voluntary() {
        return Made.period("AA", "v", PeriodKind.VOLUNTARY, DateSpan.closed("2005-03-01", "2006-02-28"));
    }

    private static ForeignRecord abroad(String state, int months) {
        return ForeignRecord.of(Country.of(state), List.of(Made.months(state, "f" + state, 2005, 1, months)));
    }

    /// Days of a 5-day week without dates, weeks, and whole dates.
    private static ForeignRecord mixedUnits() {
        return new ForeignRecord(
                BB,
                List.of(
                        Made.compulsory("BB", "days", "2001-01-01", "2001-12-31")
                                .reporting(Quantity.of(53, PeriodUnit.DAYS_5)),
                        Made.compulsory("BB", "weeks", "2002-01-01", "2002-12-31")
                                .reporting(Quantity.of(53, PeriodUnit.WEEKS)),
                        Made.compulsory("BB", "dates", "2003-02-15", "2004-02-29")),
                Communication.BY_YEAR,
                Optional.of(true));
    }

    private static ForeignRecord overlapping() {
        return ForeignRecord.of(
                BB,
                List.of(
                        Made.compulsory("BB", "later", "2005-01-01", "2005-12-31"),
                        Made.compulsory("BB", "same", "1984-07-01", "1985-06-30"),
                        Made.compulsory("BB", "undated", "1983-01-01", "1983-12-31")
                                .reporting(Quantity.of(8, PeriodUnit.MONTHS))));
    }

    private static Instrument thirdStates() {
        var clause = new ThirdStates(Made.clause(), ThirdStates.When.LIST, Set.of(Country.of("DD")), true);
        return Treaties.scope(
                Made.instrument(Method.COMPARE_HIGHER, "AA", "BB", "CC"),
                new PeriodScope(Optional.of(clause), Optional.empty(), Optional.empty()));
    }

    private static Instrument beforeTheTreaty() {
        var clause = new PreAgreement(Made.clause(), PreAgreement.Since.NEVER);
        return Treaties.scope(
                Treaties.bound(Made.instrument(Method.COMPARE_HIGHER, "AA", "BB"), LocalDate.of(1985, 1, 1)),
                new PeriodScope(Optional.empty(), Optional.of(clause), Optional.empty()));
    }

    private static Instrument fixedDenominator() {
        var fixed = new Denominator.Fixed(Quantity.of(40, PeriodUnit.YEARS));
        return Treaties.method(Method.PRORATA_ONLY, terms -> terms.denominator(Treaties.denominator(fixed)));
    }

    private static Instrument deduction() {
        return Treaties.method(
                Method.DIRECT_DEDUCTION, terms -> terms.deduction(new Deduction(Made.clause(), true, false)));
    }

    private static Instrument staggered() {
        return Treaties.scope(
                Made.instrument(Method.COMPARE_HIGHER, "AA", "BB", "CC"),
                new PeriodScope(Optional.empty(), Optional.empty(), Optional.of(Made.clause())));
    }

    private static Claim abroadLate(Claim claim) {
        return new Claim(
                InstitutionId.of("BB", "INST"),
                claim.lodgedOn(),
                claim.lodgedOn().plusMonths(5),
                Optional.of(LocalDate.of(2026, 3, 15)));
    }

    private static Determination twoTreaties() {
        var one = Treaties.mostFavourable(Made.instrument(Method.COMPARE_HIGHER, "AA", "BB"));
        var other = Treaties.named(Made.instrument(Method.COMPARE_HIGHER, "AA", "BB", "CC"), "OTHER");
        var scheme = Made.flatScheme("AA", 60);
        var career = new Career(List.of(own(50)), List.of(abroad("BB", 40), abroad("CC", 30)));
        return Totalisation.determine(career, Made.question(scheme), Made.law(scheme, one, other));
    }

    /// A question and a career that use every field there is.
    private static Determination everythingAsked(Instrument treaty) {
        var scheme = Made.flatScheme("AA", 60);
        var figures = new TreeMap<FigureName, BigDecimal>(Map.of(FigureName.CAPITAL, new BigDecimal("1000.50")));
        var record = new ForeignRecord(
                        BB, List.of(Made.months("BB", "f", 2005, 1, 40)), Communication.BY_YEAR, Optional.of(false))
                .payingFrom(LocalDate.of(2027, 1, 1));
        var own = List.of(
                own(100).earning(Money.parse("EUR 120000")),
                voluntary().reporting(Quantity.of("11.5", PeriodUnit.MONTHS)));
        var plain = Made.question(scheme);
        var claim = plain.claim()
                .choosing(Option.TOTALISED)
                .beside(List.of(OtherBenefit.pension(BB, Money.parse("EUR 12.30"))));
        var question = new Question(plain.institution(), plain.branch(), plain.claimant(), claim);
        return Totalisation.determine(
                new Career(own, List.of(record, abroad("CC", 13)), figures), question, Made.law(scheme, treaty));
    }

    private static Determination decided(
            int minimum,
            Instrument treaty,
            UnaryOperator<Claim> claim,
            List<InsurancePeriod> own,
            ForeignRecord... others) {
        var scheme = Made.flatScheme("AA", minimum);
        var plain = Made.question(scheme);
        var question = new Question(plain.institution(), plain.branch(), plain.claimant(), claim.apply(plain.claim()));
        return Totalisation.determine(new Career(own, List.of(others)), question, Made.law(scheme, treaty));
    }

    private static Determination decided(
            int minimum, Instrument treaty, List<InsurancePeriod> own, ForeignRecord... others) {
        return decided(minimum, treaty, claim -> claim, own, others);
    }

    private static Determination decided(int minimum, Instrument treaty, InsurancePeriod own, ForeignRecord... others) {
        return decided(minimum, treaty, List.of(own), others);
    }
}
