package portability.claims.exchange.pair;

import com.google.protobuf.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import portability.claims.Octets;
import portability.claims.exchange.pair.HeldEvent.DocumentHeldBack;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.proto.exchange.v1.DocumentKind;

/// What can be done with the documents for one partner.
public sealed interface OutboxCommand {
    /// Freezes a document. The same id again is the same document, whatever its body.
    ///
    /// @param documentId derived from what the document is about, so that a repeated step makes no second one
    /// @param answerDue  until when an answer is due, in the sender's view; empty where none is asked for
    record FreezeDocument(
            String documentId,
            DocumentKind kind,
            String caseId,
            List<? extends Message> body,
            Optional<Instant> answerDue)
            implements OutboxCommand {
        public FreezeDocument(String documentId, DocumentKind kind, String caseId, List<? extends Message> body) {
            this(documentId, kind, caseId, body, Optional.empty());
        }
    }

    /// Freezes a document that was held back until the partner knew its kind.
    record FreezeHeld(DocumentHeldBack held) implements OutboxCommand {}

    /// Keeps the partner's receipt, verified by whoever sends this.
    ///
    /// @param refusal   empty for an acceptance
    /// @param withdrawn did the partner take its place only?
    record KeepReceipt(
            long pairSeq, String documentId, String refusal, boolean withdrawn, Octets receipt, Octets signature)
            implements OutboxCommand {}

    /// Takes a document back that the partner has not receipted. The same again changes nothing; that another one goes
    /// in its place can be said later, as long as the partner has not receipted it.
    ///
    /// @param document which one
    /// @param anew     does another one go in its place?
    /// @param by       the officer
    record GiveUp(DocumentFrozen document, boolean anew, String reason, String by) implements OutboxCommand {}

    /// Takes back a document that a restore has lost, with its receipt. The same again changes nothing.
    ///
    /// @param log in which incarnation of this node's log
    record TakeBack(String log, ReturnedDocument returned) implements OutboxCommand {}
}
