package portability.totalisation.remedy;

import static portability.totalisation.remedy.RemedyRule.REVIEW_HOLIDAYS_UNKNOWN;
import static portability.totalisation.remedy.RemedyRule.REVIEW_IN_TIME;
import static portability.totalisation.remedy.RemedyRule.REVIEW_LIMIT_COUNTED;
import static portability.totalisation.remedy.RemedyRule.REVIEW_LIMIT_MOVED;
import static portability.totalisation.remedy.RemedyRule.REVIEW_LIMIT_UNKNOWN;
import static portability.totalisation.remedy.RemedyRule.REVIEW_RUNS_FROM_DECISION;
import static portability.totalisation.remedy.RemedyRule.REVIEW_RUNS_FROM_SUMMARY;
import static portability.totalisation.remedy.RemedyRule.REVIEW_TOO_LATE;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.DateArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.settlement.Calendar;

/// The last day on which a decision can be challenged. Where the law of the state is not loaded it is unknown, never
/// guessed. Source: Reg. (EC) 987/2009 Art. 48; days are counted as in Reg. (EEC, Euratom) 1182/71 Art. 3, which binds
/// the states' own limits only where their law says the same.
public final class ReviewLimit {
    private static final LegalRef SUMMARY = LegalRef.of("Reg. (EC) 987/2009", "Art. 48(2)");
    private static final LegalRef DECISION = LegalRef.of("Reg. (EC) 987/2009", "Art. 48(1)");
    private static final LegalRef DAY_OFF = LegalRef.of("Reg. (EEC, Euratom) 1182/71", "Art. 3(4)");
    private static final Calendar WEEKENDS =
            new Calendar("weekends", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());

    private ReviewLimit() {}

    /// From what the time runs.
    public enum From {
        /// The receipt of the state's own decision.
        DECISION,
        /// The receipt of the summary of all of them.
        SUMMARY
    }

    /// @param law       of the state that decided; empty where it is not loaded
    /// @param known     the day of receipt
    /// @param residence where whoever may challenge it lives
    /// @return empty where no limit is known on that day
    public static Explained<Optional<LocalDate>> lastDay(
            Country state, Optional<ReviewLaw> law, From from, LocalDate known, Country residence) {
        var steps = new ArrayList<Step>();
        var received = new DateArg("known", known);
        var of = new CodeArg("state", state.code());
        steps.add(
                switch (from) {
                    case DECISION -> Step.of(REVIEW_RUNS_FROM_DECISION, DECISION, received);
                    case SUMMARY -> Step.of(REVIEW_RUNS_FROM_SUMMARY, SUMMARY, received);
                });
        var time = law.map(one -> one.timeOf(residence));
        var length = time.flatMap(one -> one.length().find(known));
        if (length.isEmpty()) {
            steps.add(Step.of(REVIEW_LIMIT_UNKNOWN, DECISION, of));
            return Explained.of(Optional.empty(), steps);
        }
        var unit = time.orElseThrow().unit();
        var last = unit.after(known, length.get().value());
        steps.add(Step.of(
                REVIEW_LIMIT_COUNTED,
                law.orElseThrow().article(),
                of,
                length.get().cited(number -> new NumberArg("length", BigDecimal.valueOf(number))),
                new CodeArg("unit", unit.name()),
                new DateArg("lastDay", last)));
        var working = WEEKENDS.nextWorkingDay(last);
        if (!working.equals(last))
            steps.add(Step.of(
                    REVIEW_LIMIT_MOVED, DAY_OFF, new DateArg("lastDay", last), new DateArg("working", working)));
        steps.add(Step.of(REVIEW_HOLIDAYS_UNKNOWN, DAY_OFF, of, new DateArg("lastDay", working)));
        return Explained.of(Optional.of(working), steps);
    }

    /// Whether a review that is asked for on a day is in time.
    public static Explained<Boolean> keptOn(LocalDate asked, LocalDate lastDay) {
        boolean kept = !asked.isAfter(lastDay);
        return Explained.of(
                kept,
                Step.of(
                        kept ? REVIEW_IN_TIME : REVIEW_TOO_LATE,
                        DECISION,
                        new DateArg("asked", asked),
                        new DateArg("lastDay", lastDay)));
    }
}
