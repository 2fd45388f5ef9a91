package portability.totalisation.unemployment;

import static portability.totalisation.unemployment.UnemploymentRule.EXPORTED;
import static portability.totalisation.unemployment.UnemploymentRule.EXPORT_ENDS_BY_RETURN_TOO_LATE;
import static portability.totalisation.unemployment.UnemploymentRule.EXPORT_REGISTERED_LATE;
import static portability.totalisation.unemployment.UnemploymentRule.EXPORT_TOO_EARLY;
import static portability.totalisation.unemployment.UnemploymentRule.LAST_ACTIVITY_EARNINGS;
import static portability.totalisation.unemployment.UnemploymentRule.MONTHS_REIMBURSED;
import static portability.totalisation.unemployment.UnemploymentRule.REIMBURSEMENT_CUT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import portability.kernel.Argument.DateArg;
import portability.kernel.Argument.LawArg;
import portability.kernel.Argument.MoneyArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Argument.SpanArg;
import portability.kernel.DateSpan;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.law.LawValue;
import portability.totalisation.law.Months;

/// Benefits while looking for work in another state, and what the last state pays back to that of residence.
/// Source: Reg. (EC) 883/2004 Arts. 62, 64, 65(6) and (7).
public final class UnemploymentAbroad {
    private static final LegalRef EXPORT = LegalRef.of("Reg. (EC) 883/2004", "Art. 64(1)");
    private static final LegalRef RETURN = LegalRef.of("Reg. (EC) 883/2004", "Art. 64(2)");
    private static final LegalRef EARNINGS = LegalRef.of("Reg. (EC) 883/2004", "Art. 62(1)");
    private static final LegalRef REIMBURSEMENT = LegalRef.of("Reg. (EC) 883/2004", "Art. 65(6), (7)");

    private final UnemploymentLaw law;

    public UnemploymentAbroad(UnemploymentLaw law) {
        this.law = law;
    }

    /// The days for which benefits are paid abroad; none where the person left before being available long
    /// enough.
    ///
    /// @param availableSince  the day the person registered as seeking work with the paying state
    /// @param departed        the first day no longer available there
    /// @param registered      the day of registration in the other state
    /// @param leftEarlier     whether the institution allowed leaving before the time
    /// @param extended        whether the institution extends the time
    public Explained<Optional<DateSpan>> exported(
            LocalDate availableSince, LocalDate departed, LocalDate registered, boolean leftEarlier, boolean extended) {
        var weeks = law.availableWeeks().on(departed);
        var mayLeave = availableSince.plusWeeks(weeks.value());
        if (departed.isBefore(mayLeave) && !leftEarlier)
            return Explained.of(
                    Optional.empty(),
                    Step.of(
                            EXPORT_TOO_EARLY,
                            EXPORT,
                            new DateArg("departed", departed),
                            count("weeks", weeks),
                            new DateArg("mayLeave", mayLeave)));
        var days = law.registerDays().on(departed);
        boolean late = registered.isAfter(departed.plusDays(days.value()));
        var start = late ? registered : departed;
        var months = (extended ? law.extendedMonths() : law.exportMonths()).on(departed);
        var end = Months.after(departed, months.value());
        var steps = new ArrayList<Step>();
        if (late)
            steps.add(Step.of(
                    EXPORT_REGISTERED_LATE, EXPORT, new DateArg("registered", registered), count("days", days)));
        if (!start.isBefore(end)) return Explained.of(Optional.empty(), steps);
        var span = new DateSpan(start, end);
        steps.add(Step.of(EXPORTED, EXPORT, new SpanArg("span", span), count("months", months)));
        return Explained.of(Optional.of(span), steps);
    }

    /// Whether benefits go on after the return: only who comes back by the end of the time keeps them.
    public static Explained<Boolean> keptOnReturn(DateSpan exported, LocalDate returned) {
        boolean kept = !returned.isAfter(exported.end());
        return kept
                ? Explained.of(true)
                : Explained.of(
                        false,
                        Step.of(
                                EXPORT_ENDS_BY_RETURN_TOO_LATE,
                                RETURN,
                                new DateArg("returned", returned),
                                new DateArg("last", exported.end())));
    }

    /// The earnings that count: those of the last activity alone, wherever it was pursued where the state
    /// of residence pays a frontier worker.
    public static Explained<Money> earnings(List<Money> byActivity) {
        var last = byActivity.getLast();
        return Explained.of(last, Step.of(LAST_ACTIVITY_EARNINGS, EARNINGS, new MoneyArg("earnings", last)));
    }

    /// Months for which the last state pays back.
    ///
    /// @param paidMonths       months for which the state of residence paid
    /// @param insuredLastMonths months of insurance in the last state within the time before that the law
    ///                          names
    public Explained<Integer> reimbursedMonths(int paidMonths, int insuredLastMonths, LocalDate on) {
        var from = law.longerFrom().on(on);
        boolean longer = insuredLastMonths >= from.value();
        var limit = (longer ? law.reimbursedLonger() : law.reimbursedMonths()).on(on);
        int months = Math.min(paidMonths, limit.value());
        return Explained.of(
                months,
                Step.of(
                        MONTHS_REIMBURSED,
                        REIMBURSEMENT,
                        new NumberArg("paid", BigDecimal.valueOf(paidMonths)),
                        new NumberArg("insured", BigDecimal.valueOf(insuredLastMonths)),
                        count("from", from),
                        count("within", law.longerWithin().on(on)),
                        count("limit", limit),
                        new NumberArg("months", BigDecimal.valueOf(months))));
    }

    /// The amount paid back: what was paid for those months, but no more than the last state would have
    /// paid itself.
    public static Explained<Money> reimbursed(List<Money> paidByMonth, int months, Money lastStatePerMonth) {
        var zero = Money.zero(lastStatePerMonth.getCurrencyUnit());
        var paid = paidByMonth.stream().limit(months).reduce(zero, Money::plus);
        var most = lastStatePerMonth.multipliedBy(Math.min(months, paidByMonth.size()));
        var amount = paid.isGreaterThan(most) ? most : paid;
        return Explained.of(
                amount,
                Step.of(
                        REIMBURSEMENT_CUT,
                        REIMBURSEMENT,
                        new MoneyArg("paid", paid),
                        new MoneyArg("most", most),
                        new MoneyArg("amount", amount)));
    }

    private static LawArg count(String name, LawValue<Integer> value) {
        return value.cited(number -> new NumberArg(name, BigDecimal.valueOf(number)));
    }
}
