package portability.sandbox.officer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import portability.proto.agreements.v1.Determination;
import portability.proto.agreements.v1.LawValue;
import portability.proto.claims.v1.GetSummaryResponse;
import portability.proto.claims.v1.ReviewLimit;
import portability.proto.claims.v1.SummaryLine;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.Step;

/// The summary of all decisions as whoever claimed reads it, and may show to who advises her: what each institution
/// pays or why it does not, what was not verified above the figure, every step with its article, and until when a
/// review can be asked for. Reg. (EC) 987/2009 Art. 48.
public final class SummaryLetter {
    private final List<Part> parts = new ArrayList<>();

    private SummaryLetter() {}

    /// A piece of the letter, in its order.
    public sealed interface Part {}

    /// The first one names the letter.
    public record Heading(String text) implements Part {}

    /// To be read before the figures below it.
    public record Warning(String text, List<String> about) implements Part {
        public Warning {
            about = List.copyOf(about);
        }
    }

    /// What it is about: an amount, or that there is none.
    public record Figure(String text) implements Part {}

    public record Paragraph(String text) implements Part {}

    /// @param steps a sentence each, with its article
    public record Reasons(String heading, List<String> steps) implements Part {
        public Reasons {
            steps = List.copyOf(steps);
        }
    }

    public static List<Part> of(GetSummaryResponse summary) {
        var letter = new SummaryLetter();
        letter.add(new Heading("Summary of all decisions on claim " + summary.getClaimId()));
        letter.add(new Paragraph("Made on " + day(summary.getSummarisedAt()) + ", of the decisions of "
                + summary.getLinesCount() + " institutions. Each of them pays for itself what it decided."));
        letter.total(summary.getLinesList());
        summary.getLinesList().forEach(letter::line);
        return List.copyOf(letter.parts);
    }

    private void add(Part part) {
        parts.add(part);
    }

    /// Amounts of different currencies are never added.
    private void total(List<SummaryLine> lines) {
        var totals = new TreeMap<String, BigDecimal>();
        for (var line : lines)
            for (var money : monthly(line.getDetermination()))
                totals.merge(money.getCurrency(), new BigDecimal(money.getAmount()), BigDecimal::add);
        if (totals.isEmpty()) return;
        if (lines.stream().anyMatch(line -> line.getDetermination().getRestsOnUnverifiedCount() > 0))
            add(new Warning(
                    "Some of these figures rest on values whose source was not seen; which, stands above each.",
                    List.of()));
        totals.forEach((currency, amount) ->
                add(new Figure("In all " + currency + " " + amount.toPlainString() + " a month.")));
    }

    private static List<Money> monthly(Determination decided) {
        var amounts = new ArrayList<Money>();
        if (decided.hasPayablePerMonth()) amounts.add(decided.getPayablePerMonth());
        if (decided.hasSupplementPerMonth()) amounts.add(decided.getSupplementPerMonth());
        return amounts;
    }

    private void line(SummaryLine line) {
        var decided = line.getDetermination();
        add(new Heading(
                decided.getScheme().isEmpty()
                        ? decided.getInstitution()
                        : decided.getInstitution() + ", " + decided.getScheme()));
        if (decided.getScheme().isEmpty()) {
            add(new Paragraph(line.getRemedy()));
            return;
        }
        if (decided.getRestsOnUnverifiedCount() > 0)
            add(new Warning(
                    "This figure rests on values whose source was not seen:",
                    decided.getRestsOnUnverifiedList().stream()
                            .map(SummaryLetter::told)
                            .toList()));
        outcome(decided);
        if (line.getNumber() > 1)
            add(new Paragraph("This is decision number " + line.getNumber() + "; it takes the place of the earlier."));
        routes(decided);
        add(new Paragraph("Decided on " + day(line.getDecidedAt()) + ", as " + line.getDecisionId() + "."));
        if (line.hasReview()) review(line.getReview());
        add(new Paragraph(line.getRemedy()));
    }

    private void outcome(Determination decided) {
        if (!decided.getAwarded()) {
            var figure = decided.getFigureNeeded();
            add(new Figure("Nothing is paid: " + words(decided.getRefusalReason())
                    + (figure.isEmpty() ? "" : " (" + words(figure) + ")") + "."));
            return;
        }
        if (decided.hasPayableOnce()) add(new Figure(told(decided.getPayableOnce()) + ", paid once."));
        if (decided.hasPayablePerMonth()) add(new Figure(told(decided.getPayablePerMonth()) + " a month."));
        if (decided.hasSupplementPerMonth())
            add(new Figure(told(decided.getSupplementPerMonth())
                    + " a month more while you live there, up to the state's minimum."));
        if (decided.getStart().isEmpty()) return;
        var paidFrom = decided.getPaidFrom();
        add(new Paragraph(
                paidFrom.isEmpty() || paidFrom.equals(decided.getStart())
                        ? "From " + decided.getStart() + "."
                        : "The right begins on " + decided.getStart() + "; it is paid from " + paidFrom + "."));
    }

    /// What was paid first, then what else was tried: which is better for her was compared.
    private void routes(Determination decided) {
        var chosen = decided.getChosenRoute();
        for (boolean paid : new boolean[] {true, false})
            for (var route : decided.getRoutesList()) {
                if (route.getId().equals(chosen) != paid) continue;
                var by = route.getInstrument().isEmpty() ? "the law of the state alone" : route.getInstrument();
                var outcome = route.hasAmount()
                        ? told(route.getAmount())
                        : route.getRefusalReason().isEmpty() ? "" : words(route.getRefusalReason());
                add(new Reasons(
                        "By " + by + (outcome.isEmpty() ? "" : ": " + outcome) + (paid ? " (this is paid)" : ""),
                        route.getStepsList().stream().map(SummaryLetter::told).toList()));
            }
        if (decided.getStepsCount() > 0)
            add(new Reasons(
                    "Why this is the result",
                    decided.getStepsList().stream().map(SummaryLetter::told).toList()));
    }

    private void review(ReviewLimit limit) {
        if (limit.getUnverifiedCount() > 0)
            add(new Warning("This day rests on what was not verified:", limit.getUnverifiedList()));
        add(new Paragraph(
                limit.getLastDay().isEmpty()
                        ? "Until when you can ask for a review, this institution's own letter says; it counts from the "
                                + "day on which you received this summary."
                        : "You can ask for a review until " + limit.getLastDay() + ", if you received this summary on "
                                + limit.getCountedFrom() + "; until later, if you received it later."));
    }

    private static String told(LawValue value) {
        return value.getSource().isEmpty() ? value.getPath() : value.getPath() + " — " + value.getSource();
    }

    private static String told(Money money) {
        return money.getCurrency() + " " + money.getAmount();
    }

    private static String told(Step step) {
        var article =
                (step.getArticle().getInstrument() + " " + step.getArticle().getArticle()).strip();
        return article.isEmpty() ? step.getText() : step.getText() + " [" + article + "]";
    }

    private static String day(String moment) {
        return moment.substring(0, Math.min(10, moment.length()));
    }

    private static String words(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
