package portability.claims.netting.settled;

import java.time.Instant;
import java.time.LocalDate;
import portability.claims.payment.Amount;
import portability.claims.payment.PayeeAccount;

/// What happened about the payment of a window, or of an advance, at one of the two institutions.
public sealed interface SettlementEvent {
    String windowId();

    /// Why something is paid.
    enum Purpose {
        /// What is left of a window, or a part of it.
        NET,
        ADVANCE,
        /// What came in excess goes back.
        RETURN
    }

    /// An officer takes an advance down; another one orders it.
    ///
    /// @param windowId names it, as a window is named
    /// @param account  the partner's
    record AdvanceOpened(
            String windowId, String partner, Amount amount, LocalDate openedOn, PayeeAccount account, String by)
            implements SettlementEvent {}

    /// The partner tells of an advance.
    record AdvanceHeard(String windowId, String partner, LocalDate paidOn) implements SettlementEvent {}

    /// An officer orders a payment.
    ///
    /// @param paymentId the message id, instruction id and end-to-end id for the bank
    record PaymentOrdered(
            String windowId,
            String paymentId,
            Purpose purpose,
            Amount amount,
            PayeeAccount account,
            LocalDate executeOn,
            Instant orderedAt,
            String by)
            implements SettlementEvent {}

    /// The bank has paid.
    ///
    /// @param told the bank's status code, or the reference of its entry
    record PaymentSettled(String windowId, String paymentId, LocalDate on, String told) implements SettlementEvent {}

    /// The bank will not pay: it is due again.
    record PaymentRejected(String windowId, String paymentId, String reason) implements SettlementEvent {}

    /// The bank is asked to get a payment back.
    record RecallAsked(String windowId, String paymentId, String recallId, String reason, Instant askedAt, String by)
            implements SettlementEvent {}

    /// A payment, or a part of it, came back: that is due again.
    ///
    /// @param entryId the bank's entry
    record PaymentReturned(
            String windowId, String paymentId, String entryId, Amount amount, LocalDate on, String reason)
            implements SettlementEvent {}

    /// The partner tells that its bank has paid.
    record PaymentNoticed(
            String windowId, String paymentId, Purpose purpose, Amount amount, LocalDate paidOn, String documentId)
            implements SettlementEvent {}

    /// The partner tells that a payment it had told of was rejected, or came back: that is due again, whether the own
    /// bank has said so by now or not.
    ///
    /// @param on      by the partner's bank
    /// @param entryId of the partner's bank; empty where it gave its word alone
    record ReturnNoticed(
            String windowId,
            String paymentId,
            Amount amount,
            LocalDate on,
            String entryId,
            String reason,
            String documentId)
            implements SettlementEvent {}

    /// Money of the partner's has come.
    ///
    /// @param entryId   the bank's entry
    /// @param paymentId the end-to-end id with which it came
    record MoneyReceived(String windowId, String entryId, String paymentId, Amount amount, LocalDate on)
            implements SettlementEvent {}

    /// Of the partner's money that has come, the bank has taken some back, for its payer or by mistake: that is due
    /// again.
    ///
    /// @param entryId   the bank's entry
    /// @param paymentId the end-to-end id with which it had come
    record MoneyTakenBack(String windowId, String entryId, String paymentId, Amount amount, LocalDate on, String reason)
            implements SettlementEvent {}

    /// What the window leaves in a currency is reserved for a round that this institution has signed: it is
    /// not paid by itself until the round's proposer has signed that it stands, or is void. Stands in one
    /// transaction with that.
    record WindowReserved(String windowId, String roundId, String currency) implements SettlementEvent {}

    /// Nothing came of the round: it is paid by itself again.
    record WindowFreed(String windowId, String roundId) implements SettlementEvent {}

    /// What the window leaves in a currency is settled in a round that stands.
    record SettledInRound(String windowId, String roundId, Amount amount) implements SettlementEvent {}

    /// A round leaves a transfer between this institution and a partner.
    ///
    /// @param windowId names the transfer, as a window is named
    /// @param debtor   who pays it
    /// @param account  where the partner is paid
    /// @param by       the officer who signed the round here: another one pays
    record TransferDue(
            String windowId,
            String roundId,
            String partner,
            String debtor,
            Amount amount,
            LocalDate valueDate,
            PayeeAccount account,
            String by)
            implements SettlementEvent {}
}
