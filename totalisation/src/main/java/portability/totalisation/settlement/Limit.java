package portability.totalisation.settlement;

import static portability.totalisation.settlement.SettlementRule.CALENDAR_NOT_APPLIED;
import static portability.totalisation.settlement.SettlementRule.IN_TIME;
import static portability.totalisation.settlement.SettlementRule.LIMIT_MOVED_TO_WORKING_DAY;
import static portability.totalisation.settlement.SettlementRule.LIMIT_ON_WORKING_DAY;
import static portability.totalisation.settlement.SettlementRule.TOO_LATE;

import java.time.LocalDate;
import java.util.Optional;
import portability.kernel.Argument.DateArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.law.LawValue;

/// The last day for something.
///
/// @param lastDay as the rule counts it
/// @param moved   the next working day, where a calendar was applied and the last day is off
public record Limit(LegalRef article, LocalDate lastDay, Optional<LocalDate> moved) {
    private static final LegalRef WORKING_DAYS = LegalRef.of("Reg. (EEC, Euratom) 1182/71", "Art. 3(4)");

    static Explained<Limit> of(LegalRef article, LocalDate lastDay, Optional<LawValue<Calendar>> calendar) {
        if (calendar.isEmpty())
            return Explained.of(
                    new Limit(article, lastDay, Optional.empty()),
                    Step.of(CALENDAR_NOT_APPLIED, WORKING_DAYS, new DateArg("lastDay", lastDay)));
        var days = calendar.get();
        var working = days.value().nextWorkingDay(lastDay);
        boolean moves = !working.equals(lastDay);
        return Explained.of(
                new Limit(article, lastDay, moves ? Optional.of(working) : Optional.empty()),
                Step.of(
                        moves ? LIMIT_MOVED_TO_WORKING_DAY : LIMIT_ON_WORKING_DAY,
                        WORKING_DAYS,
                        new DateArg("lastDay", lastDay),
                        new DateArg("working", working),
                        days.cited(applied -> new TextArg("calendar", applied.id()))));
    }

    /// The last day that counts.
    public LocalDate effective() {
        return moved.orElse(lastDay);
    }

    /// Whether a day keeps it. What comes later is not considered.
    public Explained<Boolean> keptOn(LocalDate day) {
        boolean kept = !day.isAfter(effective());
        return Explained.of(
                kept,
                Step.of(
                        kept ? IN_TIME : TOO_LATE,
                        article,
                        new DateArg("day", day),
                        new DateArg("lastDay", effective())));
    }
}
