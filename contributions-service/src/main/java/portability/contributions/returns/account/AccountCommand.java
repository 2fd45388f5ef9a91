package portability.contributions.returns.account;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import portability.contributions.request.Request;

/// What can be asked of a posted return.
public sealed interface AccountCommand {
    String returnId();

    @TargetAggregateIdentifier
    default String stream() {
        return ReturnAccount.stream(returnId());
    }

    record RecordPayment(String returnId, Request request, Amount amount, LocalDate receivedOn)
            implements AccountCommand {}

    record ReversePayment(String returnId, Request request, String paymentId, String reason)
            implements AccountCommand {}

    /// @param number of the reminder that is due
    record RemindEmployer(String returnId, int number, LocalDate day) implements AccountCommand {}

    record WithdrawReturn(String returnId, Request request, String reason) implements AccountCommand {}
}
