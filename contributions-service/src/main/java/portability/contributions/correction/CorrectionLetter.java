package portability.contributions.correction;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import portability.contributions.correction.CorrectionFile.Taken;

/// A request and what became of it in plain words, as they are said to the person. Dates are written out.
public final class CorrectionLetter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private CorrectionLetter() {}

    /// One after another.
    public static List<String> sentences(CorrectionFile file) {
        var said = new ArrayList<String>();
        said.add("We received your request %s on %s.".formatted(file.number(), day(file.receivedOn())));
        file.helper().ifPresent(_ -> said.add("Somebody you let act for you sent it."));
        said.add(about(file.concern()));
        said.add("You wrote: " + file.concern().words());
        file.concern().evidence().ifPresent(evidence -> said.add("You can show: " + evidence));
        said.add("You want: " + file.concern().wanted());
        for (var taken : file.steps()) told(taken, said);
        if (file.state().isOpen())
            said.add(file.due()
                    .map(due -> "You will have our answer by %s at the latest (%s)."
                            .formatted(day(due.answerBy()), due.source()))
                    .orElse("We will answer it; by which day is not settled yet."));
        return said;
    }

    private static String about(Concern concern) {
        var kind = switch (concern.kind()) {
            case MISSING -> "You say that a period is missing from your career";
            case WRONG -> "You say that a period of your career is wrong";
            case NOT_HERS -> "You say that a period of your career is not yours";
        };
        var about = new StringBuilder(kind);
        concern.employer().ifPresent(employer -> about.append(", for ").append(employer));
        concern.country().ifPresent(country -> about.append(", in ").append(country));
        concern.from().ifPresent(from -> about.append(", from ").append(from.text()));
        concern.until().ifPresent(until -> about.append(", until ").append(until.text()));
        return about.append('.').toString();
    }

    private static void told(Taken taken, List<String> said) {
        switch (taken.step()) {
            case CorrectionStep.Asked(var inquiry) ->
                said.add("On %s we asked %s: %s%s"
                        .formatted(
                                day(inquiry.askedOn()),
                                inquiry.whom(),
                                inquiry.question(),
                                inquiry.replyBy()
                                        .map(by -> " A reply is expected by %s.".formatted(day(by)))
                                        .orElse("")));
            case CorrectionStep.Forwarded(var institution, var words) -> {
                said.add("This period is for %s to answer for; we passed your request on.".formatted(institution));
                said.add("We wrote: " + words);
            }
            case CorrectionStep.Answered(var answer, var effects) -> answered(answer, effects, said);
            case CorrectionStep.Withdrawn(var reason) -> said.add("You took the request back: " + reason);
        }
    }

    private static void answered(Answer answer, List<Effect> effects, List<String> said) {
        said.add(
                switch (answer.outcome()) {
                    case ACCEPTED -> "You are right.";
                    case PARTLY -> "You are right in part.";
                    case REFUSED -> "We do not change your career.";
                });
        said.add("We wrote: " + answer.words());
        for (var effect : effects) said.add(done(effect));
        answer.grounds().ifPresent(grounds -> {
            said.add("What we did not do rests on: " + grounds.legalBasis());
            said.add("If you do not agree: %s, until %s.".formatted(grounds.remedy(), day(grounds.remedyUntil())));
        });
    }

    private static String done(Effect effect) {
        return switch (effect.manner()) {
            case RECORDED -> "Your career has a new period now, %s.".formatted(effect.periodId());
            case CORRECTED -> "A period was corrected; it is now %s.".formatted(effect.periodId());
            case WITHDRAWN -> "The period %s does not count any more.".formatted(effect.periodId());
            case FOUND -> "The period %s had been recorded meanwhile.".formatted(effect.periodId());
        };
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
