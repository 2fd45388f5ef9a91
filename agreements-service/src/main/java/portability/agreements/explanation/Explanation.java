package portability.agreements.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.Determination;
import portability.totalisation.Outcome;
import portability.totalisation.reason.StepText;

/// A determination in the order in which a person reads it: what was decided and on what doubtful ground, then how.
public record Explanation(List<Section> sections) {
    public Explanation {
        sections = List.copyOf(sections);
    }

    /// What a section is about.
    public enum Kind {
        OUTCOME,
        UNVERIFIED,
        PAIR,
        ROUTE,
        CHOICE
    }

    /// @param about the id of a route or instrument; empty otherwise
    public record Section(Kind kind, String about, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /// @param article empty where it is no rule of law
    public record Line(String text, Optional<LegalRef> article) {}

    public static Explanation of(Determination found, StepText text) {
        var sections = new ArrayList<Section>();
        sections.add(new Section(Kind.OUTCOME, "", List.of(plain(outcome(found)))));
        if (!found.restsOn().isEmpty())
            sections.add(new Section(
                    Kind.UNVERIFIED,
                    "",
                    found.restsOn().stream()
                            .map(value ->
                                    plain(value.key() + " was not verified against its source: " + value.source()))
                            .toList()));
        found.pairs()
                .forEach(pair ->
                        sections.add(new Section(Kind.PAIR, pair.instrument(), List.of(line(pair.why(), text)))));
        found.routes().forEach(route -> sections.add(new Section(Kind.ROUTE, route.id(), lines(route.steps(), text))));
        sections.add(new Section(Kind.CHOICE, "", lines(found.steps(), text)));
        return new Explanation(sections);
    }

    private static String outcome(Determination found) {
        return switch (found.outcome()) {
            case Outcome.Awarded awarded ->
                "%s owes %s %s per month from %s, by the route %s."
                        .formatted(
                                found.institution(),
                                awarded.amountPerMonth().getAmount().toPlainString(),
                                awarded.amountPerMonth().getCurrencyUnit().getCode(),
                                awarded.paidFrom(),
                                awarded.route());
            case Outcome.AwardedOnce once ->
                "%s owes %s %s once, by the route %s."
                        .formatted(
                                found.institution(),
                                once.amount().getAmount().toPlainString(),
                                once.amount().getCurrencyUnit().getCode(),
                                once.route());
            case Outcome.FigureNeeded(var figure) ->
                "%s cannot say yet: %s was not certified.".formatted(found.institution(), figure);
            case Outcome.ChoiceNeeded(var separate, var totalised) ->
                "%s cannot say yet: the claimant must choose between the routes %s and %s."
                        .formatted(found.institution(), separate, totalised);
            case Outcome.NotAwarded(var reason) -> "%s owes nothing: %s.".formatted(found.institution(), reason.name());
            case Outcome.NotDeterminable(var key, var day) ->
                "%s cannot say: the law has no value of %s on %s.".formatted(found.institution(), key, day);
        };
    }

    private static List<Line> lines(List<Step> steps, StepText text) {
        return steps.stream().map(step -> line(step, text)).toList();
    }

    private static Line line(Step step, StepText text) {
        return new Line(text.sentence(step), Optional.of(step.article()));
    }

    private static Line plain(String text) {
        return new Line(text, Optional.empty());
    }
}
