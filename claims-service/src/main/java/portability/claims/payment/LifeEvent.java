package portability.claims.payment;

import java.time.LocalDate;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What happened about whether she lives. What was asked, and when payment waits, is no personal data; who saw
/// her is.
public sealed interface LifeEvent extends PensionEvent {
    /// She was asked for word.
    ///
    /// @param due           by when
    /// @param suspendedFrom from when payment waits if none comes
    /// @param source        the rule's
    /// @param remedy        the rule's
    record LifeCertificateAsked(
            @Subject String claimId, LocalDate due, LocalDate suspendedFrom, String source, String remedy)
            implements LifeEvent {}

    /// Another institution of the case is asked to attest.
    ///
    /// @param documentId of the request
    record AttestationRequested(@Subject String claimId, LocalDate due, String institution, String documentId)
            implements LifeEvent {}

    /// It cannot.
    ///
    /// @param documentId of its answer
    /// @param reason     `NOT_FOUND`, `MOVED_AWAY`, `NOT_COMPETENT`
    record AttestationDenied(@Subject String claimId, String institution, String documentId, String reason)
            implements LifeEvent {}

    /// Somebody saw her alive.
    ///
    /// @param proofId names it: of a document, its id
    /// @param by      who recorded it
    record LifeProven(
            @Subject String claimId,
            String proofId,
            String by,
            @Personal LifeProof proof) implements LifeEvent {}

    /// No word came in time: payment waits.
    record PaymentSuspended(@Subject String claimId, LocalDate due, String source) implements LifeEvent {}

    /// Word came: payment goes on, and what was held back is due.
    ///
    /// @param proofId what brought it about
    record PaymentResumed(@Subject String claimId, String proofId) implements LifeEvent {}

    /// Another institution told that she died: payment waits until an officer has looked at it.
    record DeathTold(
            @Subject String claimId,
            String institution,
            String documentId,
            @Personal ToldDeath death) implements LifeEvent {}

    /// It was none, or not hers.
    record ToldDeathDismissed(@Subject String claimId, String documentId, String by, String reason)
            implements LifeEvent {}
}
