package portability.totalisation.settlement;

import static portability.totalisation.settlement.SettlementRule.CLOCK_WAITS_FOR_COMPETENCE;
import static portability.totalisation.settlement.SettlementRule.LIMIT_AFTER_HALF_YEAR;
import static portability.totalisation.settlement.SettlementRule.LIMIT_AFTER_MONTH;
import static portability.totalisation.settlement.SettlementRule.LIMIT_COUNTED_MONTHS;
import static portability.totalisation.settlement.SettlementRule.LIMIT_END_OF_LATER_YEAR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import portability.kernel.Argument.DateArg;
import portability.kernel.Argument.LawArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.law.Dated;
import portability.totalisation.law.LawValue;

/// The last days of settlement between institutions. Each takes the law in force on the day it counts from.
/// Source: Reg. (EC) 987/2009 Arts. 67 to 73, 82; Decision S11.
public final class Deadlines {
    private static final String IMPLEMENTING = "Reg. (EC) 987/2009";

    private final SettlementLaw.Limits law;
    private final Optional<LawValue<Calendar>> calendar;

    /// @param calendar moves limits that end on a day off; empty where none is applied, and the steps then
    ///                 say so
    public Deadlines(SettlementLaw.Limits law, Optional<LawValue<Calendar>> calendar) {
        this.law = law;
        this.calendar = calendar;
    }

    /// A claim for actual costs, from the half-year in which the creditor recorded them.
    public Explained<Limit> introduceActual(LocalDate recorded) {
        return afterHalfYear(recorded, law.introduceActual(), article("Art. 67(1)"));
    }

    /// A claim for fixed amounts, from the month in which the average costs were published.
    public Explained<Limit> introduceFixed(LocalDate published) {
        return afterMonth(published, law.introduceFixed(), article("Art. 67(2)"));
    }

    /// The inventory of months, by the end of a year after the year it is about.
    public Explained<Limit> inventory(int year) {
        var from = LocalDate.of(year, 12, 31);
        var years = law.inventoryYears().on(from);
        return limit(
                article("Art. 67(2)"),
                from.plusYears(years.value()),
                Step.of(
                        LIMIT_END_OF_LATER_YEAR,
                        article("Art. 67(2)"),
                        new DateArg("from", from),
                        count("years", years)));
    }

    /// Payment, from the month of introduction.
    public Explained<Limit> payment(LocalDate introduced) {
        return afterMonth(introduced, law.payment(), article("Art. 67(5)"));
    }

    /// A down payment that stops interest.
    public Explained<Limit> downPayment(LocalDate introduced) {
        return afterMonth(introduced, law.downPayment(), article("Art. 68(1)"));
    }

    /// Settlement of a dispute about a claim.
    public Explained<Limit> dispute(LocalDate introduced) {
        return afterMonth(introduced, law.dispute(), article("Art. 67(6)"));
    }

    /// The Audit Board's opinion, from the month in which it was asked.
    public Explained<Limit> auditBoard(LocalDate referred) {
        return afterMonth(referred, law.auditBoard(), article("Art. 67(7)"));
    }

    /// The debtor's contestation: within the time for payment.
    public Explained<Limit> contest(LocalDate introduced) {
        return afterMonth(introduced, law.payment(), article("Art. 67(5)"));
    }

    /// The creditor's answer with evidence, from the month in which the contestation was received; without
    /// one the contested part counts as withdrawn.
    public Explained<Limit> answerContestation(LocalDate received) {
        return afterMonth(received, law.contestationAnswer(), LegalRef.of("Decision S11", "Art. 4"));
    }

    /// A claim for unemployment benefits paid, from the half-year of the last payment.
    public Explained<Limit> unemployment(LocalDate lastPayment) {
        return afterHalfYear(lastPayment, law.unemployment(), article("Art. 70"));
    }

    /// The amount to be deducted from arrears, from the day the other institution told of them.
    public Explained<Limit> arrearsAnswer(LocalDate informed) {
        return counted(informed, law.arrearsAnswer(), article("Art. 72(2)"));
    }

    /// The statement of benefits paid provisionally, from the day the competent state was fixed.
    public Explained<Limit> provisionalStatement(LocalDate fixed) {
        return counted(fixed, law.provisionalStatement(), article("Art. 73(1)"));
    }

    /// Assistance with recovery: so many years after the enforceable title there is no duty any more.
    public Explained<Limit> assistance(LocalDate title) {
        var years = law.assistanceYears().on(title);
        var last = title.plusYears(years.value());
        return limit(
                article("Art. 82(1)"),
                last,
                Step.of(
                        LIMIT_END_OF_LATER_YEAR,
                        article("Art. 82(1)"),
                        new DateArg("from", title),
                        count("years", years)));
    }

    /// The day from which clocks run where competence was in dispute: not before the competent institution
    /// is known.
    public static Explained<LocalDate> clock(LocalDate event, LocalDate competenceFixed) {
        if (!competenceFixed.isAfter(event)) return Explained.of(event);
        return Explained.of(
                competenceFixed,
                Step.of(
                        CLOCK_WAITS_FOR_COMPETENCE,
                        article("Art. 67(3)"),
                        new DateArg("event", event),
                        new DateArg("from", competenceFixed)));
    }

    private Explained<Limit> afterHalfYear(LocalDate day, Dated<Integer> months, LegalRef article) {
        var value = months.on(day);
        var end = YearMonth.of(day.getYear(), day.getMonthValue() <= 6 ? 6 : 12);
        return limit(
                article,
                end.plusMonths(value.value()).atEndOfMonth(),
                Step.of(
                        LIMIT_AFTER_HALF_YEAR,
                        article,
                        new DateArg("day", day),
                        new DateArg("halfYearEnds", end.atEndOfMonth()),
                        count("months", value)));
    }

    private Explained<Limit> afterMonth(LocalDate day, Dated<Integer> months, LegalRef article) {
        var value = months.on(day);
        var month = YearMonth.from(day);
        return limit(
                article,
                month.plusMonths(value.value()).atEndOfMonth(),
                Step.of(
                        LIMIT_AFTER_MONTH,
                        article,
                        new DateArg("day", day),
                        new DateArg("monthEnds", month.atEndOfMonth()),
                        count("months", value)));
    }

    /// From date to date; a day the last month does not have becomes its last day.
    private Explained<Limit> counted(LocalDate day, Dated<Integer> months, LegalRef article) {
        var value = months.on(day);
        return limit(
                article,
                day.plusMonths(value.value()),
                Step.of(LIMIT_COUNTED_MONTHS, article, new DateArg("day", day), count("months", value)));
    }

    private Explained<Limit> limit(LegalRef article, LocalDate lastDay, Step why) {
        return Limit.of(article, lastDay, calendar).after(List.of(why));
    }

    private static LawArg count(String name, LawValue<Integer> value) {
        return value.cited(number -> new NumberArg(name, BigDecimal.valueOf(number)));
    }

    private static LegalRef article(String article) {
        return LegalRef.of(IMPLEMENTING, article);
    }
}
