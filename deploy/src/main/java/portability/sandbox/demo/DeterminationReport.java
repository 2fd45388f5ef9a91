package portability.sandbox.demo;

import java.util.ArrayList;
import java.util.List;
import portability.proto.agreements.v1.Determination;
import portability.proto.agreements.v1.LawValue;
import portability.proto.agreements.v1.Route;
import portability.proto.types.v1.Step;

/// One institution's determination: what it rests on, what is paid, and every route with its steps.
record DeterminationReport(Page page) {

    void print(Determination determination) {
        if (determination.getScheme().isEmpty()) {
            withoutScheme(determination);
            return;
        }
        page.heading("%s determines %s".formatted(determination.getInstitution(), determination.getScheme()));
        unverified(determination.getRestsOnUnverifiedList());
        outcome(determination);
        var chosen = determination.getChosenRoute();
        for (var route : determination.getRoutesList())
            route(route, route.getId().equals(chosen));
        if (determination.getStepsCount() > 0) page.subheading("Why this is the result");
        determination.getStepsList().forEach(step -> step(4, step));
        page.blank();
        page.text(
                2,
                "law %s…, rules %s"
                        .formatted(abbreviated(determination.getLawChecksum()), determination.getEngineVersion()));
    }

    private void withoutScheme(Determination determination) {
        page.heading("%s has no scheme of this branch loaded".formatted(determination.getInstitution()));
        page.text(
                2,
                "Nothing was decided here on the right to a pension: an officer said that the institution decides "
                        + "outside this system.");
    }

    private void unverified(List<LawValue> values) {
        if (values.isEmpty()) return;
        page.text(
                2,
                values.size() == 1
                        ? "The figure rests on a value whose source was not seen:"
                        : "The figure rests on %d values whose source was not seen:".formatted(values.size()));
        for (var value : values)
            page.hanging(4, "! ", value.getPath() + (value.getSource().isEmpty() ? "" : " — " + value.getSource()));
        page.blank();
    }

    private void outcome(Determination determination) {
        if (!determination.getAwarded()) {
            page.figure("Nothing is payable: " + Codes.words(determination.getRefusalReason()));
            return;
        }
        page.figure("Payable: %s per month, by %s"
                .formatted(Codes.words(determination.getPayablePerMonth()), determination.getChosenRoute()));
        var start = "Pension from " + determination.getStart();
        var paidFrom = determination.getPaidFrom();
        page.text(
                2,
                paidFrom.isEmpty() || paidFrom.equals(determination.getStart())
                        ? start + "."
                        : start + ", paid from " + paidFrom + ".");
    }

    private void route(Route route, boolean paid) {
        page.subheading("Route " + route.getId() + (paid ? " (paid)" : ""));
        page.text(4, right(route));
        figures(route).forEach(figure -> page.text(4, figure));
        route.getStepsList().forEach(step -> step(4, step));
    }

    private static String right(Route route) {
        var right = switch (route.getRight()) {
            case "OWN" -> "own right";
            case "TOTALISED" -> "totalised right";
            case "NONE" -> "no right";
            default -> Codes.words(route.getRight());
        };
        return route.getRefusalReason().isEmpty()
                ? right
                : right + "; gives nothing: " + Codes.words(route.getRefusalReason());
    }

    private static List<String> figures(Route route) {
        var figures = new ArrayList<String>();
        if (route.hasOwn()) {
            boolean more = route.hasTotal() && !route.getTotal().equals(route.getOwn());
            figures.add("own time " + Codes.words(route.getOwn())
                    + (more ? ", total " + Codes.words(route.getTotal()) : ""));
        }
        if (route.hasIndependent()) figures.add("independent benefit " + Codes.words(route.getIndependent()));
        if (route.hasTheoretical()) figures.add("theoretical amount " + Codes.words(route.getTheoretical()));
        if (route.hasProRata())
            figures.add("pro rata %s/%s: %s"
                    .formatted(
                            route.getProRataRatio().getNumerator(),
                            route.getProRataRatio().getDenominator(),
                            Codes.words(route.getProRata())));
        if (route.hasAmount() && !route.hasProRata() && !route.hasIndependent())
            figures.add("amount " + Codes.words(route.getAmount()));
        return figures;
    }

    private void step(int indent, Step step) {
        page.hanging(indent, "· ", sentence(step));
    }

    static String sentence(Step step) {
        return step.getText() + " [" + Codes.words(step.getArticle()) + "]";
    }

    private static String abbreviated(String checksum) {
        return checksum.substring(0, Math.min(16, checksum.length()));
    }
}
