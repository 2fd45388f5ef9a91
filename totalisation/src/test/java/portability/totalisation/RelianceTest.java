package portability.totalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.LawArg;
import portability.kernel.Country;
import portability.kernel.LegalRef;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.kernel.Step;
import portability.totalisation.question.FigureName;
import portability.totalisation.reason.PensionRule;

/// Which unverified values stand above a figure: those it rests on, and no others.
class RelianceTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    private static final Money PENSION = Money.of(CurrencyUnit.EUR, 100);
    private static final Outcome AWARDED = new Outcome.Awarded("NATIONAL/any", DAY, DAY, PENSION);
    private static final Outcome ONCE = new Outcome.AwardedOnce("NATIONAL/any", DAY, DAY, PENSION);

    private static Step step(PensionRule rule, String key, boolean verified) {
        return Step.of(
                rule,
                LegalRef.of("Made-up Act", "s. " + key),
                new LawArg(new CodeArg("value", "x"), key, DAY, "seen nowhere", verified));
    }

    private static Step unverified(String key) {
        return step(PensionRule.INSTRUMENT_APPLIES, key, false);
    }

    private static UnverifiedValue value(String key) {
        return new UnverifiedValue(key, "seen nowhere");
    }

    private static Route nothing(String id, NoAmount reason, Step... steps) {
        var none = Quantity.none(PeriodUnit.MONTHS);
        return new Route(
                id,
                id.startsWith("NATIONAL") ? Optional.empty() : Optional.of(id),
                List.of(),
                Right.NONE,
                none,
                none,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(reason),
                missing(reason),
                List.of(steps));
    }

    private static Optional<Missing> missing(NoAmount reason) {
        if (reason == NoAmount.LAW_MISSING) return Optional.of(new Missing.OfLaw("aa/value", DAY));
        if (reason == NoAmount.FIGURE_MISSING)
            return Optional.of(new Missing.OfFigure(FigureName.EARNINGS, List.of("x")));
        return Optional.empty();
    }

    private static PairFinding pair(String instrument, boolean applied, Step why) {
        return new PairFinding(Country.of("AA"), Country.of("BB"), instrument, applied, why);
    }

    static List<Outcome> payments() {
        return List.of(AWARDED, ONCE);
    }

    static List<Outcome> refusals() {
        return List.of(
                new Outcome.NotAwarded(NoAmount.NO_OWN_RIGHT),
                new Outcome.ChoiceNeeded("NATIONAL/any", "TREATY"),
                new Outcome.NotDeterminable("key", DAY),
                new Outcome.FigureNeeded(FigureName.CAPITAL, List.of()));
    }

    private static List<UnverifiedValue> behind(Outcome outcome, List<Route> routes, PairFinding... pairs) {
        return Reliance.of(outcome, routes, List.of(pairs), List.of());
    }

    @Test
    void a_verified_value_is_not_listed_and_an_unverified_one_once() {
        var steps = List.of(unverified("b"), step(PensionRule.INSTRUMENT_APPLIES, "c", true), unverified("a"));
        var route = nothing("NATIONAL/any", NoAmount.NO_OWN_RIGHT, unverified("a"));
        assertThat(Reliance.of(AWARDED, List.of(route), List.of(), steps)).containsExactly(value("a"), value("b"));
    }

    @ParameterizedTest
    @MethodSource("payments")
    void a_payment_rests_on_its_own_route_alone(Outcome outcome) {
        var paid = nothing("NATIONAL/any", NoAmount.NO_OWN_RIGHT, unverified("paid"));
        var other = nothing("TREATY", NoAmount.NO_TOTALISED_RIGHT, unverified("other"));
        assertThat(behind(outcome, List.of(paid, other))).containsExactly(value("paid"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_rests_on_every_route(Outcome outcome) {
        var own = nothing("NATIONAL/any", NoAmount.NO_OWN_RIGHT, unverified("own"));
        var other = nothing("TREATY", NoAmount.NO_TOTALISED_RIGHT, unverified("other"));
        assertThat(behind(outcome, List.of(own, other))).containsExactly(value("other"), value("own"));
    }

    @Test
    void with_a_route_goes_why_its_instrument_applies_and_no_others() {
        var route = nothing("TREATY", NoAmount.NO_TOTALISED_RIGHT);
        var paid = new Outcome.Awarded("TREATY", DAY, DAY, PENSION);
        assertThat(behind(
                        paid,
                        List.of(route),
                        pair("TREATY", true, unverified("mine")),
                        pair("OTHER", true, unverified("another's"))))
                .containsExactly(value("mine"));
    }

    @ParameterizedTest
    @MethodSource("payments")
    void what_kept_an_instrument_from_applying_is_not_behind_a_payment(Outcome outcome) {
        var route = nothing("NATIONAL/any", NoAmount.NO_OWN_RIGHT);
        assertThat(behind(outcome, List.of(route), pair("TREATY", false, unverified("in force"))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_kept_an_instrument_from_applying_is_behind_a_refusal(Outcome outcome) {
        var foreign = step(PensionRule.PARTNER_NOT_A_PARTY, "not about this state", false);
        assertThat(behind(
                        outcome,
                        List.of(),
                        pair("TREATY", false, unverified("in force")),
                        pair("THIRD", false, foreign),
                        pair("APPLIED", true, unverified("no route by it"))))
                .containsExactly(value("in force"));
    }

    /// Whatever was paid: the route that could not be calculated might have given more.
    @ParameterizedTest
    @EnumSource
    void a_route_that_lacked_something_is_named(NoAmount reason) {
        var route = nothing("TREATY", reason, step(PensionRule.INSTRUMENT_APPLIES, "12", true));
        var lacks = reason == NoAmount.LAW_MISSING || reason == NoAmount.FIGURE_MISSING;
        var name = reason == NoAmount.LAW_MISSING ? "aa/value" : "EARNINGS";
        assertThat(behind(AWARDED, List.of(route)))
                .containsExactlyElementsOf(
                        lacks ? List.of(new UnverifiedValue(name, "not loaded; TREATY not calculated")) : List.of());
    }
}
