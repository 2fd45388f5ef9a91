package portability.contributions.returns.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portability.contributions.request.Request;

/// What happened to a return beside its lines. None is about a person: amounts are those of the whole return.
public sealed interface AccountEvent {
    String returnId();

    /// A return whose header says what it is about, or which return it replaces, began to be posted.
    ///
    /// @param stated       empty if the header says no more than what is replaced
    /// @param dueDay       the last day in time; empty if the scheme had no terms
    /// @param late         did it come after that day?
    /// @param reminderDays days after the due day
    /// @param replaces     the return whose lines it supersedes once all of it is posted
    record AccountOpened(
            String returnId,
            Optional<StatedDue> stated,
            Optional<LocalDate> dueDay,
            boolean late,
            List<Integer> reminderDays,
            Optional<String> replaces)
            implements AccountEvent {
        public AccountOpened {
            reminderDays = List.copyOf(reminderDays);
        }
    }

    /// Something was paid on it.
    ///
    /// @param lines those it pays in full, by their place in the file; empty: it is for the return as a whole
    record PaymentRecorded(
            String returnId,
            Request request,
            String paymentId,
            Amount amount,
            LocalDate receivedOn,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<Integer>> lines)
            implements AccountEvent {
        public PaymentRecorded {
            lines = lines.map(List::copyOf);
        }

        public PaymentRecorded(
                String returnId, Request request, String paymentId, Amount amount, LocalDate receivedOn) {
            this(returnId, request, paymentId, amount, receivedOn, Optional.empty());
        }
    }

    /// A payment turned out to be none.
    record PaymentReversed(String returnId, Request request, String paymentId, String reason) implements AccountEvent {}

    /// What had been paid on the return that this one replaces counts as paid on this one.
    record PaymentsTakenOver(String returnId, String from, List<Amount> amounts) implements AccountEvent {
        public PaymentsTakenOver {
            amounts = List.copyOf(amounts);
        }
    }

    /// The employer was to be reminded that not all is paid.
    ///
    /// @param number 1, 2, 3, …
    record EmployerReminded(String returnId, int number, LocalDate day) implements AccountEvent {}

    /// Another return that is to replace it began to be posted. Until all of it is, this one stands.
    record ReplacementBegun(String returnId, String by) implements AccountEvent {}

    /// All its lines are superseded by those of another return.
    record ReturnReplaced(String returnId, String by) implements AccountEvent {}

    /// All its lines are withdrawn.
    record ReturnWithdrawn(String returnId, Request request, String reason) implements AccountEvent {}
}
