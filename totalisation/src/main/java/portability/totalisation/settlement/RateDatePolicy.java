package portability.totalisation.settlement;

import static portability.totalisation.settlement.SettlementRule.RATE_DATE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.DateArg;
import portability.kernel.Argument.LawArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.DateSpan;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.law.LawMissing;

/// The day whose exchange rate is used, by the decision in force: a decision holds for a time, and its text
/// stays.
///
/// @param decision its short name
/// @param until    the first day on which it is no longer in force; empty while it is
public record RateDatePolicy(
        String decision, LocalDate from, Optional<LocalDate> until, String source, boolean verified) {

    /// For what an amount is converted.
    public sealed interface Occasion {
        /// Any conversion no other case names: the day it is made.
        record Operation(LocalDate on) implements Occasion {}

        /// Income over a time is compared: the last day of that time.
        record ComparedIncome(DateSpan reference) implements Occasion {}

        /// A right or its first amount is fixed: the first day of the month before the one in which it is
        /// applied.
        record FirstCalculation(LocalDate applied) implements Occasion {}

        /// Reimbursement, offsetting or recovery is asked for: the day the request was first sent.
        record Request(LocalDate firstSent) implements Occasion {}

        /// The day on which the decision in force is looked up.
        default LocalDate day() {
            return switch (this) {
                case Operation(var on) -> on;
                case ComparedIncome(var reference) -> reference.lastDay();
                case FirstCalculation(var applied) -> applied;
                case Request(var firstSent) -> firstSent;
            };
        }
    }

    boolean inForce(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }

    /// The day of the rate.
    /// @throws LawMissing if no decision is in force
    public static Explained<LocalDate> rateDate(Occasion occasion, List<RateDatePolicy> policies) {
        var policy = policies.stream()
                .filter(candidate -> candidate.inForce(occasion.day()))
                .findFirst()
                .orElseThrow(() -> new LawMissing("rate date policy", occasion.day()));
        var day = switch (occasion) {
            case Occasion.Operation(var on) -> on;
            case Occasion.ComparedIncome(var reference) -> reference.lastDay();
            case Occasion.FirstCalculation(var applied) ->
                applied.withDayOfMonth(1).minusMonths(1);
            case Occasion.Request(var firstSent) -> firstSent;
        };
        return Explained.of(
                day,
                Step.of(
                        RATE_DATE,
                        LegalRef.of(policy.decision(), "rate date"),
                        new CodeArg("occasion", occasion.getClass().getSimpleName()),
                        new DateArg("day", day),
                        new LawArg(
                                new TextArg("decision", policy.decision()),
                                policy.decision(),
                                policy.from(),
                                policy.source(),
                                policy.verified())));
    }
}
