package portability.claims.netting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portability.claims.payment.PayeeAccount;

/// What happened about a settlement window until both have agreed.
public sealed interface WindowEvent {
    String windowId();

    /// An officer opened it here.
    ///
    /// @param settleIn ISO 4217; empty: each currency by itself
    record WindowOpened(String windowId, String partner, LocalDate openedOn, Optional<String> settleIn, String by)
            implements WindowEvent {}

    /// A part of the list of a round; the parts stand before what proposes them, in one transaction.
    record ItemsListed(String windowId, int round, List<Entry> entries) implements WindowEvent {
        public ItemsListed {
            entries = List.copyOf(entries);
        }
    }

    /// This institution closed it and proposes.
    ///
    /// @param position   how many entries the log had
    /// @param leftOver   how much was due and did not fit in; a thousand may be more
    /// @param documentId the document that says so
    record WindowProposed(
            String windowId,
            int round,
            LocalDate closedOn,
            LocalDate dueBy,
            long position,
            int items,
            int leftOver,
            List<Rounding> roundings,
            List<Net> nets,
            String listHash,
            Optional<PayeeAccount> account,
            String documentId,
            String by)
            implements WindowEvent {
        public WindowProposed {
            roundings = List.copyOf(roundings);
            nets = List.copyOf(nets);
        }
    }

    /// The partner proposes.
    record ProposalReceived(
            String windowId,
            String partner,
            int round,
            LocalDate openedOn,
            LocalDate closedOn,
            LocalDate dueBy,
            Optional<String> settleIn,
            int items,
            List<Rounding> roundings,
            List<Net> nets,
            String listHash,
            Optional<PayeeAccount> account,
            String documentId)
            implements WindowEvent {
        public ProposalReceived {
            roundings = List.copyOf(roundings);
            nets = List.copyOf(nets);
        }
    }

    /// This institution agrees to the partner's proposal.
    record WindowAgreed(
            String windowId, int round, String listHash, Optional<PayeeAccount> account, String documentId, String by)
            implements WindowEvent {}

    /// This institution has something otherwise.
    record DifferencesNamed(
            String windowId, int round, String listHash, List<Difference> differences, String documentId, String by)
            implements WindowEvent {
        public DifferencesNamed {
            differences = List.copyOf(differences);
        }
    }

    /// An officer of the proposer gives it up, while nothing in it waits for an answer: its items are due again.
    record WindowGivenUp(String windowId, String by) implements WindowEvent {}

    /// An officer of the proposer takes a proposal back that waits for an answer. Its items stay where they are until
    /// the other side has said that it has answered nothing.
    record TakeBackAsked(String windowId, int round, String listHash, String documentId, String by)
            implements WindowEvent {}

    /// The proposer has taken its proposal back, and nothing was said to it here.
    ///
    /// @param documentId of the document that says so
    /// @param answerId   of the one that confirms it
    record ProposalTakenBack(String windowId, int round, String listHash, String documentId, String answerId)
            implements WindowEvent {}

    /// The partner says that it has answered nothing: it is taken back, and its items are due again.
    record TakeBackConfirmed(String windowId, int round, String listHash, String documentId) implements WindowEvent {}

    /// The partner agrees.
    record AgreementReceived(
            String windowId, int round, String listHash, Optional<PayeeAccount> account, String documentId)
            implements WindowEvent {}

    /// The partner has something otherwise.
    record DifferencesReceived(
            String windowId, int round, String listHash, List<Difference> differences, String documentId)
            implements WindowEvent {
        public DifferencesReceived {
            differences = List.copyOf(differences);
        }
    }
}
