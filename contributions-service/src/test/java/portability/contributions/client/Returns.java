package portability.contributions.client;

import java.util.List;
import java.util.UUID;
import portability.proto.contributions.v1.DueReminder;
import portability.proto.contributions.v1.GetReturnRequest;
import portability.proto.contributions.v1.GetReturnResponse;
import portability.proto.contributions.v1.ListDueRemindersRequest;
import portability.proto.contributions.v1.RecordReturnPaymentRequest;
import portability.proto.contributions.v1.ReturnDue;
import portability.proto.contributions.v1.ReturnHeader;
import portability.proto.contributions.v1.ReverseReturnPaymentRequest;
import portability.proto.contributions.v1.SetReturnTermsRequest;
import portability.proto.contributions.v1.WithdrawReturnRequest;
import portability.proto.types.v1.Money;

/// What an officer does about returns as wholes: terms, payments, ends.
public final class Returns {
    private final Client officer;

    public Returns(Client officer) {
        this.officer = officer;
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    public static ReturnHeader.Builder header(String returnId) {
        return ReturnHeader.newBuilder().setReturnId(returnId).setInstitution("NL:SVB");
    }

    public static Money euro(String amount) {
        return Money.newBuilder().setCurrency("EUR").setAmount(amount).build();
    }

    /// Due on a month of a scheme.
    public static ReturnDue due(String scheme, String lastDay, String amount) {
        return ReturnDue.newBuilder()
                .setScheme(scheme)
                .setFirstDay(lastDay.substring(0, 8) + "01")
                .setLastDay(lastDay)
                .addContributions(euro(amount))
                .build();
    }

    /// Due on the 20th of the month after.
    public void terms(String scheme, boolean countsUnpaid, Integer... reminders) {
        var _ = officer.call()
                .setReturnTerms(SetReturnTermsRequest.newBuilder()
                        .setRequestId(newId())
                        .setScheme(scheme)
                        .setFrom("1900-01-01")
                        .setDueDayOfMonth(20)
                        .addAllReminderDays(List.of(reminders))
                        .setCountsUnpaid(countsUnpaid)
                        .build());
    }

    /// The id of the payment.
    public String pay(String returnId, String amount) {
        return officer.call()
                .recordReturnPayment(RecordReturnPaymentRequest.newBuilder()
                        .setRequestId(newId())
                        .setReturnId(returnId)
                        .setAmount(euro(amount))
                        .setReceivedOn("2025-06-01")
                        .build())
                .getPaymentId();
    }

    public void reverse(String returnId, String paymentId) {
        var _ = officer.call()
                .reverseReturnPayment(ReverseReturnPaymentRequest.newBuilder()
                        .setRequestId(newId())
                        .setReturnId(returnId)
                        .setPaymentId(paymentId)
                        .setReason("the bank took it back")
                        .build());
    }

    public void withdraw(String returnId) {
        var _ = officer.call()
                .withdrawReturn(WithdrawReturnRequest.newBuilder()
                        .setRequestId(newId())
                        .setReturnId(returnId)
                        .setReason("sent by mistake")
                        .build());
    }

    public GetReturnResponse standing(String returnId) {
        return officer.call()
                .getReturn(GetReturnRequest.newBuilder().setReturnId(returnId).build());
    }

    /// Of one return.
    public List<DueReminder> reminders(String returnId, String day) {
        return officer
                .call()
                .listDueReminders(
                        ListDueRemindersRequest.newBuilder().setDay(day).build())
                .getRemindersList()
                .stream()
                .filter(due -> due.getReturnId().equals(returnId))
                .toList();
    }
}
