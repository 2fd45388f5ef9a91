package portability.claims.restore;

import java.util.List;
import portability.claims.Octets;

/// What happened on the way back from a restore of this node's database. `log` is the name under which the log goes on.
public sealed interface RestoreEvent {
    String log();

    /// The first of two officers would let the log go on.
    record RestoreApproved(String log, String officer, String reason) implements RestoreEvent {}

    /// The second has agreed. Checkpoints name the next incarnation from here on.
    ///
    /// @param note     this node's newest checkpoint under the name before
    /// @param partners from whom documents are to be fetched back, and to whom the gap is to be stated
    record LogRestored(String log, String note, String reason, List<String> officers, List<String> partners)
            implements RestoreEvent {
        public LogRestored {
            officers = List.copyOf(officers);
            partners = List.copyOf(partners);
        }
    }

    /// Everything a partner held of the documents between both is here again.
    ///
    /// @param recoveredFrom of this node's own documents to it, from which number …
    /// @param recoveredTo   … to which, inclusive; both 0 if none were lost
    record PairRecovered(String log, String partner, long recoveredFrom, long recoveredTo) implements RestoreEvent {}

    /// The gap was put in words and signed, for one partner. These bytes are sent until it has accepted them.
    ///
    /// @param statement a `SignedGapStatement`, serialised
    record GapDeclared(String log, String partner, Octets statement) implements RestoreEvent {}

    /// Two officers of the partner have accepted the gap, or it had witnessed nothing.
    record GapSettled(String log, String partner) implements RestoreEvent {}
}
