package portability.totalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.InsurancePeriod;
import portability.kernel.LegalRef;
import portability.kernel.PeriodKind;
import portability.totalisation.law.Formula;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Method;
import portability.totalisation.law.Operand;
import portability.totalisation.law.PartyTerms;
import portability.totalisation.law.PeriodScope;
import portability.totalisation.law.Scheme;
import portability.totalisation.question.Career;
import portability.totalisation.question.ForeignRecord;
import portability.totalisation.question.Household;
import portability.totalisation.reason.FormulaRule;

/// What own time alone, or a part of the time, does not give, is nothing to compare with: it takes no route away. In
/// the made-up state AA there are 4,200 x n/420 for at least 120 months.
class NothingDueTest {
    private static final LegalRef ARTICLE = LegalRef.of("Made-up Act", "s. 1");

    private static Scheme scheme() {
        var formula = new Formula.FlatPeriod(
                ARTICLE,
                ARTICLE,
                Map.of(Household.SINGLE, Made.number(4200)),
                new Formula.FullTime.Time(Made.number(420)),
                Formula.WholeYears.EXACT,
                new Operand.Time(false),
                List.of(),
                Optional.of(Made.number(120)));
        return Made.paying(Made.flatScheme("AA", 12), 12, formula);
    }

    private static Route treaty(Instrument treaty, List<InsurancePeriod> own, ForeignRecord... others) {
        var career = new Career(own, List.of(others));
        var decision = Totalisation.determine(career, Made.question(scheme()), Made.law(scheme(), treaty));
        return decision.route("TREATY").orElseThrow();
    }

    private static Instrument comparing(UnaryOperator<PartyTerms> terms) {
        return Treaties.method(Method.COMPARE_HIGHER, terms);
    }

    private static ForeignRecord abroad(String state, int year, int months) {
        return ForeignRecord.of(Country.of(state), List.of(Made.months(state, "f" + state, year, 1, months)));
    }

    @Test
    void a_ceiling_of_what_own_time_gives_does_not_bind_where_that_is_nothing() {
        var own = List.of(Made.months("AA", "a", 1980, 1, 100));
        var route = treaty(comparing(terms -> terms.ceiling(Made.clause())), own, abroad("BB", 2005, 100));
        assertThat(route.payablePerMonth()).contains(Money.parse("EUR 1000.00"));
        assertThat(route.steps()).anyMatch(step -> step.rule() == FormulaRule.BELOW_MINIMUM_TIME);
        var enough = List.of(Made.months("AA", "a", 1980, 1, 120));
        assertThat(treaty(comparing(terms -> terms.ceiling(Made.clause())), enough, abroad("BB", 2005, 100))
                        .payablePerMonth())
                .contains(Money.parse("EUR 1200.00"));
    }

    /// 100 months of work and 60 voluntary ones that lie on insurance abroad: together they give 1,600, the work alone
    /// nothing; so 1,600 are added to 1,600 x 100/160.
    @Test
    void displaced_voluntary_time_is_paid_for_where_the_rest_of_own_time_gives_nothing() {
        var own = List.of(
                Made.months("AA", "a", 1980, 1, 100),
                Made.period("AA", "v", PeriodKind.VOLUNTARY, DateSpan.closed("2005-01-01", "2009-12-31")));
        var route = treaty(comparing(terms -> terms), own, abroad("BB", 2005, 60));
        assertThat(route.share().map(Share::toString)).contains("100/160");
        assertThat(route.payablePerMonth()).contains(Money.parse("EUR 2600.00"));
    }

    @Test
    void displaced_voluntary_time_adds_nothing_where_all_own_time_gives_nothing() {
        var own = List.of(
                Made.months("AA", "a", 1980, 1, 50),
                Made.period("AA", "v", PeriodKind.VOLUNTARY, DateSpan.closed("2005-01-01", "2009-12-31")));
        var route = treaty(comparing(terms -> terms), own, abroad("BB", 2005, 100));
        assertThat(route.share().map(Share::toString)).contains("50/150");
        assertThat(route.payablePerMonth()).contains(Money.parse("EUR 500.00"));
        assertThat(route.steps()).anyMatch(step -> step.rule() == FormulaRule.BELOW_MINIMUM_TIME);
    }

    @Test
    void states_that_do_not_pay_yet_stay_in_where_nothing_is_due_without_them() {
        var scope = new PeriodScope(Optional.empty(), Optional.empty(), Optional.of(Made.clause()));
        var own = List.of(Made.months("AA", "a", 1980, 1, 100));
        var later = abroad("BB", 2005, 100).payingFrom(LocalDate.of(2030, 1, 1));
        var route = treaty(Treaties.scope(Made.instrument(Method.COMPARE_HIGHER, "AA", "BB"), scope), own, later);
        assertThat(route.share().map(Share::toString)).contains("100/200");
        assertThat(route.payablePerMonth()).contains(Money.parse("EUR 1000.00"));
    }
}
