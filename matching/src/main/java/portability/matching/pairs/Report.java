package portability.matching.pairs;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import portability.matching.Match;

/// Tells a tally to people: what went wrong first, with what it rested on, then the figures.
final class Report {
    private final PrintWriter out;

    Report(PrintWriter out) {
        this.out = out;
    }

    void print(Tally tally) {
        tally.mistaken().forEach(pair -> miss("MISTAKEN for one person", pair));
        tally.missed().forEach(pair -> miss("MISSED, is one person", pair));
        tally.unlookedFor().forEach(pair -> out.println("SHARES NO KEY  line " + pair.line() + "  " + pair.text()));
        int wrong = tally.missed().size() + tally.mistaken().size();
        out.printf(
                "%d pairs: %d found, %d missed, %d told apart, %d mistaken%n",
                tally.found() + tally.apart() + wrong,
                tally.found(),
                tally.missed().size(),
                tally.apart(),
                tally.mistaken().size());
        out.println("precision " + decimal(tally.precision()) + ", recall " + decimal(tally.recall()));
        out.flush();
    }

    private void miss(String what, LabelledPair pair) {
        var match = pair.match();
        out.println(what + "  line " + pair.line() + "  " + pair.text());
        out.println("  score " + decimal(match.score()) + ": " + reasons(match));
        if (!pair.why().isEmpty()) out.println("  " + pair.why());
    }

    private static String reasons(Match match) {
        var parts = match.name().agreeing().stream()
                .map(part -> part.one() + "/" + part.other() + " " + part.manner())
                .collect(Collectors.joining(", "));
        return parts + only(" only first: ", match.name().onlyInOne())
                + only(" only second: ", match.name().onlyInOther()) + "; birth date " + match.birthDate() + "; sex "
                + match.sex();
    }

    private static String only(String side, List<String> parts) {
        return parts.isEmpty() ? "" : side + String.join(" ", parts);
    }

    private static String decimal(int thousandths) {
        return thousandths / 1000 + "." + "%03d".formatted(thousandths % 1000);
    }
}
