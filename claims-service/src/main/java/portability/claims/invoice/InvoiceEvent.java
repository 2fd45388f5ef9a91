package portability.claims.invoice;

import java.time.LocalDate;
import java.util.Optional;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What happened to an invoice as a whole, at one side. Holds no personal data but words; the lines stand in
/// streams beside it.
public sealed interface InvoiceEvent {
    String invoiceId();

    /// It was begun here, or its first document came.
    ///
    /// @param by the officer; at the debtor, the creditor
    record InvoiceOpened(@Subject String invoiceId, Side side, Terms terms, String by) implements InvoiceEvent {}

    /// Lines are here: as many as go into one document.
    ///
    /// @param batch 1, 2, 3, …
    /// @param minor their sum
    record BatchAdded(@Subject String invoiceId, int batch, int firstLine, int lines, long minor)
            implements InvoiceEvent {}

    /// It is whole, and the creditor sends it.
    record InvoiceSent(@Subject String invoiceId, int batches, int lines, long minor, String by, LocalDate on)
            implements InvoiceEvent {}

    /// What came says how much there must be.
    record InvoiceAnnounced(@Subject String invoiceId, int batches, int lines, long minor) implements InvoiceEvent {}

    /// All of it came: it is introduced, and clocks run. Source: Reg. (EC) 987/2009 Art. 67.
    ///
    /// @param lastDay until when it could be; empty where the law was not known
    /// @param late    is it not considered for that? Art. 67(3)
    record InvoiceIntroduced(@Subject String invoiceId, LocalDate on, Optional<LocalDate> lastDay, boolean late)
            implements InvoiceEvent {}

    /// The debtor has said that it has all of it, and since when.
    record InvoiceAcknowledged(
            @Subject String invoiceId, String documentId, LocalDate on, Optional<LocalDate> lastDay, boolean late)
            implements InvoiceEvent {}

    /// The debtor paid a part of the whole before its lines are decided; both sides know of it. Art. 68(1).
    ///
    /// @param documentId of the document that tells it
    /// @param by         an officer; at the creditor, the debtor
    record DownPaymentMade(
            @Subject String invoiceId,
            Side side,
            String partner,
            String currency,
            DownPayment payment,
            String documentId,
            String by)
            implements InvoiceEvent {}

    /// The creditor does not take a down payment; both sides know of it. Art. 68(3), unverified.
    ///
    /// @param minor how much it was
    /// @param by    an officer; at the debtor, the creditor
    record DownPaymentDeclined(
            @Subject String invoiceId,
            Side side,
            String partner,
            Decline decline,
            long minor,
            @Personal(afterErasure = "\"\"") String words,
            String documentId,
            String by)
            implements InvoiceEvent {}

    /// The creditor claims interest; both sides know of it. Art. 68.
    ///
    /// @param here what the debtor's node calculates, in minor units; empty at the creditor, or without law
    /// @param by   an officer; at the debtor, the creditor
    record InterestClaimed(
            @Subject String invoiceId,
            Side side,
            String partner,
            String currency,
            InterestClaim claim,
            Optional<Long> here,
            String documentId,
            String by)
            implements InvoiceEvent {}

    /// The debtor has said what of it is owed; both sides know of it.
    ///
    /// @param contested what is not, in minor units
    /// @param words     empty where there are none
    record InterestAnswered(
            @Subject String invoiceId,
            Side side,
            String partner,
            String currency,
            InterestAnswer answer,
            long contested,
            @Personal(afterErasure = "\"\"") String words,
            String documentId,
            String by)
            implements InvoiceEvent {}

    /// Interest was paid, as the book says.
    ///
    /// @param entryId by which entry
    /// @param minor   by how much what is paid of it grew; less than nothing where it came back
    record InterestPaid(
            @Subject String invoiceId,
            Side side,
            String partner,
            String currency,
            int number,
            String entryId,
            long minor,
            LocalDate on)
            implements InvoiceEvent {}

    /// The lines of a batch count from here on: at the creditor they go out, at the debtor they are looked at.
    record BatchReleased(@Subject String invoiceId, int batch) implements InvoiceEvent {}
}
