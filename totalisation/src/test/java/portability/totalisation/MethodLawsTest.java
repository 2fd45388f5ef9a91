package portability.totalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portability.kernel.Country;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.Denominator;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Method;
import portability.totalisation.law.PartyTerms;
import portability.totalisation.law.PartyTerms.Deduction;
import portability.totalisation.law.PartyTerms.ReducedPart;
import portability.totalisation.question.Career;
import portability.totalisation.question.ForeignRecord;
import portability.totalisation.question.Option;
import portability.totalisation.question.OtherBenefit;
import portability.totalisation.question.Question;

/// Laws that hold under every method, for every career. The seed is the test's name: a failure can be run again.
class MethodLawsTest {
    private static final Money FULL = Money.of(CurrencyUnit.EUR, 1000);

    static LongStream seeds() {
        return Seeds.first(120);
    }

    /// A career, a treaty and a waiting time, all from the seed.
    private record Drawn(Career career, Instrument treaty, int minimum, Method method) {
        static Drawn of(long seed) {
            var random = new Random(seed);
            var method = List.of(Method.values()).get((int) (seed % Method.values().length));
            var own = periods(random, "AA", 1 + random.nextInt(3));
            var foreign = new ArrayList<ForeignRecord>();
            for (var state : List.of("BB", "CC"))
                if (random.nextInt(4) > 0)
                    foreign.add(ForeignRecord.of(Country.of(state), periods(random, state, 1 + random.nextInt(3))));
            var treaty = Treaties.method(method, terms -> terms(terms, random));
            return new Drawn(new Career(own, foreign), treaty, 1 + random.nextInt(240), method);
        }

        private static PartyTerms terms(PartyTerms none, Random random) {
            var terms = none.deduction(new Deduction(Made.clause(), true, random.nextBoolean()));
            if (random.nextInt(3) == 0)
                terms = terms.opensWith(Treaties.opening(1 + random.nextInt(24), PeriodUnit.MONTHS));
            if (random.nextInt(3) == 0) terms = terms.ceiling(Made.clause());
            if (random.nextInt(3) == 0)
                terms = terms.reducedPart(new ReducedPart(
                        Treaties.ARTICLE,
                        random.nextBoolean() ? ReducedPart.Part.FLAT : ReducedPart.Part.WHOLE,
                        Made.always(Quantity.of(1 + random.nextInt(120), PeriodUnit.MONTHS))));
            return switch (random.nextInt(4)) {
                case 0 ->
                    terms.denominator(Treaties.denominator(
                            new Denominator.Fixed(Quantity.of(60 + random.nextInt(480), PeriodUnit.MONTHS))));
                case 1 ->
                    terms.denominator(Treaties.denominator(new Denominator.CoverageLifetime(
                            12, Optional.of(new Denominator.ComputationYears(21, 1950, 62, 5)))));
                default -> terms;
            };
        }

        private static List<InsurancePeriod> periods(Random random, String state, int count) {
            var periods = new ArrayList<InsurancePeriod>();
            for (int i = 0; i < count; i++)
                periods.add(Made.months(
                        state, state + i, 1978 + random.nextInt(35), 1 + random.nextInt(12), 1 + random.nextInt(120)));
            return periods;
        }

        Determination decided(Career of, Optional<Option> option) {
            var scheme = Made.flatScheme("AA", minimum);
            var plain = Made.question(scheme);
            var told = List.of(pension("BB"), pension("CC"), pension("DD"));
            var claim = plain.claim().beside(told);
            var question = new Question(
                    plain.institution(),
                    plain.branch(),
                    plain.claimant(),
                    option.map(claim::choosing).orElse(claim));
            return Totalisation.determine(of, question, Made.law(scheme, treaty));
        }

        Determination decided() {
            return decided(career, Optional.empty());
        }

        private static OtherBenefit pension(String state) {
            return OtherBenefit.pension(Country.of(state), Money.of(CurrencyUnit.EUR, new BigDecimal("123.45")));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_method_pays_more_than_the_full_amount_nor_less_than_nothing(long seed) {
        for (var route : Drawn.of(seed).decided().routes()) {
            route.payablePerMonth().ifPresent(amount -> {
                assertThat(amount.isNegative()).isFalse();
                assertThat(amount.isGreaterThan(FULL)).isFalse();
            });
            route.share()
                    .ifPresent(share ->
                            assertThat(Fraction.of(share.own(), share.total())).isBetween(Fraction.ZERO, Fraction.ONE));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_order_of_periods_and_records_does_not_matter_under_any_method(long seed) {
        var drawn = Drawn.of(seed);
        var own = new ArrayList<>(drawn.career().own());
        var foreign = new ArrayList<>(drawn.career().foreign());
        Collections.shuffle(own, new Random(seed));
        Collections.shuffle(foreign, new Random(seed));
        assertThat(drawn.decided(new Career(own, foreign), Optional.empty()).outcome())
                .isEqualTo(drawn.decided().outcome());
    }

    /// Only a method that puts the own pension aside pays less than own law alone.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void an_instrument_takes_nothing_that_own_law_gives_unless_its_method_says_so(long seed) {
        var drawn = Drawn.of(seed);
        var decision = drawn.decided(drawn.career(), Optional.of(Option.SEPARATE));
        if (drawn.method() == Method.PRORATA_ONLY) return;
        decision.independentPerMonth()
                .ifPresent(alone -> assertThat(
                                decision.payablePerMonth().orElseThrow().isLessThan(alone))
                        .isFalse());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_an_open_option_shows_is_what_each_choice_pays(long seed) {
        var drawn = Drawn.of(seed);
        var open = drawn.decided();
        if (!(open.outcome() instanceof Outcome.ChoiceNeeded(var separate, var totalised))) return;
        assertThat(drawn.decided(drawn.career(), Optional.of(Option.SEPARATE)).payablePerMonth())
                .isEqualTo(open.route(separate).orElseThrow().payablePerMonth());
        assertThat(drawn.decided(drawn.career(), Optional.of(Option.TOTALISED)).payablePerMonth())
                .isEqualTo(open.route(totalised).orElseThrow().payablePerMonth());
    }

    /// A day of own time more never turns a totalised right into none.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void more_own_time_never_takes_the_right_away(long seed) {
        var drawn = Drawn.of(seed);
        if (drawn.decided().outcome() instanceof Outcome.NotAwarded) return;
        var more = new ArrayList<>(drawn.career().own());
        var month = LocalDate.of(2016, 1, 1).plusMonths(new Random(seed).nextInt(60));
        more.add(Made.months("AA", "more", month.getYear(), month.getMonthValue(), 12));
        var richer = drawn.decided(new Career(more, drawn.career().foreign()), Optional.empty());
        assertThat(richer.outcome()).isNotInstanceOf(Outcome.NotAwarded.class);
    }
}
