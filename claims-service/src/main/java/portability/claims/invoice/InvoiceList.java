package portability.claims.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Every invoice that was made or came here, with what became of its lines in all.
public interface InvoiceList {
    /// The processor that keeps it.
    String PROCESSOR = "invoices";

    /// An invoice, in minor units of its currency.
    ///
    /// @param batches  how many there must be; 0: not known yet, lines are still added
    /// @param here     how many are here
    /// @param settled  lines that wait for nobody any more
    /// @param waiting  lines that wait for the creditor, the first of them since a day
    /// @param downPaid on the whole
    /// @param paid     of what is accepted, in settlement windows
    /// @param referred since when something of it is before the Audit Board, or was
    record Line(
            String invoiceId,
            Side side,
            Terms terms,
            int batches,
            int here,
            int lines,
            long claimed,
            long accepted,
            long contested,
            long withdrawn,
            int settled,
            int waiting,
            Optional<LocalDate> waitsSince,
            long downPaid,
            long paid,
            Optional<LocalDate> introducedOn,
            boolean late,
            Optional<LocalDate> referred) {
        public long undecided() {
            return claimed - accepted - contested - withdrawn;
        }

        /// How far it is.
        public Status status() {
            if (batches == 0) return Status.DRAFT;
            if (lines > 0 && settled == lines) return paid >= accepted ? Status.CLOSED : Status.SETTLED;
            if (introducedOn.isPresent()) return Status.INTRODUCED;
            return side == Side.CREDITOR ? Status.SENT : Status.ARRIVING;
        }
    }

    /// How far an invoice is.
    enum Status {
        DRAFT,
        SENT,
        ARRIVING,
        INTRODUCED,
        /// Nothing more is said of any line.
        SETTLED,
        /// And what is owed was paid.
        CLOSED
    }

    Optional<Line> find(String invoiceId);

    /// Those that were introduced and are not settled, the first introduced first.
    List<Line> unsettled(int atMost);

    /// The newest first.
    ///
    /// @param after from behind this one; empty: from the newest
    List<Line> page(Optional<Side> side, Optional<String> partner, Optional<String> after, int atMost);
}
