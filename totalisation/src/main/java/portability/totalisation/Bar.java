package portability.totalisation;

import static portability.totalisation.reason.PensionRule.INCAPACITY_TOO_LOW;
import static portability.totalisation.reason.PensionRule.NO_SURVIVORS_SHARE;

import java.math.BigDecimal;
import java.util.Optional;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Step;
import portability.totalisation.law.IncapacityRule;
import portability.totalisation.question.Contingency;

/// What keeps every route from a right, however much time there is.
record Bar(NoAmount reason, Step why) {

    /// Empty where nothing does.
    static Optional<Bar> of(OwnFacts facts) {
        return switch (facts.contingency()) {
            case Contingency.OldAge _ -> Optional.empty();
            case Contingency.Incapacity incapacity -> tooLow(facts, incapacity);
            case Contingency.Death death -> noShare(facts, death);
        };
    }

    private static Optional<Bar> tooLow(OwnFacts facts, Contingency.Incapacity incapacity) {
        if (!(facts.scheme().risk() instanceof IncapacityRule rule)) return Optional.empty();
        if (rule.percentFrom().isEmpty() || incapacity.percent().isEmpty()) return Optional.empty();
        int percent = incapacity.percent().get();
        var required = rule.percentFrom().get().on(incapacity.since());
        if (percent >= required.value()) return Optional.empty();
        return Optional.of(new Bar(
                NoAmount.INCAPACITY_TOO_LOW,
                Step.of(
                        INCAPACITY_TOO_LOW,
                        rule.article(),
                        new NumberArg("percent", BigDecimal.valueOf(percent)),
                        required.cited(value -> new NumberArg("required", BigDecimal.valueOf(value))))));
    }

    private static Optional<Bar> noShare(OwnFacts facts, Contingency.Death death) {
        return facts.part()
                .filter(part -> part.value().isNone())
                .map(part -> new Bar(
                        NoAmount.NO_SURVIVORS_SHARE,
                        Step.of(
                                NO_SURVIVORS_SHARE,
                                part.value().article(),
                                new CodeArg(
                                        "relation", death.claimant().relation().name()))));
    }
}
