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

    /// One side brought lines before the Audit Board. Moves nothing: from here on it says no more of them than that it
    /// gives in. Source: Reg. (EC) 987/2009 Art. 67(7).
    ///
    /// @param speaker    who did
    /// @param documentId of the document that tells it
    /// @param by         an officer; at the other side, the partner
    /// @param words      the reasons
    record LinesReferred(
            @Subject String invoiceId,
            int batch,
            Side side,
            String partner,
            Side speaker,
            String documentId,
            String by,
            LocalDate on,
            List<Integer> lines,
            @Personal(afterErasure = "[]") List<LineWords> words)
            implements LinesEvent {
        public LinesReferred {
            lines = List.copyOf(lines);
            words = List.copyOf(words);
        }
    }

    /// One side recorded what the Audit Board says of lines; again, where it had recorded it wrongly. Moves nothing:
    /// where both have recorded the same, the debtor's node decides by it.
    ///
    /// @param speaker    who did
    /// @param documentId of the document that tells it
    /// @param by         an officer; at the other side, the partner
    /// @param on         when it was recorded
    /// @param owed       of each line, what of it is owed
    record OpinionRecorded(
            @Subject String invoiceId,
            int batch,
            Side side,
            String partner,
            String currency,
            Side speaker,
            String documentId,
            String by,
            LocalDate on,
            BoardOpinion opinion,
            List<LineAmount> owed,
            @Personal(afterErasure = "[]") List<LineWords> words)
            implements LinesEvent {
        public OpinionRecorded {
            owed = List.copyOf(owed);
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
