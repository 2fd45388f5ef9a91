package portability.claims.claim;

import java.time.Instant;
import java.util.List;
import portability.claims.Octets;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What happened in a claim, at one institution. Institutions are written `CC:CODE`.
public sealed interface ClaimEvent {
    String claimId();

    /// Whom it is about: this institution for its own deeds, the partner for what came from or went to it.
    String institution();

    /// The claim was lodged here; this is the contact institution.
    ///
    /// @param requestId empty where a restore has lost it, and a partner's copy of the notice told of the claim
    record ClaimLodged(
            @Subject String claimId,
            String institution,
            String requestId,
            @Personal ClaimFile file) implements ClaimEvent {}

    /// A helper lodged the claim for the claimant.
    ///
    /// @param mandateId what lets her
    /// @param helper    as the issuer of tokens names her
    record LodgedUnderMandate(
            @Subject String claimId,
            String institution,
            String mandateId,
            @Personal String helper) implements ClaimEvent {}

    /// The contact institution told of the claim.
    ///
    /// @param institution     this institution
    /// @param withoutExchange involved institutions with which this one had no active partnership then. Nothing is
    ///                        awaited from them, nothing sent to them
    record ClaimNoticeReceived(
            @Subject String claimId,
            String institution,
            String documentId,
            @Personal ClaimFile file,
            List<String> withoutExchange)
            implements ClaimEvent {}

    /// The contact institution was told of an institution where the person was insured too.
    ///
    /// @param institution the one that was named
    /// @param by          the officer
    record InstitutionNamed(
            @Subject String claimId,
            String institution,
            String by,
            @Personal Naming naming) implements ClaimEvent {}

    /// The contact institution told of it.
    ///
    /// @param institution the one that was named; this institution too, where it was
    /// @param exchanges   does this institution exchange documents with it?
    record NamingReceived(
            @Subject String claimId,
            String institution,
            String documentId,
            @Personal Naming naming,
            boolean exchanges) implements ClaimEvent {}

    /// At the contact institution it was said that the claim is withdrawn in some states, or that a state's pension
    /// begins later, or is due.
    ///
    /// @param by        the officer
    /// @param mandateId under which a helper said it; empty where nobody acted for the claimant
    /// @param wishes    all that was said by now
    record AwardWishesSaid(
            @Subject String claimId,
            String institution,
            String by,
            String mandateId,
            @Personal AwardWishes wishes) implements ClaimEvent {}

    /// The contact institution told of it.
    record AwardWishesReceived(
            @Subject String claimId,
            String institution,
            String documentId,
            @Personal AwardWishes wishes) implements ClaimEvent {}

    /// The own record, as certified.
    record OwnRecordCertified(
            @Subject String claimId,
            String institution,
            @Personal Octets sealedRecord) implements ClaimEvent {}

    /// This institution does not know the claimant.
    record OwnRecordAbsent(@Subject String claimId, String institution) implements ClaimEvent {}

    /// A partner's certified record. Reg. (EC) 987/2009 Art. 47(4).
    record RecordReceived(
            @Subject String claimId,
            String institution,
            String documentId,
            @Personal Octets sealedRecord) implements ClaimEvent {}

    /// A partner does not know the claimant.
    record NoRecordReceived(@Subject String claimId, String institution, String documentId) implements ClaimEvent {}

    /// The own record, which was certified and perhaps sent, does not say any more what is recorded here.
    ///
    /// @param recordId names it
    record OwnRecordOutdated(@Subject String claimId, String institution, String recordId) implements ClaimEvent {}

    /// The own record was certified anew: every partner that has the earlier one is to get this.
    ///
    /// @param supersededId names the earlier one
    record OwnRecordRenewed(
            @Subject String claimId,
            String institution,
            String supersededId,
            @Personal Octets sealedRecord) implements ClaimEvent {}

    /// Every partner was sent the newest own record; or nothing more can be certified of the person.
    ///
    /// @param recordId the record that was out of date
    record RenewalSettled(@Subject String claimId, String institution, String recordId) implements ClaimEvent {}

    /// A partner certified its record anew. What it said before stays in the log; this is what it says now.
    record NewerRecordReceived(
            @Subject String claimId,
            String institution,
            String documentId,
            @Personal Octets sealedRecord) implements ClaimEvent {}

    /// An officer certified what the own law asks for beside periods. What was determined before counts no more.
    ///
    /// @param by      the officer
    /// @param figures one of a name that was certified before takes the place of the earlier one
    record FiguresCertified(
            @Subject String claimId,
            String institution,
            String by,
            @Personal List<Figure> figures) implements ClaimEvent {}

    /// What this institution owes under its own law.
    ///
    /// @param determination a `Determination`, serialised
    record Determined(
            @Subject String claimId,
            String institution,
            @Personal Octets determination) implements ClaimEvent {}

    /// How all pensions that were known when the own one was determined stand to the basic income that the state of
    /// residence guarantees. Nothing of the claim hangs on it. ILO Recommendation 202, para. 5.
    ///
    /// @param finding a `FloorFinding`, serialised
    record FloorChecked(
            @Subject String claimId,
            String institution,
            @Personal Octets finding) implements ClaimEvent {}

    /// The decision on this institution's own benefit.
    ///
    /// @param by       the officer, or `node/…` where the institution lets decisions be made automatically
    /// @param decision a `Decision`, serialised
    record Decided(
            @Subject String claimId,
            String institution,
            String decisionId,
            String by,
            Instant decidedAt,
            @Personal Octets decision)
            implements ClaimEvent {}

    /// The own decision is to be made anew, in the place of the one that holds until then.
    ///
    /// @param by the officer
    record RecalculationOpened(
            @Subject String claimId,
            String institution,
            String by,
            @Personal Recalculation recalculation) implements ClaimEvent {}

    /// There is something to do again in a closed claim.
    ///
    /// @param institution whose decision is or was made anew
    record ClaimReopened(@Subject String claimId, String institution) implements ClaimEvent {}

    /// A partner's decision; a later one in the place of an earlier. Reg. (EC) 987/2009 Art. 47(7).
    ///
    /// @param sealedDecision the document in which it came, as signed: in the summary it proves the decision to all
    record DecisionReceived(
            @Subject String claimId,
            String institution,
            String documentId,
            @Personal Octets sealedDecision) implements ClaimEvent {}

    /// All decisions are in and put together. Reg. (EC) 987/2009 Art. 48(1).
    ///
    /// @param decisions the contact institution's first
    record Summarised(
            @Subject String claimId,
            String institution,
            Instant summarisedAt,
            @Personal List<Octets> decisions) implements ClaimEvent {}

    /// The contact institution's summary.
    record SummaryReceived(
            @Subject String claimId,
            String institution,
            String documentId,
            Instant summarisedAt,
            @Personal List<Octets> decisions)
            implements ClaimEvent {}

    /// A decision in the summary counts on the contact institution's word: who made it is no partner here, so there
    /// is no key to verify its signature with.
    ///
    /// @param institution who made it
    /// @param documentId  the summary
    record DecisionTakenOnWord(@Subject String claimId, String institution, String documentId) implements ClaimEvent {}

    /// A document was frozen for a partner. When it arrives, the exchange sees to.
    record DocumentDispatched(@Subject String claimId, String institution, Errand errand, String documentId)
            implements ClaimEvent {}

    /// A partner's document was kept, and changed nothing.
    record DocumentSetAside(@Subject String claimId, String institution, String documentId, SetAside reason)
            implements ClaimEvent {}

    /// A partner was reminded of what it owes.
    ///
    /// @param awaited what it owes: its record, or its decision
    /// @param number  1 for the first
    record ReminderSent(@Subject String claimId, String institution, Errand awaited, String documentId, int number)
            implements ClaimEvent {}

    /// The contact institution reminded this one.
    ///
    /// @param since when it had asked
    /// @param open  had this institution not sent it by then? Else the reminder crossed with it
    record ReminderReceived(
            @Subject String claimId,
            String institution,
            String documentId,
            Errand awaited,
            int number,
            Instant since,
            boolean open)
            implements ClaimEvent {}

    /// An officer gave up a document of this institution's: it does not reach the partner. Whoever waits for what it
    /// asks for, waits.
    ///
    /// @param reason in the officer's words
    record DocumentUndeliverable(
            @Subject String claimId, String institution, Errand errand, String documentId, String reason)
            implements ClaimEvent {}

    /// A document that was given up had reached the partner before that was told, and counts there.
    record DocumentArrivedAfterAll(@Subject String claimId, String institution, Errand errand, String documentId)
            implements ClaimEvent {}

    /// A document counts for nothing, as the partner has receipted, and another one goes in its place.
    record DocumentTakenBack(@Subject String claimId, String institution, Errand errand, String documentId)
            implements ClaimEvent {}

    /// An officer says of a document of this institution's, which the partner has taken, that it counts no more.
    ///
    /// @param institution the partner
    /// @param documentId  the document that counts no more
    /// @param anew        does another one go in its place?
    record OwnDocumentInvalidated(
            @Subject String claimId,
            String institution,
            Errand errand,
            String documentId,
            InvalidationReason reason,
            String explanation,
            boolean anew,
            String by)
            implements ClaimEvent {}

    /// The partner is told, by a document of its own, that another one counts no more.
    ///
    /// @param documentId  which tells
    /// @param invalidated which counts no more
    record InvalidationSent(@Subject String claimId, String institution, String documentId, String invalidated)
            implements ClaimEvent {}

    /// A partner says of a document of its own that it counts no more. Reg. (EC) 987/2009 Art. 5(1).
    ///
    /// @param documentId  which tells
    /// @param invalidated which counts no more
    /// @param explanation in the partner's words
    /// @param reliedOn    had something been decided or put together here with it?
    record DocumentInvalidated(
            @Subject String claimId,
            String institution,
            String documentId,
            String invalidated,
            Errand errand,
            InvalidationReason reason,
            @Personal String explanation,
            boolean reliedOn)
            implements ClaimEvent {}

    /// The contact institution's officer took an institution out of the claim: it has no part in it.
    ///
    /// @param institution which has certified no record and decided nothing
    /// @param by          the officer
    /// @param reason      in the officer's words
    /// @param tell        who is told of it, the institution itself among them
    record InstitutionRemoved(
            @Subject String claimId,
            String institution,
            String by,
            @Personal String reason,
            Instant removedAt,
            List<String> tell)
            implements ClaimEvent {}

    /// A partner is told who was taken out of the claim.
    ///
    /// @param institution the partner
    /// @param removed     who was taken out; the partner itself, where it was
    record RemovalSent(@Subject String claimId, String institution, String documentId, String removed)
            implements ClaimEvent {}

    /// The contact institution told who was taken out of the claim.
    ///
    /// @param institution who was
    /// @param here        is it this institution? Then the claim ends here
    record RemovalReceived(
            @Subject String claimId,
            String institution,
            String documentId,
            Instant removedAt,
            @Personal String reason,
            boolean here)
            implements ClaimEvent {}

    /// The contact institution's officer said of which type legislations on invalidity are.
    ///
    /// @param institution this one
    /// @param by          the officer
    /// @param facts       all that was said by then
    record IncapacityFactsSaid(
            @Subject String claimId,
            String institution,
            String by,
            @Personal IncapacityFacts facts) implements ClaimEvent {}

    /// States refused an invalidity benefit, and others rely on it that another state pays: all are told.
    ///
    /// @param institution this one, the contact institution
    record RefusalsPassedOn(
            @Subject String claimId,
            String institution,
            @Personal IncapacityFacts facts) implements ClaimEvent {}

    /// The contact institution told what became known of an incapacity.
    record IncapacityFactsReceived(
            @Subject String claimId,
            String institution,
            String documentId,
            @Personal IncapacityFacts facts) implements ClaimEvent {}

    /// This institution decided that another state pays, and a state refused: it may be this one's turn.
    record TurnMayHaveCome(@Subject String claimId, String institution) implements ClaimEvent {}

    /// This institution had decided when it was told of which type legislations on invalidity are.
    record LegislationsToldLate(@Subject String claimId, String institution) implements ClaimEvent {}

    /// The contact institution's officer forwarded the claim to another institution, which leads it once it
    /// has it.
    ///
    /// @param institution that one
    /// @param by          the officer
    /// @param number      the insured person's there; empty where that was lost in a restore
    /// @param continuesAs the claim's name there
    /// @param documentId  of the document that carries it
    /// @param keepsPart   does this institution take part in the case that begins there?
    /// @param reason      in the officer's words
    record ClaimForwarded(
            @Subject String claimId,
            String institution,
            String by,
            @Personal String number,
            String continuesAs,
            String documentId,
            boolean keepsPart,
            @Personal String reason,
            Instant forwardedAt)
            implements ClaimEvent {}

    /// The document that carries the claim on is on its way.
    record ForwardFrozen(@Subject String claimId, String institution, String documentId) implements ClaimEvent {}

    /// The institution to which the claim was forwarded has signed that it has it.
    ///
    /// @param arrivedAt when its receipt was seen
    record ForwardArrived(@Subject String claimId, String institution, String documentId, Instant arrivedAt)
            implements ClaimEvent {}

    /// The document was taken back, and the institution has signed that it took nothing of it: the claim goes
    /// on here.
    record ForwardReturned(@Subject String claimId, String institution, String documentId) implements ClaimEvent {}

    /// A partner is told who leads the claim now.
    ///
    /// @param institution the partner
    record ContactChangeSent(@Subject String claimId, String institution, String documentId) implements ClaimEvent {}

    /// Everyone who knew of the claim was told who leads it now; it ends here.
    ///
    /// @param institution who leads it
    record ForwardedClaimEnded(@Subject String claimId, String institution) implements ClaimEvent {}

    /// The contact institution told who leads the claim now; it ends here.
    ///
    /// @param institution who does
    /// @param continuesAs the claim's name there
    record ContactChangeReceived(
            @Subject String claimId,
            String institution,
            String documentId,
            String continuesAs,
            Instant changedAt,
            @Personal String reason)
            implements ClaimEvent {}

    /// An officer has seen to a partner's document that was set aside.
    ///
    /// @param reason what was done about it, in the officer's words
    record SetAsideSettled(@Subject String claimId, String institution, String documentId, String reason, String by)
            implements ClaimEvent {}

    /// Nothing is left to do here.
    record ClaimClosed(@Subject String claimId, String institution) implements ClaimEvent {}
}
