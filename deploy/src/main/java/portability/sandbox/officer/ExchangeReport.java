package portability.sandbox.officer;

import java.io.PrintStream;
import java.util.function.Supplier;
import portability.proto.claims.v1.DueAnswer;
import portability.proto.claims.v1.ExchangeDeskServiceGrpc.ExchangeDeskServiceBlockingStub;
import portability.proto.claims.v1.ListDueAnswersRequest;
import portability.proto.claims.v1.ListRemindersRequest;
import portability.proto.claims.v1.ListSetAsideRequest;
import portability.proto.claims.v1.ListUndeliveredRequest;
import portability.proto.claims.v1.OpenReminder;
import portability.proto.claims.v1.SetAsideDocument;
import portability.proto.claims.v1.UndeliveredDocument;

/// Documents that do not get through or changed nothing, for a person to read.
public final class ExchangeReport {
    private ExchangeReport() {}

    /// @param desk    a stub for each page
    /// @param partner only what is for this one; empty: for all
    public static void print(Supplier<ExchangeDeskServiceBlockingStub> desk, String partner, PrintStream out) {
        var waiting = ListUndeliveredRequest.newBuilder().setPartner(partner);
        int found = 0;
        do {
            var page = desk.get().listUndelivered(waiting.build());
            page.getDocumentsList().forEach(document -> print(document, out));
            found += page.getDocumentsCount();
            waiting.setPageToken(page.getNextPageToken());
        } while (!waiting.getPageToken().isEmpty());
        var aside = ListSetAsideRequest.newBuilder();
        do {
            var page = desk.get().listSetAside(aside.build());
            page.getDocumentsList().forEach(document -> print(document, out));
            found += page.getDocumentsCount();
            aside.setPageToken(page.getNextPageToken());
        } while (!aside.getPageToken().isEmpty());
        var reminders = ListRemindersRequest.newBuilder();
        do {
            var page = desk.get().listReminders(reminders.build());
            page.getRemindersList().forEach(reminder -> print(reminder, out));
            found += page.getRemindersCount();
            reminders.setPageToken(page.getNextPageToken());
        } while (!reminders.getPageToken().isEmpty());
        found += printDue(desk, true, out);
        if (found == 0) out.println("Nothing waits for an officer.");
    }

    /// What is awaited, of partners and of this institution, by the day until which it is due.
    ///
    /// @param overdue only that whose day has passed
    /// @return how many there are
    public static int printDue(Supplier<ExchangeDeskServiceBlockingStub> desk, boolean overdue, PrintStream out) {
        var asked = ListDueAnswersRequest.newBuilder().setOverdue(overdue);
        int found = 0;
        do {
            var page = desk.get().listDueAnswers(asked.build());
            page.getAnswersList().forEach(answer -> print(answer, out));
            found += page.getAnswersCount();
            asked.setPageToken(page.getNextPageToken());
        } while (!asked.getPageToken().isEmpty());
        return found;
    }

    private static void print(DueAnswer answer, PrintStream out) {
        var due = answer.getAnswerDue().isEmpty()
                ? "no day named"
                : "due " + answer.getAnswerDue() + (answer.getOverdue() ? ", OVERDUE" : "");
        out.printf(
                "%s  %s, asked since %s: %s, %d reminders%n",
                answer.getCaseId(),
                answer.getOwedHere()
                        ? "this institution owes " + answer.getPartner() + " its " + answer.getWhat()
                        : answer.getPartner() + " owes its " + answer.getWhat(),
                answer.getSince(),
                due,
                answer.getReminders());
    }

    private static void print(UndeliveredDocument document, PrintStream out) {
        out.printf(
                "%s  %s to %s, %s in %s%n",
                document.getDocumentId(),
                document.getKind(),
                document.getPartner(),
                document.getPairSeq() == 0 ? "without a number yet" : "number " + document.getPairSeq(),
                document.getCaseId());
        var why = document.getRefusalReason().isEmpty() ? "" : " as " + document.getRefusalReason();
        var anew = document.getAnew() ? ", another one goes in its place" : "";
        out.println("  " + document.getState() + why + " since " + document.getSince() + anew + "; "
                + document.getBehind() + " behind it");
        if (!document.getUnreachableSince().isEmpty())
            out.println("  the partner does not answer since " + document.getUnreachableSince() + ": "
                    + document.getAttempts() + " attempts, circuit " + document.getCircuit());
        out.println("  can: " + String.join(", ", document.getCanList()));
    }

    private static void print(OpenReminder reminder, PrintStream out) {
        out.printf(
                "%s  %s %s of its %s, awaited since %s: reminder %d at %s%n",
                reminder.getCaseId(),
                reminder.getPartner(),
                reminder.getReceived() ? "reminds this institution" : "was reminded",
                reminder.getAwaited(),
                reminder.getSince(),
                reminder.getNumber(),
                reminder.getRemindedAt());
    }

    private static void print(SetAsideDocument document, PrintStream out) {
        out.printf(
                "%s  %s from %s in %s%n  SET ASIDE as %s since %s%n",
                document.getDocumentId(),
                document.getKind().isEmpty() ? "document" : document.getKind(),
                document.getPartner(),
                document.getCaseId(),
                document.getReason(),
                document.getSince());
        out.println("  can: " + String.join(", ", document.getCanList()));
    }
}
