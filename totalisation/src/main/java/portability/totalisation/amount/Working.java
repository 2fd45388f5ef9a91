package portability.totalisation.amount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import portability.kernel.Argument;
import portability.kernel.Argument.MoneyArg;
import portability.kernel.LegalRef;
import portability.kernel.Rule;
import portability.kernel.Step;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.LawDay;

/// One calculation of a formula: what it may use, the time it calculates with, and the steps so far.
record Working(Basis basis, Fraction counted, Shared shared, List<Step> steps) {
    static Working of(Basis basis, Fraction counted) {
        return of(basis, counted, new Shared());
    }

    static Working of(Basis basis, Fraction counted, Shared shared) {
        return new Working(basis, counted, shared, new ArrayList<>());
    }

    /// The same facts and steps with another time.
    Working with(Fraction time) {
        return new Working(basis, time, shared, steps);
    }

    void step(Rule rule, LegalRef article, Argument... arguments) {
        steps.add(Step.of(rule, article, arguments));
    }

    MoneyArg money(String name, Fraction amount) {
        return Cited.money(name, basis.currency(), amount);
    }

    /// Whether foreign time is calculated with beside own time.
    boolean extended() {
        return counted.compareTo(basis.ownTime()) != 0;
    }

    /// What grows with time, at its own average for all time. Source: Reg. (EC) 883/2004 Art. 56(1)(c).
    Fraction extended(Fraction own) {
        if (!extended() || basis.ownTime().signum() == 0) return own;
        return own.multiply(counted).divide(basis.ownTime());
    }

    LocalDate on(LawDay day) {
        return switch (day) {
            case LawDay.Known known ->
                switch (known) {
                    case PENSION_START -> basis.start();
                    case BIRTH -> basis.birth();
                    case PENSION_AGE -> basis.ageReached();
                };
            case LawDay.YearOfAge(var byBirth) ->
                byBirth.on(basis.birth()).value().reachedBy(basis.birth()).withDayOfYear(1);
            case LawDay.Fixed(var fixed) -> fixed;
        };
    }
}
