package portability.claims.netting.settled;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import portability.claims.netting.settled.SettlementEvent.PaymentOrdered;
import portability.claims.netting.settled.SettlementEvent.Purpose;
import portability.claims.netting.settled.SettlementEvent.RecallAsked;
import portability.claims.payment.Amount;
import portability.claims.payment.PayeeAccount;

/// A payment this institution ordered.
///
/// @param settledOn when the bank paid; empty while it has not, or will not
/// @param told      how the bank said so: its status, or its entry; empty where it has not
/// @param rejected  why it will not; empty otherwise
/// @param recall    how the bank was asked to get it back
/// @param returned  what came back, by the bank's entry
public record Payment(
        String paymentId,
        Purpose purpose,
        Amount amount,
        PayeeAccount account,
        LocalDate executeOn,
        Instant orderedAt,
        String by,
        Optional<LocalDate> settledOn,
        String told,
        Optional<String> rejected,
        Optional<RecallAsked> recall,
        Map<String, Amount> returned) {
    /// What a bank says of a payment that was settled, and of one that was credited: ISO 20022.
    public static final String SETTLED_THERE = "ACSC";

    public static final String CREDITED_THERE = "ACCC";

    public Payment {
        returned = Map.copyOf(returned);
    }

    static Payment of(PaymentOrdered ordered) {
        return new Payment(
                ordered.paymentId(),
                ordered.purpose(),
                ordered.amount(),
                ordered.account(),
                ordered.executeOn(),
                ordered.orderedAt(),
                ordered.by(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    Payment settled(LocalDate on, String how) {
        return new Payment(
                paymentId,
                purpose,
                amount,
                account,
                executeOn,
                orderedAt,
                by,
                Optional.of(on),
                how,
                rejected,
                recall,
                returned);
    }

    Payment refused(String reason) {
        return new Payment(
                paymentId,
                purpose,
                amount,
                account,
                executeOn,
                orderedAt,
                by,
                settledOn,
                told,
                Optional.of(reason),
                recall,
                returned);
    }

    Payment recalled(RecallAsked asked) {
        return new Payment(
                paymentId,
                purpose,
                amount,
                account,
                executeOn,
                orderedAt,
                by,
                settledOn,
                told,
                rejected,
                Optional.of(asked),
                returned);
    }

    Payment back(String entryId, Amount part) {
        var all = new HashMap<>(returned);
        all.put(entryId, part);
        return new Payment(
                paymentId, purpose, amount, account, executeOn, orderedAt, by, settledOn, told, rejected, recall, all);
    }

    /// Was the account here debited with it, as a statement says? Otherwise the bank gave its word at most.
    public boolean isBooked() {
        return settledOn.isPresent() && !told.equals(SETTLED_THERE) && !told.equals(CREDITED_THERE);
    }

    public Money cameBack() {
        return returned.values().stream()
                .map(Amount::money)
                .reduce(amount.money().multipliedBy(0), Money::plus);
    }

    /// What of it has left, or will: nothing of what was rejected or came back.
    public Money counts() {
        return rejected.isPresent()
                ? amount.money().multipliedBy(0)
                : amount.money().minus(cameBack());
    }

    public State state() {
        if (rejected.isPresent()) return State.REJECTED;
        if (!cameBack().isZero()) return State.RETURNED;
        return settledOn.isPresent() ? State.SETTLED : State.ORDERED;
    }

    public enum State {
        ORDERED,
        SETTLED,
        REJECTED,
        RETURNED
    }
}
