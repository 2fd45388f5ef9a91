package portability.claims.netting.round;

import java.util.List;

/// What happened about a round, at one of its participants.
public sealed interface RoundEvent {
    String roundId();

    /// An officer opened it here, and it invites the others.
    record RoundOpened(String roundId, RoundTerms terms, String by) implements RoundEvent {}

    /// A partner invites this institution.
    record RoundInvited(String roundId, RoundTerms terms, String documentId) implements RoundEvent {}

    /// This institution puts windows in. Nothing is reserved by that.
    record WindowsOffered(String roundId, SignedWord offer, String by) implements RoundEvent {}

    /// A participant puts windows in, at the proposer.
    record OfferReceived(String roundId, String institution, SignedWord offer, String documentId)
            implements RoundEvent {}

    /// This institution proposes what follows from all offers, and signs it: its windows are reserved.
    record RoundProposed(String roundId, String listHash, List<SignedWord> offers, SignedWord agreement, String by)
            implements RoundEvent {
        public RoundProposed {
            offers = List.copyOf(offers);
        }
    }

    /// The proposer proposes. Nothing of it is believed before it is looked at.
    ///
    /// @param agreement the proposer's
    record RoundProposalReceived(
            String roundId, String listHash, List<SignedWord> offers, SignedWord agreement, String documentId)
            implements RoundEvent {
        public RoundProposalReceived {
            offers = List.copyOf(offers);
        }
    }

    /// This institution signs: its windows are reserved until the proposer's word.
    record RoundAgreed(String roundId, SignedWord agreement, String by) implements RoundEvent {}

    /// A participant has signed, at the proposer.
    record RoundAgreementReceived(String roundId, String institution, SignedWord agreement, String documentId)
            implements RoundEvent {}

    /// This institution does not take part.
    record RoundRefused(String roundId, RoundRefusal reason, String by) implements RoundEvent {}

    /// A participant does not, at the proposer.
    record RoundRefusalReceived(String roundId, String institution, RoundRefusal reason, String documentId)
            implements RoundEvent {}

    /// Everybody has signed: it stands. Its windows are settled in it, and its transfers are due.
    ///
    /// @param documentId in which it came; empty at the proposer
    record RoundStood(String roundId, SignedWord outcome, List<SignedWord> agreements, String documentId)
            implements RoundEvent {
        public RoundStood {
            agreements = List.copyOf(agreements);
        }
    }

    /// Nothing comes of it: its windows are paid by themselves.
    ///
    /// @param documentId in which it came; empty at the proposer
    record RoundVoided(String roundId, SignedWord outcome, String documentId) implements RoundEvent {}

    /// An officer asks all other participants what became of it.
    ///
    /// @param number 1, 2, …
    record OutcomeAsked(String roundId, int number, String by) implements RoundEvent {}

    /// The proposer has signed that it stands and that it is void: what came first counts here, and
    /// nothing of it is paid any more until people have spoken.
    record OutcomeContradicted(String roundId, SignedWord outcome, List<SignedWord> agreements, String documentId)
            implements RoundEvent {
        public OutcomeContradicted {
            agreements = List.copyOf(agreements);
        }
    }
}
