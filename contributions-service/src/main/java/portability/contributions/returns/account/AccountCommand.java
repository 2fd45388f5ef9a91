package portability.contributions.returns.account;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import portability.contributions.request.Request;

/// What can be asked of a posted return.
public sealed interface AccountCommand {
    String returnId();

    @TargetAggregateIdentifier
    default String stream() {
        return ReturnAccount.stream(returnId());
    }

    /// @param lines those it pays in full; none: it is for the return as a whole
    record RecordPayment(String returnId, Request request, Amount amount, LocalDate receivedOn, Set<Integer> lines)
            implements AccountCommand {
        public RecordPayment {
            lines = Set.copyOf(lines);
        }

        /// On the return as a whole.
        public RecordPayment(String returnId, Request request, Amount amount, LocalDate receivedOn) {
            this(returnId, request, amount, receivedOn, Set.of());
        }
    }

    record ReversePayment(String returnId, Request request, String paymentId, String reason)
            implements AccountCommand {}

    /// @param number of the reminder that is due
    record RemindEmployer(String returnId, int number, LocalDate day) implements AccountCommand {}

    record WithdrawReturn(String returnId, Request request, String reason) implements AccountCommand {}
}
