package portability.agreements.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.Determination;
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
    /// @param named   the article as the language calls it; empty where there is none
    public record Line(String text, Optional<LegalRef> article, String named) {}

    public static Explanation of(Determination found, StepText text) {
        var opening = Opening.in(text.language());
        var sections = new ArrayList<Section>();
        var outcome = opening.outcome(
                found.institution(), found.outcome(), text.language().notation());
        sections.add(new Section(Kind.OUTCOME, "", List.of(plain(outcome))));
        if (!found.restsOn().isEmpty())
            sections.add(new Section(
                    Kind.UNVERIFIED,
                    "",
                    found.restsOn().stream()
                            .map(value -> plain(opening.unverified(value)))
                            .toList()));
        found.pairs()
                .forEach(pair ->
                        sections.add(new Section(Kind.PAIR, pair.instrument(), List.of(line(pair.why(), text)))));
        found.routes().forEach(route -> sections.add(new Section(Kind.ROUTE, route.id(), lines(route.steps(), text))));
        sections.add(new Section(Kind.CHOICE, "", lines(found.steps(), text)));
        return new Explanation(sections);
    }

    private static List<Line> lines(List<Step> steps, StepText text) {
        return steps.stream().map(step -> line(step, text)).toList();
    }

    private static Line line(Step step, StepText text) {
        return new Line(text.sentence(step), Optional.of(step.article()), text.article(step.article()));
    }

    private static Line plain(String text) {
        return new Line(text, Optional.empty(), "");
    }
}
