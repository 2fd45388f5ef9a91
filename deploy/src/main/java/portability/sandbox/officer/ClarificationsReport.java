package portability.sandbox.officer;

import java.io.PrintStream;
import java.util.List;
import portability.proto.contributions.v1.Clarification;
import portability.proto.contributions.v1.ClarificationFinding;
import portability.proto.contributions.v1.ClarificationMoment;

/// Clarifications, for a person to read.
public final class ClarificationsReport {
    private ClarificationsReport() {}

    public static void print(List<Clarification> found, PrintStream out) {
        if (found.isEmpty()) out.println("Nothing is open.");
        found.forEach(each -> print(each, out));
    }

    private static void print(Clarification told, PrintStream out) {
        out.printf(
                "%s  %s, due %s%s%n  %s (%s %s): %s and %s, asked of %s%n  person %s%n",
                told.getCaseId(),
                told.getStatus(),
                told.getDueOn(),
                told.getOverdue() ? " (overdue)" : "",
                told.getRule(),
                told.getArticle().getInstrument(),
                told.getArticle().getArticle(),
                told.getOne(),
                told.getOther(),
                String.join(", ", told.getAskedOfList()),
                told.getPersonId());
        told.getFindingsList().forEach(finding -> out.println("  " + finding(told, finding)));
        told.getHistoryList().forEach(moment -> out.println("  " + moment(moment)));
    }

    private static String finding(Clarification told, ClarificationFinding finding) {
        var days = finding.getFirstDay().isEmpty() ? "" : finding.getFirstDay() + " to " + finding.getLastDay() + ": ";
        return "%s%s says %s, %s says %s"
                .formatted(days, told.getOne(), finding.getOneSays(), told.getOther(), finding.getOtherSays());
    }

    private static String moment(ClarificationMoment moment) {
        var what = (moment.getWhat() + " " + moment.getOutcome()).strip();
        var by = moment.getBy().isEmpty() ? "" : " by " + moment.getBy();
        var text = moment.getText().isEmpty() ? "" : ": " + moment.getText();
        return moment.getAt() + " " + what + by + text;
    }
}
