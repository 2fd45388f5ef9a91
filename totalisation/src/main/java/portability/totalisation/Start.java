package portability.totalisation;

import static portability.totalisation.reason.PensionRule.CLAIM_DATE_COUNTS_HERE;
import static portability.totalisation.reason.PensionRule.CLAIM_DATE_OF_ARRIVAL;
import static portability.totalisation.reason.PensionRule.CLAIM_DATE_OWN;
import static portability.totalisation.reason.PensionRule.START_AS_REQUESTED;
import static portability.totalisation.reason.PensionRule.START_AT_AGE;
import static portability.totalisation.reason.PensionRule.START_LATER_THAN_AGE;

import java.math.BigDecimal;
import java.time.LocalDate;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.DateArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Explained;
import portability.kernel.Step;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Law;
import portability.totalisation.law.Scheme;
import portability.totalisation.law.StartRule;
import portability.totalisation.question.Claim;
import portability.totalisation.question.Question;

/// The days that decide: when the risk became real, when a pension claimed at once would start, when this one does.
record Start(Risk event, LocalDate earliest, LocalDate start) {

    /// The day the age is reached, incapacity began, or the person died.
    LocalDate risk() {
        return event.day();
    }

    /// Time from this day on never counts: own time counts up to an old-age pension's start, however late that is.
    LocalDate countsUntil() {
        return event.lastsUntil().orElse(start.isAfter(risk()) ? start : risk());
    }

    static Explained<Start> of(Question question, Law law) {
        var scheme = law.scheme();
        return Risk.of(question, scheme)
                .then(risk -> claimDate(question, law).then(claimed -> start(scheme, risk, claimed)))
                .then(start -> requested(scheme, start, question.claim()));
    }

    /// The day of the claim that counts here: the day it was lodged abroad counts only by a clause of an instrument.
    private static Explained<LocalDate> claimDate(Question question, Law law) {
        var claim = question.claim();
        var lodged = new DateArg("lodgedOn", claim.lodgedOn());
        var with = new CodeArg("lodgedWith", claim.lodgedWith().toString());
        var country = claim.lodgedWith().country();
        if (country.equals(law.scheme().country()))
            return Explained.of(
                    claim.lodgedOn(),
                    Step.of(CLAIM_DATE_OWN, law.scheme().start().article(), with, lodged));
        var clause = new Selection(question, law, claim.lodgedOn()).clause(country, Instrument::claimDate);
        if (clause.isPresent())
            return Explained.of(
                    claim.lodgedOn(),
                    Step.of(
                            CLAIM_DATE_COUNTS_HERE,
                            clause.get().article(),
                            with,
                            lodged,
                            clause.get().cited("clause")));
        return Explained.of(
                claim.arrivedOn(),
                Step.of(
                        CLAIM_DATE_OF_ARRIVAL,
                        law.scheme().start().article(),
                        with,
                        lodged,
                        new DateArg("arrivedOn", claim.arrivedOn())));
    }

    private static Explained<Start> start(Scheme scheme, Risk risk, LocalDate claimed) {
        var rule = scheme.start();
        var reached = risk.opens();
        var earliest = begins(rule, reached);
        var months = rule.windowMonths().on(reached);
        var windowEnd = switch (rule.windowFrom()) {
            case DAY_OF_AGE -> reached.plusMonths(months.value());
            // The age is complete at the end of the day before it is reached.
            case END_OF_MONTH_OF_AGE ->
                reached.minusDays(1)
                        .withDayOfMonth(1)
                        .plusMonths(months.value() + 1L)
                        .minusDays(1);
        };
        var window = months.cited(value -> new NumberArg("windowMonths", BigDecimal.valueOf(value)));
        if (!claimed.isAfter(windowEnd))
            return Explained.of(
                    new Start(risk, earliest, earliest),
                    Step.of(START_AT_AGE, rule.article(), new DateArg("claimed", claimed), window, day(earliest)));
        var late = switch (rule.late()) {
            case FIRST_OF_CLAIM_MONTH -> claimed.withDayOfMonth(1);
            case FIRST_OF_MONTH_AFTER_CLAIM -> claimed.withDayOfMonth(1).plusMonths(1);
            case WINDOW_BEFORE_CLAIM -> begins(rule, claimed.minusMonths(months.value()));
        };
        return Explained.of(
                new Start(risk, earliest, late),
                Step.of(START_LATER_THAN_AGE, rule.article(), new DateArg("claimed", claimed), window, day(late)));
    }

    private static Explained<Start> requested(Scheme scheme, Start start, Claim claim) {
        var wanted = claim.requestedStart().filter(day -> day.isAfter(start.start()));
        if (wanted.isEmpty()) return Explained.of(start);
        var asked = begins(scheme.start(), wanted.get());
        return Explained.of(
                new Start(start.event(), start.earliest(), asked),
                Step.of(START_AS_REQUESTED, scheme.start().article(), day(asked)));
    }

    /// The first day not before the given one on which a pension can begin.
    private static LocalDate begins(StartRule rule, LocalDate day) {
        return switch (rule.onTime()) {
            case DAY_OF_AGE -> day;
            case MONTH_BEGINNING_WITH_AGE -> firstOfMonthOnOrAfter(day);
        };
    }

    private static DateArg day(LocalDate start) {
        return new DateArg("start", start);
    }

    private static LocalDate firstOfMonthOnOrAfter(LocalDate day) {
        return day.getDayOfMonth() == 1 ? day : day.withDayOfMonth(1).plusMonths(1);
    }
}
