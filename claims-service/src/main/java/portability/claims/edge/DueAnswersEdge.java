package portability.claims.edge;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.claim.followup.DueAnswers;
import portability.claims.claim.followup.DueAnswers.After;
import portability.claims.claim.followup.DueAnswers.Answer;
import portability.claims.claim.followup.DueAnswers.Reminder;
import portability.ledger.edge.MalformedInput;
import portability.proto.claims.v1.DueAnswer;
import portability.proto.claims.v1.ListDueAnswersRequest;
import portability.proto.claims.v1.ListDueAnswersResponse;
import portability.proto.claims.v1.ListRemindersRequest;
import portability.proto.claims.v1.ListRemindersResponse;
import portability.proto.claims.v1.OpenReminder;

/// What is awaited of partners and of this institution, page by page.
@Component
class DueAnswersEdge {
    private static final int FIELDS = 5;

    private final DueAnswers answers;
    private final Clock clock;

    DueAnswersEdge(DueAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    ListDueAnswersResponse list(ListDueAnswersRequest request) {
        int size = PageOf.size(request.getPageSize());
        var now = clock.instant();
        var before = request.getOverdue() ? Optional.of(now) : Optional.<Instant>empty();
        var read = answers.list(before, after(request.getPageToken()), size + 1);
        var page = PageOf.of(read, size, last -> token(last.place()));
        return ListDueAnswersResponse.newBuilder()
                .addAllAnswers(
                        page.lines().stream().map(line -> line(line, now)).toList())
                .setNextPageToken(page.next())
                .build();
    }

    ListRemindersResponse reminders(ListRemindersRequest request) {
        int size = PageOf.size(request.getPageSize());
        var read = answers.reminders(after(request.getPageToken()), size + 1);
        var page = PageOf.of(read, size, last -> token(last.place()));
        return ListRemindersResponse.newBuilder()
                .addAllReminders(page.lines().stream().map(DueAnswersEdge::line).toList())
                .setNextPageToken(page.next())
                .build();
    }

    private static DueAnswer line(Answer answer, Instant now) {
        var line = DueAnswer.newBuilder()
                .setOwedHere(answer.owedHere())
                .setPartner(answer.partner())
                .setCaseId(answer.claimId())
                .setWhat(answer.what().name())
                .setSince(answer.since().toString())
                .setReminders(answer.reminders());
        answer.due().ifPresent(due -> line.setAnswerDue(due.toString()).setOverdue(due.isBefore(now)));
        return line.build();
    }

    private static OpenReminder line(Reminder reminder) {
        return OpenReminder.newBuilder()
                .setReceived(reminder.received())
                .setPartner(reminder.partner())
                .setCaseId(reminder.claimId())
                .setAwaited(reminder.awaited().name())
                .setNumber(reminder.number())
                .setSince(reminder.since().toString())
                .setRemindedAt(reminder.at().toString())
                .build();
    }

    /// A case's name is the partner's choice: it comes last.
    private static String token(After place) {
        return String.join(
                "|",
                place.at().toString(),
                place.partner(),
                place.errand(),
                Boolean.toString(place.here()),
                place.claimId());
    }

    private static After after(String token) {
        if (token.isEmpty()) return After.nothing();
        var fields = token.split("\\|", FIELDS);
        try {
            return new After(
                    Instant.parse(fields[0]), fields[1], fields[2], Boolean.parseBoolean(fields[3]), fields[4]);
        } catch (DateTimeException | ArrayIndexOutOfBoundsException _) {
            throw new MalformedInput("INVALID_PAGE", "not a page token of this list");
        }
    }
}
