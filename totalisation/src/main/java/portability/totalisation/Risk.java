package portability.totalisation;

import static portability.totalisation.reason.PensionRule.AGE_REACHED;
import static portability.totalisation.reason.PensionRule.INCAPACITY_BEGAN;
import static portability.totalisation.reason.PensionRule.INCAPACITY_WAITED;
import static portability.totalisation.reason.PensionRule.PERSON_DIED;

import java.time.LocalDate;
import java.util.Optional;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.DateArg;
import portability.kernel.Argument.QuantityArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.Explained;
import portability.kernel.Quantity;
import portability.kernel.Step;
import portability.totalisation.law.AgeRule;
import portability.totalisation.law.IncapacityRule;
import portability.totalisation.law.RiskRule;
import portability.totalisation.law.Scheme;
import portability.totalisation.law.SurvivorRule;
import portability.totalisation.question.CareerFault;
import portability.totalisation.question.CareerRefused;
import portability.totalisation.question.Claimant;
import portability.totalisation.question.Contingency;
import portability.totalisation.question.Question;

/// The risk as it became real.
///
/// @param day        the day the age is reached, incapacity began, or the person died
/// @param opens      the first day on which a pension may start; later than `day` where incapacity must have lasted
/// @param lastsUntil the first day whose time does not count any more; empty where time counts until the pension starts
record Risk(LocalDate day, LocalDate opens, Optional<LocalDate> lastsUntil) {

    static Explained<Risk> of(Question question, Scheme scheme) {
        return switch (question.contingency()) {
            case Contingency.OldAge _ -> age(question.claimant(), age(scheme.risk(), question));
            case Contingency.Incapacity incapacity -> incapacity(incapacity, as(IncapacityRule.class, scheme));
            case Contingency.Death death -> death(death, as(SurvivorRule.class, scheme));
        };
    }

    private static AgeRule age(RiskRule rule, Question question) {
        if (rule instanceof AgeRule age) return age;
        throw new CareerRefused(new CareerFault.ContingencyNotStated(question.branch()));
    }

    private static <T extends RiskRule> T as(Class<T> kind, Scheme scheme) {
        if (kind.isInstance(scheme.risk())) return kind.cast(scheme.risk());
        throw new IllegalArgumentException("asked for another risk than that of " + scheme.id());
    }

    private static Explained<Risk> age(Claimant claimant, AgeRule rule) {
        var age = rule.of(claimant.sex())
                .orElseThrow(() -> new CareerRefused(new CareerFault.SexNotStated()))
                .on(claimant.birthDate());
        var reached = age.value().reachedBy(claimant.birthDate(), rule.reached());
        return Explained.of(
                new Risk(reached, reached, Optional.empty()),
                Step.of(
                        AGE_REACHED,
                        rule.article(),
                        age.cited(value -> new TextArg("age", value.toString())),
                        new DateArg("reached", reached)));
    }

    private static Explained<Risk> incapacity(Contingency.Incapacity incapacity, IncapacityRule rule) {
        var since = incapacity.since();
        var began = Step.of(
                INCAPACITY_BEGAN,
                rule.article(),
                new DateArg("since", since),
                new CodeArg("under", incapacity.under().code()));
        var until = Optional.of(since);
        if (rule.waiting().isEmpty()) return Explained.of(new Risk(since, since, until), began);
        var waiting = rule.waiting().get().on(since);
        var opens = after(since, waiting.value());
        return Explained.of(
                new Risk(since, opens, until),
                began,
                Step.of(
                        INCAPACITY_WAITED,
                        rule.article(),
                        waiting.cited(time -> new QuantityArg("waiting", time)),
                        new DateArg("opens", opens)));
    }

    /// The day after so much calendar time, in the whole units that the rule has.
    private static LocalDate after(LocalDate day, Quantity waiting) {
        long count = waiting.amount().longValueExact();
        return switch (waiting.unit()) {
            case DAYS_5, DAYS_6, DAYS_7 -> day.plusDays(count);
            case WEEKS -> day.plusWeeks(count);
            case MONTHS -> day.plusMonths(count);
            case QUARTERS -> day.plusMonths(3 * count);
            case YEARS -> day.plusYears(count);
        };
    }

    /// The day of death itself is still insured.
    private static Explained<Risk> death(Contingency.Death death, SurvivorRule rule) {
        return Explained.of(
                new Risk(death.on(), death.on(), Optional.of(death.on().plusDays(1))),
                Step.of(PERSON_DIED, rule.article(), new DateArg("died", death.on())));
    }
}
