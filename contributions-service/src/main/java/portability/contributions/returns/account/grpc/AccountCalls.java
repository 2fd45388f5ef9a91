package portability.contributions.returns.account.grpc;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import portability.contributions.period.PeriodReader;
import portability.contributions.refusal.Refusal.UnknownPayment;
import portability.contributions.refusal.Refused;
import portability.contributions.request.CurrentReads;
import portability.contributions.request.grpc.Requests;
import portability.contributions.request.grpc.Text;
import portability.contributions.returns.account.AccountCommand.RecordPayment;
import portability.contributions.returns.account.AccountCommand.ReversePayment;
import portability.contributions.returns.account.AccountCommand.WithdrawReturn;
import portability.contributions.returns.account.AccountDesk;
import portability.contributions.returns.account.AccountRecords;
import portability.contributions.returns.account.AccountRecords.DueReminder;
import portability.contributions.returns.account.ReturnTerms;
import portability.contributions.returns.account.SetReturnTerms;
import portability.ledger.edge.MalformedInput;
import portability.proto.contributions.v1.ListDueRemindersRequest;
import portability.proto.contributions.v1.ListDueRemindersResponse;
import portability.proto.contributions.v1.RecordReturnPaymentRequest;
import portability.proto.contributions.v1.RecordReturnPaymentResponse;
import portability.proto.contributions.v1.ReverseReturnPaymentRequest;
import portability.proto.contributions.v1.ReverseReturnPaymentResponse;
import portability.proto.contributions.v1.SetReturnTermsRequest;
import portability.proto.contributions.v1.SetReturnTermsResponse;
import portability.proto.contributions.v1.WithdrawReturnRequest;
import portability.proto.contributions.v1.WithdrawReturnResponse;

/// The rpcs about what is due on returns, and about their end.
public final class AccountCalls {
    private static final int MOST_REMINDERS = 12;
    private static final int MOST_LISTED = 1_000;
    private static final int MOST_LINES = 10_000;

    private final Requests requests;
    private final CurrentReads reads;
    private final AccountDesk desk;
    private final AccountRecords records;

    public AccountCalls(Requests requests, CurrentReads reads, AccountDesk desk, AccountRecords records) {
        this.requests = requests;
        this.reads = reads;
        this.desk = desk;
        this.records = records;
    }

    public SetReturnTermsResponse set(SetReturnTermsRequest message) {
        var request = requests.read(message.getRequestId(), message);
        if (!PeriodReader.isScheme(message.getScheme())) throw invalidTerms("a scheme has a code");
        if (message.getReminderDaysCount() > MOST_REMINDERS) throw invalidTerms("too many reminders");
        desk.set(new SetReturnTerms(message.getScheme(), request, day("from", message.getFrom()), terms(message)));
        return SetReturnTermsResponse.getDefaultInstance();
    }

    private static ReturnTerms terms(SetReturnTermsRequest message) {
        try {
            return new ReturnTerms(
                    message.getDueDayOfMonth(), message.getReminderDaysList(), message.getCountsUnpaid());
        } catch (IllegalArgumentException _) {
            throw invalidTerms("due on a day from 1 to 28, reminders on rising days after it");
        }
    }

    private static MalformedInput invalidTerms(String message) {
        return new MalformedInput("INVALID_TERMS", message);
    }

    private static LocalDate day(String field, String text) {
        return Text.day(field, text).orElseThrow(() -> new MalformedInput("INVALID_DATE", field + " is missing"));
    }

    public RecordReturnPaymentResponse pay(RecordReturnPaymentRequest message) {
        var request = requests.read(message.getRequestId(), message);
        var amount = Amounts.positive(message.getAmount());
        var received = day("received_on", message.getReceivedOn());
        return RecordReturnPaymentResponse.newBuilder()
                .setPaymentId(desk.send(
                        request,
                        new RecordPayment(
                                ReturnIds.asGiven(message.getReturnId()), request, amount, received, lines(message))))
                .build();
    }

    /// A line that is named is looked for among those that are posted: all of them are to be seen.
    private Set<Integer> lines(RecordReturnPaymentRequest message) {
        var lines = new HashSet<>(message.getLinesList());
        if (lines.size() < message.getLinesCount()) throw new MalformedInput("INVALID_AMOUNT", "a line is named once");
        if (lines.size() > MOST_LINES) throw new MalformedInput("INVALID_AMOUNT", "more than " + MOST_LINES + " lines");
        if (!lines.isEmpty()) reads.awaitAll();
        return lines;
    }

    public ReverseReturnPaymentResponse reverse(ReverseReturnPaymentRequest message) {
        var request = requests.read(message.getRequestId(), message);
        var reason = Text.explanation("reason", message.getReason());
        if (!Text.isKey(message.getPaymentId())) throw new Refused(new UnknownPayment());
        var _ = desk.send(
                request,
                new ReversePayment(ReturnIds.asGiven(message.getReturnId()), request, message.getPaymentId(), reason));
        return ReverseReturnPaymentResponse.getDefaultInstance();
    }

    public WithdrawReturnResponse withdraw(WithdrawReturnRequest message) {
        var request = requests.read(message.getRequestId(), message);
        var reason = Text.explanation("reason", message.getReason());
        var _ = desk.send(request, new WithdrawReturn(ReturnIds.asGiven(message.getReturnId()), request, reason));
        return WithdrawReturnResponse.getDefaultInstance();
    }

    public ListDueRemindersResponse due(ListDueRemindersRequest message) {
        var day = day("day", message.getDay());
        reads.awaitAll();
        return ListDueRemindersResponse.newBuilder()
                .addAllReminders(records.remindersDue(day, MOST_LISTED).stream()
                        .map(AccountCalls::message)
                        .toList())
                .build();
    }

    private static portability.proto.contributions.v1.DueReminder message(DueReminder due) {
        return portability.proto.contributions.v1.DueReminder.newBuilder()
                .setReturnId(due.returnId())
                .setNumber(due.number())
                .setDueOn(due.dueOn().toString())
                .build();
    }
}
