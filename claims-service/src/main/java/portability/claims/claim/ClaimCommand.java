package portability.claims.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portability.claims.Octets;

/// What can be done in a claim. Every case may come twice; the second time changes nothing.
public sealed interface ClaimCommand {
    /// By whoever received the claim.
    ///
    /// @param helper who claims for the claimant; empty: nobody does
    record Lodge(String institution, String requestId, ClaimFile file, Optional<ActingHelper> helper)
            implements ClaimCommand {
        public Lodge(String institution, String requestId, ClaimFile file) {
            this(institution, requestId, file, Optional.empty());
        }
    }

    /// By an officer, or by the node where the institution lets it.
    record Decide(String by, Instant decidedAt) implements ClaimCommand {}

    /// By an officer: the own decision is to be made anew.
    record Recalculate(String by, Recalculation recalculation) implements ClaimCommand {}

    /// By an officer of the contact institution.
    ///
    /// @param day the day on which it is said: nothing is told on a later one
    record Name(String by, String institution, String number, LocalDate toldOn, boolean concealed, LocalDate day)
            implements ClaimCommand {}

    /// By an officer of the contact institution: an institution has no part in the claim.
    record Remove(String by, String institution, String reason, Instant at) implements ClaimCommand {}

    /// By an officer of the contact institution: of which type the legislation of states on invalidity is.
    record TellLegislations(String by, Map<String, Benefit.LegislationType> legislations) implements ClaimCommand {
        public TellLegislations {
            legislations = Map.copyOf(legislations);
        }
    }

    /// By an officer of the contact institution: another one leads the claim from now on.
    ///
    /// @param number    the insured person's there, where the claim does not say it; else empty
    /// @param keepsPart does this institution take part in the case that begins there?
    record Forward(String by, String to, String number, boolean keepsPart, String reason, Instant at)
            implements ClaimCommand {
        @Override
        public String toString() {
            return "Forward[" + to + "]";
        }
    }

    /// By an officer of the contact institution: what was said of the states' pensions, by institution.
    ///
    /// @param day the day on which it is taken down: nothing is said on a later one
    record SayWishes(String by, Optional<ActingHelper> helper, Map<String, AwardWish> wishes, LocalDate day)
            implements ClaimCommand {
        public SayWishes {
            wishes = Map.copyOf(wishes);
        }
    }

    /// By an officer: what the own law asks for beside periods.
    record CertifyFigures(String by, List<Figure> figures) implements ClaimCommand {
        public CertifyFigures {
            figures = List.copyOf(figures);
        }
    }

    /// By an officer, of a document that a partner has taken: it counts no more.
    record Invalidate(
            String to, String documentId, InvalidationReason reason, String explanation, boolean anew, String by)
            implements ClaimCommand {}

    /// By an officer, of a document that was set aside.
    record Settle(String documentId, String reason, String by) implements ClaimCommand {}

    /// What a partner's document says.
    sealed interface Arrival extends ClaimCommand {
        String from();

        String documentId();
    }

    /// @param late institutions that were named after it was lodged
    record TakeNotice(
            String from,
            String documentId,
            String institution,
            ClaimFile file,
            List<String> withoutExchange,
            List<Naming> late)
            implements Arrival {
        public TakeNotice(
                String from, String documentId, String institution, ClaimFile file, List<String> withoutExchange) {
            this(from, documentId, institution, file, withoutExchange, List.of());
        }
    }

    record TakeRecord(String from, String documentId, Octets sealedRecord) implements Arrival {}

    record TakeWishes(String from, String documentId, AwardWishes wishes) implements Arrival {}

    record TakeNoRecord(String from, String documentId) implements Arrival {}

    record TakeDecision(String from, String documentId, Octets sealedDecision) implements Arrival {}

    /// @param onWord whose decisions among them are not proved by a signature that can be verified here
    record TakeSummary(
            String from, String documentId, Instant summarisedAt, List<Octets> decisions, List<String> onWord)
            implements Arrival {}

    /// What a document of this institution's says, which was sent before a restore of a backup and got back after it.
    record Remember(String institution, String to, String documentId, Sent sent) implements ClaimCommand {}

    record TakeReminder(String from, String documentId, Errand awaited, int number, Instant since) implements Arrival {}

    /// @param institution who was taken out of the claim
    /// @param here        is it this institution?
    record TakeRemoval(
            String from, String documentId, String institution, Instant removedAt, String reason, boolean here)
            implements Arrival {}

    record TakeIncapacityFacts(String from, String documentId, IncapacityFacts facts) implements Arrival {}

    /// @param institution who leads the claim now
    /// @param continuesAs the claim's name there
    record TakeContactChange(
            String from, String documentId, String institution, String continuesAs, Instant changedAt, String reason)
            implements Arrival {}

    /// @param invalidated the sender's document that counts no more
    record TakeInvalidation(
            String from, String documentId, String invalidated, InvalidationReason reason, String explanation)
            implements Arrival {}

    /// What a step that was due brought.
    sealed interface Outcome extends ClaimCommand {}

    record KeepOwnRecord(Octets sealedRecord) implements Outcome {}

    record KeepOwnAbsence() implements Outcome {}

    /// What contributions found: an own record, named, is out of date.
    record NoteOutdated(String recordId) implements Outcome {}

    /// The own record, certified in the place of one that is out of date.
    ///
    /// @param supersededId the one in whose place it is
    record KeepRenewedRecord(String supersededId, Octets sealedRecord) implements Outcome {}

    /// All that is to be done about a record that is out of date was done.
    record SettleRenewal(String recordId) implements Outcome {}

    /// @param basis on which it rests; where that has changed while it was determined, it says nothing of the claim
    /// @param floor a `FloorFinding`, serialised, that came with it; none where none did
    record KeepDetermination(Octets determination, Claim.Basis basis, Octets floor) implements Outcome {
        public KeepDetermination(Octets determination, Claim.Basis basis) {
            this(determination, basis, Octets.none());
        }
    }

    record Summarise(Instant summarisedAt) implements Outcome {}

    record NoteDispatch(String to, Errand errand, String documentId) implements Outcome {}

    /// A reminder was frozen for a partner.
    record NoteReminder(String to, Errand awaited, int number, String documentId) implements Outcome {}

    /// @param reason in the words of the officer who gave it up
    record NoteUndeliverable(String to, String documentId, String reason) implements Outcome {}

    record NoteArrivedAfterAll(String to, String documentId) implements Outcome {}

    /// Lets another document go in the place of one that the partner will not count.
    record TakeBack(String to, String documentId) implements Outcome {}

    /// A partner was told that a document counts no more.
    ///
    /// @param documentId which tells
    record NoteInvalidation(String to, String documentId, String invalidated) implements ClaimCommand {}

    /// A partner was told who was taken out of the claim.
    ///
    /// @param documentId which tells
    record NoteRemoval(String to, String documentId, String removed) implements ClaimCommand {}

    /// The document that carries the claim on is frozen.
    record NoteForwardFrozen(String documentId) implements ClaimCommand {}

    /// The institution to which it goes has signed that it has it.
    ///
    /// @param at when that was seen
    record NoteForwardArrived(String documentId, Instant at) implements ClaimCommand {}

    /// An officer took the document back, and the institution has signed that it took nothing of it.
    record NoteForwardReturned(String documentId) implements ClaimCommand {}

    /// A partner was told who leads the claim now.
    ///
    /// @param documentId which tells
    record NoteContactChange(String to, String documentId) implements ClaimCommand {}

    /// Everyone was told.
    record EndForwarded() implements ClaimCommand {}

    /// A document that carried the claim on, lost in a restore, was got back from the one that has it.
    ///
    /// @param at when it was frozen
    record RememberForward(String to, String documentId, boolean keepsPart, Instant at) implements ClaimCommand {}

    /// Who refused is told to all.
    record PassRefusalsOn() implements ClaimCommand {}

    record Close() implements Outcome {}
}
