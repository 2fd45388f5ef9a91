package portability.totalisation;

import portability.totalisation.law.Law;
import portability.totalisation.law.LawMissing;
import portability.totalisation.law.Scheme;
import portability.totalisation.question.Career;
import portability.totalisation.question.CareerFault;
import portability.totalisation.question.CareerRefused;
import portability.totalisation.question.Question;

/// What an institution owes under its own law: own right first, then each instrument by itself, then the highest.
public final class Totalisation {
    /// The version of the calculation. Changes with every release that could change a figure.
    public static final String ENGINE_VERSION = "0.2.0";

    private Totalisation() {}

    /// The determination of the question on this career under this law.
    ///
    /// @throws CareerRefused            if the career contradicts itself
    /// @throws IllegalArgumentException if the question is not the law's scheme's
    public static Determination determine(Career career, Question question, Law law) {
        check(career, question, law.scheme());
        var answer = new Answer(career, question, law);
        try {
            var relevant = RelevantTime.of(career, question.branch());
            var start = relevant.then(_ -> Start.of(question, law));
            return answer.with(start, new Routes(relevant.value(), question, law, start.value()));
        } catch (LawMissing missing) {
            return answer.notDeterminable(missing);
        }
    }

    private static void check(Career career, Question question, Scheme scheme) {
        if (!question.institution().equals(scheme.institution()) || question.branch() != scheme.branch())
            throw new IllegalArgumentException(
                    "asked " + question.institution() + " " + question.branch() + " with the law of " + scheme.id());
        for (var period : career.own())
            if (!period.legislation().equals(scheme.country()))
                throw new CareerRefused(new CareerFault.NotOurPeriod(period.reference()));
    }
}
