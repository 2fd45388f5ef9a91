package portability.sandbox.officer;

import java.io.PrintStream;
import portability.proto.agreements.v1.ExplainDeterminationResponse;
import portability.proto.agreements.v1.ExplainedLine;
import portability.proto.agreements.v1.ExplainedSection;

/// An explanation, section by section.
public final class ExplanationReport {
    private ExplanationReport() {}

    /// @param wanted the language that was asked for; empty: none
    public static void print(ExplainDeterminationResponse told, String wanted, PrintStream out) {
        if (!wanted.isEmpty() && !isOf(wanted, told.getLanguage()))
            out.println("There is no text in " + wanted + "; this is " + told.getLanguage() + ".");
        told.getSectionsList().forEach(section -> print(section, out));
    }

    /// A region is no language of its own: `fr-BE` is told in `fr`.
    private static boolean isOf(String wanted, String language) {
        return wanted.equalsIgnoreCase(language)
                || wanted.regionMatches(true, 0, language + "-", 0, language.length() + 1);
    }

    private static void print(ExplainedSection section, PrintStream out) {
        if (section.getLinesCount() == 0) return;
        if (!section.getAbout().isEmpty()) out.println(section.getAbout());
        section.getLinesList().forEach(line -> out.println("  " + told(line)));
    }

    private static String told(ExplainedLine line) {
        return line.getArticleName().isEmpty() ? line.getText() : line.getText() + " [" + line.getArticleName() + "]";
    }
}
