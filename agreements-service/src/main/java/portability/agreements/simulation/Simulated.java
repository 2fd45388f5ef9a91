package portability.agreements.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import portability.kernel.Activity;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodKind;
import portability.totalisation.question.Career;
import portability.totalisation.question.Claim;
import portability.totalisation.question.ForeignRecord;
import portability.totalisation.question.Question;

/// Career and question as they would be in a scenario.
///
/// Further work begins with the first full month after the claim of today, or after the last insured day if that is
/// later; it is cut by calendar years, as institutions report it. The claim follows the work.
///
/// @param assumptions what is taken for granted, as codes
public record Simulated(Career career, Question question, Set<Assumption> assumptions) {
    /// What no calculation can know.
    public enum Assumption {
        /// Values of years to come are taken as the last that are known.
        LAW_UNCHANGED,
        /// The wage stays what it is.
        WAGE_CONSTANT,
        /// The person lives where she lives now, and the household is as it is.
        STILL_RESIDENT,
        /// Certified figures and pensions of other states are what they are today.
        FIGURES_UNCHANGED
    }

    public static Simulated of(Career career, Question question, Scenario scenario) {
        var claim = question.claim();
        var begin = firstFullMonth(career, claim.lodgedOn());
        List<InsurancePeriod> added = new ArrayList<>();
        var next = begin;
        for (var work : scenario.work()) {
            added.addAll(periods(work, next, added.size()));
            next = next.plusMonths(work.months());
        }
        var wanted = claim.lodgedOn().plusMonths(scenario.claimMonthsLater());
        var worked = scenario.work().isEmpty() ? wanted : next.atDay(1);
        return new Simulated(
                with(career, question.institution().country(), added),
                asked(question, wanted.isAfter(worked) ? wanted : worked),
                assumptions(career, claim, scenario));
    }

    private static YearMonth firstFullMonth(Career career, LocalDate claimed) {
        var free = Stream.concat(
                        career.own().stream(), career.foreign().stream().flatMap(record -> record.periods().stream()))
                .map(period -> period.span().end())
                .reduce(claimed, (one, other) -> one.isAfter(other) ? one : other);
        var month = YearMonth.from(free);
        return free.getDayOfMonth() == 1 ? month : month.plusMonths(1);
    }

    private static List<InsurancePeriod> periods(Scenario.Work work, YearMonth begin, int before) {
        List<InsurancePeriod> periods = new ArrayList<>();
        var end = begin.plusMonths(work.months());
        for (var from = begin; from.isBefore(end); ) {
            var yearEnd = YearMonth.of(from.getYear() + 1, 1);
            var until = yearEnd.isBefore(end) ? yearEnd : end;
            long months = from.until(until, ChronoUnit.MONTHS);
            periods.add(new InsurancePeriod(
                    "what-if " + (before + periods.size() + 1),
                    work.legislation(),
                    work.institution(),
                    work.scheme(),
                    PeriodKind.COMPULSORY,
                    Activity.EMPLOYED,
                    new DateSpan(from.atDay(1), until.atDay(1)),
                    Optional.empty(),
                    work.wagePerMonth().map(wage -> wage.multipliedBy(months)),
                    Optional.empty()));
            from = until;
        }
        return periods;
    }

    private static Career with(Career career, Country own, List<InsurancePeriod> added) {
        var ownPeriods = new ArrayList<>(career.own());
        List<ForeignRecord> foreign = new ArrayList<>(career.foreign());
        for (var period : added) {
            if (period.legislation().equals(own)) ownPeriods.add(period);
            else add(foreign, period);
        }
        return new Career(ownPeriods, foreign, career.figures());
    }

    private static void add(List<ForeignRecord> foreign, InsurancePeriod period) {
        for (int i = 0; i < foreign.size(); i++) {
            var record = foreign.get(i);
            if (!record.state().equals(period.legislation())) continue;
            var periods = new ArrayList<>(record.periods());
            periods.add(period);
            // Whether that state grants a right by itself was said of the shorter record.
            foreign.set(
                    i,
                    new ForeignRecord(
                            record.state(), periods, record.communicated(), Optional.empty(), record.paysFrom()));
            return;
        }
        foreign.add(ForeignRecord.of(period.legislation(), List.of(period)));
    }

    /// Whoever claims later wants the pension later: a law that pays back would else make nothing of it.
    private static Question asked(Question question, LocalDate claimed) {
        var claim = question.claim();
        if (!claimed.isAfter(claim.lodgedOn())) return question;
        var later = new Claim(
                claim.lodgedWith(), claimed, claimed, Optional.of(claimed), claim.option(), claim.otherBenefits());
        return new Question(
                question.institution(), question.branch(), question.claimant(), later, question.contingency());
    }

    private static Set<Assumption> assumptions(Career career, Claim claim, Scenario scenario) {
        var assumed = new LinkedHashSet<Assumption>();
        assumed.add(Assumption.LAW_UNCHANGED);
        if (scenario.work().stream().anyMatch(work -> work.wagePerMonth().isPresent()))
            assumed.add(Assumption.WAGE_CONSTANT);
        assumed.add(Assumption.STILL_RESIDENT);
        if (!career.figures().isEmpty() || !claim.otherBenefits().isEmpty()) assumed.add(Assumption.FIGURES_UNCHANGED);
        return assumed;
    }
}
