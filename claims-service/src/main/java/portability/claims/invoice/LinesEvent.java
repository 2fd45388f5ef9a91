package portability.claims.invoice;

import java.time.LocalDate;
import java.util.List;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What happened to the lines of one batch of an invoice, at one side. Who was treated for what is sealed
/// under the invoice's key; what is owed stands in clear, by the number of the line, so that books need no
/// key and outlive an erasure.
public sealed interface LinesEvent {
    String invoiceId();

    int batch();

    /// The lines as they are asked for.
    record LinesAdded(
            @Subject String invoiceId,
            int batch,
            @Personal(afterErasure = "[]") List<CareLine> care,
            @Personal(afterErasure = "[]") List<Diagnosis> diagnoses)
            implements LinesEvent {
        public LinesAdded {
            care = List.copyOf(care);
            diagnoses = List.copyOf(diagnoses);
        }
    }

    /// They are asked for, by their amounts. From here on they count, at both sides.
    record LinesIntroduced(
            @Subject String invoiceId, int batch, Side side, String partner, String currency, List<LineAmount> lines)
            implements LinesEvent {
        public LinesIntroduced {
            lines = List.copyOf(lines);
        }
    }

    /// The debtor's node has looked at them, and found this; nothing of a line that is not in it.
    record LinesChecked(@Subject String invoiceId, int batch, List<Finding> findings) implements LinesEvent {
        public LinesChecked {
            findings = List.copyOf(findings);
        }
    }

    /// The debtor said what is owed of them.
    ///
    /// @param documentId of the document that tells it
    /// @param by         an officer, or a rule; at the creditor, the debtor
    record LinesDecided(
            @Subject String invoiceId,
            int batch,
            Side side,
            String partner,
            String currency,
            String documentId,
            String by,
            LocalDate on,
            List<LineMove> moves,
            @Personal(afterErasure = "[]") List<LineWords> words)
            implements LinesEvent {
        public LinesDecided {
            moves = List.copyOf(moves);
            words = List.copyOf(words);
        }
    }

    /// The creditor asked to withdraw or lower lines while it was the debtor's turn. Moves nothing: what the debtor
    /// says to it does.
    ///
    /// @param documentId of the document that asks
    /// @param by         an officer; at the debtor, the creditor
    /// @param to         what is still asked for of each, with what is accepted
    record WithdrawalAsked(
            @Subject String invoiceId,
            int batch,
            Side side,
            String partner,
            String documentId,
            String by,
            LocalDate on,
            List<LineAmount> to,
            @Personal(afterErasure = "[]") List<LineWords> words)
            implements LinesEvent {
        public WithdrawalAsked {
            to = List.copyOf(to);
            words = List.copyOf(words);
        }
    }

    /// Of lines that are owed, so much was paid, as this institution's book has it.
    ///
    /// @param entryId of the book's entry; one is taken down once
    /// @param lines   by how much what is paid grew, or shrank where a payment came back
    record LinesPaid(
            @Subject String invoiceId,
            int batch,
            Side side,
            String partner,
            String currency,
            String entryId,
            LocalDate on,
            List<LineAmount> lines)
            implements LinesEvent {
        public LinesPaid {
            lines = List.copyOf(lines);
        }
    }

    /// The creditor answered what was contested.
    ///
    /// @param documentId of the document that tells it
    /// @param by         an officer; at the debtor, the creditor
    record LinesAnswered(
            @Subject String invoiceId,
            int batch,
            Side side,
            String partner,
            String currency,
            String documentId,
            String by,
            LocalDate on,
            List<LineMove> moves,
            @Personal(afterErasure = "[]") List<LineWords> words)
            implements LinesEvent {
        public LinesAnswered {
            moves = List.copyOf(moves);
            words = List.copyOf(words);
        }
    }
}
