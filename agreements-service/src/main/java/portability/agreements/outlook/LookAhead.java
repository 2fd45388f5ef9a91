package portability.agreements.outlook;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import portability.agreements.outlook.Earliest.AfterWork;
import portability.agreements.outlook.Earliest.From;
import portability.agreements.outlook.Earliest.Never;
import portability.agreements.outlook.Earliest.NotKnown;
import portability.agreements.simulation.Scenario;
import portability.agreements.simulation.Scenario.Work;
import portability.agreements.simulation.Simulated;
import portability.agreements.simulation.Simulated.Assumption;
import portability.totalisation.Determination;
import portability.totalisation.Outcome;
import portability.totalisation.law.Law;
import portability.totalisation.question.Career;
import portability.totalisation.question.Claim;
import portability.totalisation.question.Question;

/// Finds the first day of an old-age pension from the conditions the law names.
///
/// The age is no search: a determination for a claim of today starts on the day the age is reached, be it years ahead.
/// Time is: what is lacking stands in the steps of the determination that was refused, and is made up by work that the
/// caller describes; the months found are then made as few as they can be. It is taken that more work never closes a
/// right for good. Where a value of the law is not known for the day, or any more, the last one is taken to go on: the
/// determination names it among those it rests on.
public final class LookAhead {
    private final Career career;
    private final Question question;
    private final Law law;
    private final Rules rules;

    public LookAhead(Career career, Question question, Law law, Rules rules) {
        this.career = career;
        this.question = question;
        this.law = law;
        this.rules = rules;
    }

    /// @param work how the person goes on working, its months aside; empty: nothing is said of that
    public Outlook outlook(Optional<Work> work) {
        var told = determined(career, question);
        var asItIs = asItIs(told);
        return new Outlook(
                rules.determine(career, question), asItIs, work.flatMap(going -> goingOn(told, asItIs, going)));
    }

    private Earliest asItIs(Determination today) {
        return firstDay(today)
                .<Earliest>map(day -> new From(day, today, Because.ofTheDay(today), assumedUntil(day)))
                .or(() -> whenTheLawTurns(today))
                .orElseGet(() -> none(today));
    }

    private Optional<Earliest> whenTheLawTurns(Determination today) {
        return today.pensionStart().stream()
                .flatMap(start -> TurningDays.after(start, law).stream())
                .map(this::startingOn)
                .flatMap(
                        later -> firstDay(later)
                                .<Earliest>map(day -> new From(day, later, Because.ofTheDay(later), assumedUntil(day)))
                                .stream())
                .findFirst();
    }

    private Determination startingOn(LocalDate day) {
        var claim = question.claim();
        var later = new Claim(
                claim.lodgedWith(),
                claim.lodgedOn(),
                claim.arrivedOn(),
                Optional.of(day),
                claim.option(),
                claim.otherBenefits());
        return determined(
                career,
                new Question(
                        question.institution(), question.branch(), question.claimant(), later, question.contingency()));
    }

    private static Earliest none(Determination found) {
        var because = Because.ofNothing(found);
        return switch (found.outcome()) {
            case Outcome.NotAwarded _ -> new Never(found, because);
            case Outcome.ChoiceNeeded _, Outcome.NotDeterminable _, Outcome.FigureNeeded _ ->
                new NotKnown(found, because);
            case Outcome.Awarded _, Outcome.AwardedOnce _ -> throw new IllegalArgumentException("something is owed");
        };
    }

    private Optional<Earliest> goingOn(Determination today, Earliest asItIs, Work work) {
        return switch (asItIs) {
            case From from -> untilThen(from, work);
            case Never _ -> Optional.of(afterWork(today, work));
            case AfterWork _, NotKnown _ -> Optional.empty();
        };
    }

    /// The day is there already; work until then may make it worth more.
    private Optional<Earliest> untilThen(From from, Work work) {
        long months = ChronoUnit.MONTHS.between(question.claim().lodgedOn(), from.firstDay());
        if (months < 1 || months > Scenario.MOST_MONTHS) return Optional.empty();
        var worked = worked(work, (int) months);
        return firstDay(worked.found())
                .map(day -> new From(day, worked.found(), Because.ofTheDay(worked.found()), worked.assumed()));
    }

    private record Worked(Determination found, Set<Assumption> assumed) {}

    private Earliest afterWork(Determination today, Work work) {
        int tooFew = 0;
        int months = Shortfall.months(today).orElse(1);
        while (true) {
            months = Math.min(months, Scenario.MOST_MONTHS);
            var worked = worked(work, months);
            if (firstDay(worked.found()).isPresent()) return fewest(today, work, tooFew, months);
            if (worked.found().outcome() instanceof Outcome.NotAwarded && months < Scenario.MOST_MONTHS) {
                tooFew = months;
                months += Shortfall.months(worked.found()).orElse(months);
            } else return none(worked.found());
        }
    }

    /// @param tooFew so many months are not enough
    /// @param enough so many are
    private Earliest fewest(Determination today, Work work, int tooFew, int enough) {
        while (enough - tooFew > 1) {
            int between = (tooFew + enough) >>> 1;
            if (firstDay(worked(work, between).found()).isPresent()) enough = between;
            else tooFew = between;
        }
        var worked = worked(work, enough);
        var because = Stream.concat(Because.ofNothing(today).stream(), Because.ofTheDay(worked.found()).stream())
                .toList();
        var day = firstDay(worked.found()).orElseThrow();
        return new AfterWork(enough, day, worked.found(), because, worked.assumed());
    }

    private Worked worked(Work work, int months) {
        var scenario = new Scenario(
                0,
                List.of(new Work(work.legislation(), work.institution(), work.scheme(), months, work.wagePerMonth())));
        var simulated = Simulated.of(career, question, scenario);
        return new Worked(determined(simulated.career(), simulated.question()), simulated.assumptions());
    }

    private Determination determined(Career known, Question asked) {
        var found = rules.determine(known, asked);
        return found.outcome() instanceof Outcome.NotDeterminable ? rules.determineAsIfLawWentOn(known, asked) : found;
    }

    private Set<Assumption> assumedUntil(LocalDate day) {
        if (!day.isAfter(question.claim().lodgedOn())) return Set.of();
        var assumed = new LinkedHashSet<>(List.of(Assumption.LAW_UNCHANGED, Assumption.STILL_RESIDENT));
        if (!career.figures().isEmpty()) assumed.add(Assumption.FIGURES_UNCHANGED);
        return assumed;
    }

    private static Optional<LocalDate> firstDay(Determination found) {
        return switch (found.outcome()) {
            case Outcome.Awarded awarded -> Optional.of(awarded.paidFrom());
            case Outcome.AwardedOnce once -> Optional.of(once.paidFrom());
            case Outcome.NotAwarded _, Outcome.ChoiceNeeded _, Outcome.NotDeterminable _, Outcome.FigureNeeded _ ->
                Optional.empty();
        };
    }
}
