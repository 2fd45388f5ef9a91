package portability.totalisation.amount;

import static portability.totalisation.reason.FormulaRule.FIGURE_EXTENDED;
import static portability.totalisation.reason.FormulaRule.FIGURE_GIVEN;
import static portability.totalisation.reason.FormulaRule.FIGURE_NOT_CERTIFIED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import portability.kernel.Argument;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Argument.QuantityArg;
import portability.kernel.LegalRef;
import portability.kernel.Rule;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.FigureMissing;
import portability.totalisation.law.Operand;

/// The inputs of one step: evaluates operands and remembers what each was, under its name.
final class Inputs {
    private final Working working;
    private final LegalRef article;
    private final List<Argument> arguments = new ArrayList<>();

    Inputs(Working working, LegalRef article) {
        this.working = working;
        this.article = article;
    }

    /// The operand's value; becomes an argument of the step.
    Fraction of(String name, Operand operand) {
        return switch (operand) {
            case Operand.OfLaw law -> ofLaw(name, law);
            case Operand.Literal(var number) -> remembered(Fraction.of(number), new NumberArg(name, number));
            case Operand.Figure figure -> figure(name, figure);
            case Operand.Time(var own) -> time(name, own ? working.basis().ownTime() : working.counted());
            case Operand.Earned(var wage) -> {
                var earned = ReferenceWage.of(wage, working);
                yield remembered(earned, working.money(name, earned));
            }
            case Operand.Within within -> within(name, within);
        };
    }

    /// Adds an argument that is no operand.
    Inputs with(Argument argument) {
        arguments.add(argument);
        return this;
    }

    Inputs with(String name, Fraction number) {
        return with(Cited.number(name, number));
    }

    Inputs money(String name, Fraction amount) {
        return with(working.money(name, amount));
    }

    /// Ends with the step.
    void step(Rule rule) {
        working.step(rule, article, arguments.toArray(Argument[]::new));
    }

    private Fraction remembered(Fraction value, Argument argument) {
        arguments.add(argument);
        return value;
    }

    private Fraction ofLaw(String name, Operand.OfLaw law) {
        var value = law.values().on(working.on(law.day()));
        return remembered(
                Fraction.of(value.value()),
                value.cited(number -> shown(name, number, law.currency().orElse(null))));
    }

    private static Argument shown(String name, BigDecimal number, @Nullable CurrencyUnit currency) {
        if (currency == null || number.scale() > currency.getDecimalPlaces()) return new NumberArg(name, number);
        return Cited.money(name, currency, Fraction.of(number));
    }

    private Fraction figure(String name, Operand.Figure figure) {
        var given = working.basis().figures().get(figure.name());
        var code = new CodeArg("figure", figure.name().code());
        if (given == null) {
            if (!figure.optional()) throw new FigureMissing(figure.name());
            working.step(FIGURE_NOT_CERTIFIED, article, code);
            return remembered(Fraction.ZERO, Cited.number(name, 0));
        }
        working.step(FIGURE_GIVEN, article, code, new NumberArg("value", given));
        var value = Fraction.of(given);
        if (!figure.grows() || !working.extended()) return remembered(value, new NumberArg(name, given));
        var grown = working.extended(value);
        working.step(
                FIGURE_EXTENDED,
                article,
                code,
                new NumberArg("value", given),
                Cited.quantity("own", working.basis().ownTime(), working.basis().unit()),
                Cited.quantity("total", working.counted(), working.basis().unit()),
                Cited.number("extended", grown));
        return remembered(grown, Cited.number(name, grown));
    }

    private Fraction time(String name, Fraction time) {
        QuantityArg shown = Cited.quantity(name, time, working.basis().unit());
        return remembered(time, shown);
    }

    private Fraction within(String name, Operand.Within within) {
        var value = of(name + "Of", within.of());
        if (within.beyond().isPresent())
            value = Fractions.positive(
                    value.subtract(of(name + "Beyond", within.beyond().get())));
        if (within.atMost().isPresent())
            value = Fractions.min(value, of(name + "AtMost", within.atMost().get()));
        return remembered(value, Cited.number(name, value));
    }
}
