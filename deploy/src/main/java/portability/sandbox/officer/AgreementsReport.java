package portability.sandbox.officer;

import java.io.PrintStream;
import java.util.List;
import portability.proto.agreements.v1.AgreementFinding;
import portability.proto.agreements.v1.Body;
import portability.proto.agreements.v1.FindAgreementsResponse;
import portability.proto.agreements.v1.PairAnswer;

/// What there is between two states, for a person to read.
public final class AgreementsReport {
    private AgreementsReport() {}

    public static void print(FindAgreementsResponse found, PrintStream out) {
        out.println(answer(found.getAnswer()));
        found.getNotesList().forEach(out::println);
        found.getFindingsList().forEach(finding -> print(finding, out));
        bodies(found.getBodiesOfOneList(), out);
        bodies(found.getBodiesOfOtherList(), out);
    }

    private static String answer(PairAnswer answer) {
        return switch (answer) {
            case PAIR_ANSWER_RULES_LOADED -> "An instrument is in force, and its rules are loaded.";
            case PAIR_ANSWER_KNOWN_NOT_LOADED ->
                "An instrument is in force; it is known, but its rules are not loaded.";
            case PAIR_ANSWER_MAY_BE_IN_FORCE ->
                "One is known; whether it is in force, or covers that branch, was not seen.";
            case PAIR_ANSWER_OTHER_BRANCHES -> "What is in force does not cover that branch.";
            case PAIR_ANSWER_SIGNED_ONLY -> "One is signed or drafted, and not in force.";
            case PAIR_ANSWER_NOT_IN_FORCE -> "There is one, and it is not in force on that day.";
            case PAIR_ANSWER_NONE_KNOWN -> "None is known. That is no proof that there is none.";
            case PAIR_ANSWER_UNSPECIFIED, UNRECOGNIZED -> "The service gave an answer that this command does not know.";
        };
    }

    private static void print(AgreementFinding finding, PrintStream out) {
        var instrument = finding.getInstrument();
        out.printf(
                "%n%s  %s%n  %s%s, %s%n  source: %s%s%n",
                instrument.getId(),
                instrument.getTitle(),
                word(finding.getStanding().name(), "STANDING_"),
                instrument.getInForce().isEmpty() ? "" : ", from " + instrument.getInForce(),
                instrument.getBranchesCount() == 0
                        ? "branches not seen"
                        : String.join(", ", instrument.getBranchesList()),
                instrument.getSource().getTitle(),
                instrument.getSeen() ? "" : " (not seen)");
        if (!finding.getRules().isEmpty()) out.println("  rules: " + finding.getRules());
        if (!instrument.getNote().isEmpty()) out.println("  note: " + instrument.getNote());
    }

    /// Those who can be written to.
    public static void bodies(List<Body> bodies, PrintStream out) {
        bodies.forEach(body -> out.printf(
                "%n%s  %s (%s)%n  %s%n  %s%n  hours: %s; languages: %s%n",
                body.getState(),
                body.getName(),
                body.getRole(),
                body.getCompetence(),
                body.getContact(),
                body.getOpeningHours().isEmpty() ? "unknown" : body.getOpeningHours(),
                body.getLanguagesCount() == 0 ? "unknown" : String.join(", ", body.getLanguagesList())));
    }

    private static String word(String name, String prefix) {
        return name.substring(prefix.length());
    }
}
