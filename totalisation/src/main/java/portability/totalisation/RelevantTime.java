package portability.totalisation;

import static portability.totalisation.method.MethodRule.PERIODS_FOR_OTHER_BRANCHES;

import java.util.ArrayList;
import java.util.List;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.InsurancePeriod;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.amount.Unearned;
import portability.totalisation.question.Career;
import portability.totalisation.question.ForeignRecord;

/// The time that counts for the branch that is claimed. What counts, the law says under which it was completed, and its
/// institution certifies: nobody else may say more or less of it.
final class RelevantTime {
    private static final LegalRef DEFINED_BY_ITS_LAW = LegalRef.of("Reg. (EC) 883/2004", "Art. 1(t)");

    private RelevantTime() {}

    /// The career without the periods that count for other branches only. A state that has no others is not in it.
    static Explained<Career> of(Career career, Branch branch) {
        if (allCount(career, branch)) return Explained.of(career);
        var steps = new ArrayList<Step>();
        var own = counting(career.own(), branch, steps);
        var foreign = new ArrayList<ForeignRecord>();
        for (var record : career.foreign()) {
            var periods = counting(record.periods(), branch, steps);
            if (!periods.isEmpty()) foreign.add(record.with(periods));
        }
        return Explained.of(new Career(own, foreign, career.figures()), steps);
    }

    private static boolean allCount(Career career, Branch branch) {
        for (var period : career.own()) if (!period.countsFor(branch)) return false;
        for (var record : career.foreign())
            for (var period : record.periods()) if (!period.countsFor(branch)) return false;
        return true;
    }

    private static List<InsurancePeriod> counting(List<InsurancePeriod> periods, Branch branch, List<Step> steps) {
        var left = periods.stream().filter(period -> !period.countsFor(branch)).toList();
        if (left.isEmpty()) return periods;
        steps.add(leftOut(left.getFirst().legislation(), left, branch));
        return periods.stream().filter(period -> period.countsFor(branch)).toList();
    }

    private static Step leftOut(Country state, List<InsurancePeriod> left, Branch branch) {
        var references = left.stream().map(InsurancePeriod::reference).toList();
        return Step.of(
                PERIODS_FOR_OTHER_BRANCHES,
                DEFINED_BY_ITS_LAW,
                new CodeArg("state", state.code()),
                new CodeArg("branch", branch.name()),
                Unearned.count(references),
                Unearned.names(references));
    }
}
