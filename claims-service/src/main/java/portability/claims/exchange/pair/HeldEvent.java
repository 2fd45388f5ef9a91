package portability.claims.exchange.pair;

import java.time.Instant;
import java.util.Optional;
import portability.claims.Octets;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What happened to a document that is not sent yet because its partner would not know it. It has no place in the pair,
/// so that it stops nothing.
public sealed interface HeldEvent {
    String partner();

    String documentId();

    /// The partner has not said that its release knows documents of that kind.
    ///
    /// @param kind      `AWARD_WISHES`, for one
    /// @param since     which version of the exchange knows it first
    /// @param answerDue until when an answer is due, where one is asked for
    /// @param body      a `SealedDocument`, serialised, of which only the parts are there, without salts
    record DocumentHeldBack(
            String partner,
            String documentId,
            String kind,
            @Subject String caseId,
            int since,
            Optional<Instant> answerDue,
            @Personal(afterErasure = Octets.NONE) Octets body)
            implements HeldEvent {}

    /// The partner knows them now, and the document got its place in the pair.
    record HeldDocumentReleased(String partner, String documentId) implements HeldEvent {}

    /// An officer let it go, or its case was erased: it is never sent.
    ///
    /// @param reason in the officer's words
    /// @param by     the officer
    record HeldDocumentGivenUp(
            String partner, String documentId, @Subject String caseId, String reason, String by) implements HeldEvent {}
}
