package portability.sandbox.officer;

import java.io.PrintStream;
import java.util.function.Supplier;
import portability.proto.claims.v1.ExchangeDeskServiceGrpc.ExchangeDeskServiceBlockingStub;
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
        var reminders = desk.get()
                .listReminders(ListRemindersRequest.getDefaultInstance())
                .getRemindersList();
        reminders.forEach(reminder -> print(reminder, out));
        found += reminders.size();
        if (found == 0) out.println("Nothing waits for an officer.");
    }

    private static void print(UndeliveredDocument document, PrintStream out) {
        out.printf(
                "%s  %s to %s, number %d in %s%n",
                document.getDocumentId(),
                document.getKind(),
                document.getPartner(),
                document.getPairSeq(),
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
