package portability.totalisation.amount;

import static portability.totalisation.reason.FormulaRule.EARNINGS_NOT_BORNE;
import static portability.totalisation.reason.FormulaRule.EARNINGS_NOT_TAKEN;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.InsurancePeriod;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.law.FigureMissing;
import portability.totalisation.question.FigureName;

/// Own periods that state no earnings, before an amount is made of earnings. Nobody takes them for earnings of nothing.
public final class Unearned {
    private static final int NAMED = 10;

    private Unearned() {}

    /// Why periods without earnings add nothing to a sum of earnings; nothing where all state some.
    /// @throws FigureMissing where the law does not say of their kind that it bears none
    static List<Step> inSum(Basis basis) {
        var unearned = of(basis);
        if (unearned.isEmpty()) return List.of();
        var kinds = basis.unearned().map(law -> law.kinds().value());
        var missing = unearned.stream()
                .filter(period ->
                        !kinds.map(borne -> borne.contains(period.kind())).orElse(false))
                .toList();
        if (!missing.isEmpty()) throw new FigureMissing(FigureName.EARNINGS, references(missing));
        var law = basis.unearned().orElseThrow();
        var references = references(unearned);
        return List.of(Step.of(
                EARNINGS_NOT_BORNE,
                law.article(),
                count(references),
                names(references),
                law.kinds()
                        .cited(borne -> new TextArg(
                                "kinds", borne.stream().map(Enum::name).sorted().collect(Collectors.joining(", "))))));
    }

    /// That periods without earnings are not among those averaged; nothing where all state some.
    static List<Step> inAverage(Basis basis, LegalRef article) {
        var references = references(of(basis));
        if (references.isEmpty()) return List.of();
        return List.of(Step.of(EARNINGS_NOT_TAKEN, article, count(references), names(references)));
    }

    /// Own periods before the start that state none. One that reports no time at all has nothing to earn in.
    private static List<InsurancePeriod> of(Basis basis) {
        List<InsurancePeriod> unearned = List.of();
        for (var period : basis.own()) {
            if (period.earnings().isPresent()) continue;
            if (!period.span().start().isBefore(basis.start())) continue;
            if (period.reported().isPresent()
                    && period.reported().get().amount().signum() == 0) continue;
            if (unearned.isEmpty()) unearned = new ArrayList<>();
            unearned.add(period);
        }
        return unearned;
    }

    private static List<String> references(List<InsurancePeriod> periods) {
        return periods.stream().map(InsurancePeriod::reference).distinct().toList();
    }

    /// How many periods.
    public static NumberArg count(List<String> references) {
        return Cited.number("count", references.size());
    }

    /// The first of the periods, by reference.
    public static TextArg names(List<String> references) {
        var named = String.join(", ", references.subList(0, Math.min(NAMED, references.size())));
        return new TextArg("periods", references.size() > NAMED ? named + ", ..." : named);
    }
}
