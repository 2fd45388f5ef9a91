package portability.claims.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import portability.claims.Octets;
import portability.claims.claim.ClaimEvent.AwardWishesReceived;
import portability.claims.claim.ClaimEvent.AwardWishesSaid;
import portability.claims.claim.ClaimEvent.ClaimClosed;
import portability.claims.claim.ClaimEvent.ClaimForwarded;
import portability.claims.claim.ClaimEvent.ClaimLodged;
import portability.claims.claim.ClaimEvent.ClaimNoticeReceived;
import portability.claims.claim.ClaimEvent.ClaimReopened;
import portability.claims.claim.ClaimEvent.ContactChangeReceived;
import portability.claims.claim.ClaimEvent.ContactChangeSent;
import portability.claims.claim.ClaimEvent.Decided;
import portability.claims.claim.ClaimEvent.DecisionReceived;
import portability.claims.claim.ClaimEvent.DecisionTakenOnWord;
import portability.claims.claim.ClaimEvent.Determined;
import portability.claims.claim.ClaimEvent.DocumentArrivedAfterAll;
import portability.claims.claim.ClaimEvent.DocumentDispatched;
import portability.claims.claim.ClaimEvent.DocumentInvalidated;
import portability.claims.claim.ClaimEvent.DocumentSetAside;
import portability.claims.claim.ClaimEvent.DocumentTakenBack;
import portability.claims.claim.ClaimEvent.DocumentUndeliverable;
import portability.claims.claim.ClaimEvent.FiguresCertified;
import portability.claims.claim.ClaimEvent.FloorChecked;
import portability.claims.claim.ClaimEvent.ForwardArrived;
import portability.claims.claim.ClaimEvent.ForwardFrozen;
import portability.claims.claim.ClaimEvent.ForwardReturned;
import portability.claims.claim.ClaimEvent.ForwardedClaimEnded;
import portability.claims.claim.ClaimEvent.IncapacityFactsReceived;
import portability.claims.claim.ClaimEvent.IncapacityFactsSaid;
import portability.claims.claim.ClaimEvent.InstitutionNamed;
import portability.claims.claim.ClaimEvent.InstitutionRemoved;
import portability.claims.claim.ClaimEvent.InvalidationSent;
import portability.claims.claim.ClaimEvent.LegislationsToldLate;
import portability.claims.claim.ClaimEvent.LodgedUnderMandate;
import portability.claims.claim.ClaimEvent.NamingReceived;
import portability.claims.claim.ClaimEvent.NewerRecordReceived;
import portability.claims.claim.ClaimEvent.NoRecordReceived;
import portability.claims.claim.ClaimEvent.OwnDocumentInvalidated;
import portability.claims.claim.ClaimEvent.OwnRecordAbsent;
import portability.claims.claim.ClaimEvent.OwnRecordCertified;
import portability.claims.claim.ClaimEvent.OwnRecordOutdated;
import portability.claims.claim.ClaimEvent.OwnRecordRenewed;
import portability.claims.claim.ClaimEvent.RecalculationOpened;
import portability.claims.claim.ClaimEvent.RecordReceived;
import portability.claims.claim.ClaimEvent.RefusalsPassedOn;
import portability.claims.claim.ClaimEvent.ReminderReceived;
import portability.claims.claim.ClaimEvent.ReminderSent;
import portability.claims.claim.ClaimEvent.RemovalReceived;
import portability.claims.claim.ClaimEvent.RemovalSent;
import portability.claims.claim.ClaimEvent.RenewalSettled;
import portability.claims.claim.ClaimEvent.SetAsideSettled;
import portability.claims.claim.ClaimEvent.Summarised;
import portability.claims.claim.ClaimEvent.SummaryReceived;
import portability.claims.claim.ClaimEvent.TurnMayHaveCome;

/// A claim as one institution knows it. Documents may come in any order, the notice after the others even: what came
/// early is kept and counts once the claim is known.
///
/// @param opening         empty until the claim is lodged or noticed here
/// @param records         by institution; empty inside where it knows nobody
/// @param figures         what officers certified here beside periods, by name
/// @param determination   a `Determination`, serialised
/// @param decisions       by institution, each a `Decision`, serialised; the own one among them
/// @param sealedDecisions the partners' among them, each the document in which it came
/// @param decidedBy       who made the own decision; empty also while it is made anew
/// @param dispatched      what went to whom; a record that was renewed has to go again
/// @param documents       the ids of all that came in
/// @param renewals        own records that are or were out of date
/// @param unsettled       documents that did not get through, or changed nothing
/// @param wishes          what was said of the states' pensions since
/// @param incapacity      what became known since of an incapacity
/// @param recalculations  what became of the own decision since
/// @param invalidations   what counted and counts no more
/// @param removals        who was taken out of it
/// @param handover        whether another institution leads it instead
/// @param changed         whose record has changed since it first came, and whether it was decided then
public record Claim(
        Optional<Opening> opening,
        Map<String, Optional<Octets>> records,
        Map<String, Figure> figures,
        Optional<Octets> determination,
        Map<String, Octets> decisions,
        Map<String, Octets> sealedDecisions,
        Optional<OwnDecision> decidedBy,
        Optional<Summary> summary,
        Set<Dispatch> dispatched,
        Set<String> documents,
        Renewals renewals,
        Map<String, RecordChange> changed,
        Unsettled unsettled,
        AwardWishes wishes,
        IncapacityFacts incapacity,
        Recalculations recalculations,
        Invalidations invalidations,
        Removals removals,
        Handover handover,
        boolean closed) {

    /// How the claim came here.
    ///
    /// @param here            this institution
    /// @param requestId       under which it was lodged; empty where it was noticed, or lost in a restore
    /// @param withoutExchange involved institutions from which nothing is awaited
    /// @param late            those that were named after it was lodged, in that order; they stand in the file too
    public record Opening(
            String here, String requestId, ClaimFile file, List<String> withoutExchange, List<Naming> late) {
        public Opening {
            withoutExchange = List.copyOf(withoutExchange);
            late = List.copyOf(late);
        }

        Opening(String here, String requestId, ClaimFile file, List<String> withoutExchange) {
            this(here, requestId, file, withoutExchange, List.of());
        }

        /// @param exchanges does this institution exchange documents with it?
        Opening with(Naming naming, boolean exchanges) {
            var without = new ArrayList<>(withoutExchange);
            if (!exchanges && !without.contains(naming.institution())) without.add(naming.institution());
            var named = new ArrayList<>(late);
            if (namingOf(naming.institution()).isEmpty()) named.add(naming);
            return new Opening(here, requestId, file.with(naming), without, named);
        }

        /// The institution stays in the claim that was lodged; from now on it has no part in it.
        Opening without(String institution) {
            return new Opening(
                    here,
                    requestId,
                    file.without(institution),
                    withoutExchange.stream()
                            .filter(one -> !one.equals(institution))
                            .toList(),
                    late.stream()
                            .filter(naming -> !naming.institution().equals(institution))
                            .toList());
        }

        /// How an institution was named, where it was late.
        public Optional<Naming> namingOf(String institution) {
            return late.stream()
                    .filter(naming -> naming.institution().equals(institution))
                    .findFirst();
        }

        /// The day that counts at an institution as the day of the claim. Reg. (EC) 987/2009 Art. 45(5), (6).
        public LocalDate claimDateAt(String institution) {
            return namingOf(institution).map(Naming::claimDate).orElseGet(file::claimDate);
        }

        public boolean isContact() {
            return file.contact().equals(here);
        }

        /// Everyone involved with whom this institution exchanges documents.
        public List<String> partners() {
            return file.institutions().stream()
                    .filter(i -> !i.equals(here) && !withoutExchange.contains(i))
                    .toList();
        }

        public boolean involves(String institution) {
            return file.institutions().contains(institution);
        }
    }

    /// The own decision's name and maker.
    public record OwnDecision(String decisionId, String by) {}

    /// All decisions, the contact institution's first.
    public record Summary(Instant summarisedAt, List<Octets> decisions) {}

    /// When a record changed. What was determined before the own decision is determined again; what was decided, an
    /// officer has to look at.
    public enum RecordChange {
        BEFORE_DECISION,
        AFTER_DECISION
    }

    /// What a determination in the claim rests on.
    public record Basis(
            Map<String, Optional<Octets>> records,
            Map<String, Figure> figures,
            AwardWishes wishes,
            IncapacityFacts incapacity) {}

    /// A document that was frozen for a partner.
    public record Dispatch(String to, Errand errand) {}

    public Claim {
        records = Map.copyOf(records);
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        decisions = Map.copyOf(decisions);
        sealedDecisions = Map.copyOf(sealedDecisions);
        dispatched = Set.copyOf(dispatched);
        documents = Set.copyOf(documents);
        changed = Map.copyOf(changed);
    }

    public static Claim unknown() {
        return new Claim(
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                Renewals.none(),
                Map.of(),
                Unsettled.nothing(),
                AwardWishes.none(),
                IncapacityFacts.none(),
                Recalculations.none(),
                Invalidations.none(),
                Removals.none(),
                Handover.none(),
                false);
    }

    public Claim evolve(ClaimEvent event) {
        var next = new Draft(this);
        switch (event) {
            case ClaimLodged e ->
                next.opening = Optional.of(new Opening(e.institution(), e.requestId(), e.file(), List.of()));
            case ClaimNoticeReceived e -> {
                next.opening = Optional.of(new Opening(e.institution(), "", e.file(), e.withoutExchange()));
                next.documents.add(e.documentId());
            }
            case InstitutionNamed e -> next.named(e.naming(), true);
            case NamingReceived e -> {
                next.named(e.naming(), e.exchanges());
                next.documents.add(e.documentId());
            }
            case AwardWishesSaid e -> next.wished(e.wishes());
            case AwardWishesReceived e -> {
                next.wished(e.wishes());
                next.documents.add(e.documentId());
            }
            case IncapacityFactsSaid e -> next.learned(e.facts());
            case RefusalsPassedOn e -> next.learned(e.facts());
            case IncapacityFactsReceived e -> {
                next.learned(e.facts());
                next.documents.add(e.documentId());
            }
            case OwnRecordCertified e -> next.records.put(e.institution(), Optional.of(e.sealedRecord()));
            case OwnRecordAbsent e -> next.records.put(e.institution(), Optional.empty());
            case RecordReceived e -> {
                next.records.put(e.institution(), Optional.of(e.sealedRecord()));
                boolean isLate =
                        opening.flatMap(o -> o.namingOf(e.institution())).isPresent();
                if (isLate && decidedBy.isPresent()) next.changed.put(e.institution(), RecordChange.AFTER_DECISION);
                next.came(e.institution(), Errand.RECORD, e.documentId());
            }
            case OwnRecordOutdated e -> next.renewals = next.renewals.outdated(e.recordId());
            case OwnRecordRenewed e -> {
                next.replace(e.institution(), e.sealedRecord());
                next.renewals = next.renewals.renewed(e.supersededId());
                next.dispatched.removeIf(dispatch -> dispatch.errand() == Errand.RECORD);
            }
            case RenewalSettled e -> next.renewals = next.renewals.settled(e.recordId());
            case NewerRecordReceived e -> {
                next.replace(e.institution(), e.sealedRecord());
                next.came(e.institution(), Errand.RECORD, e.documentId());
            }
            case NoRecordReceived e -> {
                next.records.put(e.institution(), Optional.empty());
                next.came(e.institution(), Errand.RECORD, e.documentId());
            }
            case FiguresCertified e -> {
                e.figures().forEach(figure -> next.figures.put(figure.name(), figure));
                if (next.decidedBy.isEmpty()) next.determination = Optional.empty();
            }
            case Determined e -> next.determination = Optional.of(e.determination());
            case Decided e -> {
                next.recalculations = recalculations.decided(Optional.ofNullable(decisions.get(e.institution())));
                next.decisions.put(e.institution(), e.decision());
                next.decidedBy = Optional.of(new OwnDecision(e.decisionId(), e.by()));
                next.dispatched.removeIf(dispatch -> dispatch.errand() == Errand.DECISION);
            }
            case DecisionReceived e -> {
                next.decisions.put(e.institution(), DecisionText.in(e.sealedDecision()));
                next.sealedDecisions.put(e.institution(), e.sealedDecision());
                next.came(e.institution(), Errand.DECISION, e.documentId());
            }
            case Summarised e -> {
                next.summary = Optional.of(new Summary(e.summarisedAt(), e.decisions()));
                next.dispatched.removeIf(dispatch -> dispatch.errand() == Errand.SUMMARY);
            }
            case SummaryReceived e -> {
                next.summary = Optional.of(new Summary(e.summarisedAt(), e.decisions()));
                next.came(e.institution(), Errand.SUMMARY, e.documentId());
            }
            // Nothing depends on them but what an officer makes of them.
            case DecisionTakenOnWord _,
                    LodgedUnderMandate _,
                    FloorChecked _,
                    TurnMayHaveCome _,
                    LegislationsToldLate _ -> {}
            case DocumentDispatched e -> {
                next.dispatched.add(new Dispatch(e.institution(), e.errand()));
                // A notice tells of everyone who is involved by then.
                if (e.errand() == Errand.NOTICE) next.dispatched.add(new Dispatch(e.institution(), Errand.COMPLETION));
                next.unsettled = unsettled.dispatched(e);
            }
            case DocumentSetAside e -> {
                next.documents.add(e.documentId());
                next.unsettled = unsettled.setAside(e);
            }
            case DocumentUndeliverable e -> next.unsettled = unsettled.undeliverable(e);
            case DocumentArrivedAfterAll e -> next.unsettled = unsettled.arrived(e);
            case DocumentTakenBack e -> {
                next.dispatched.remove(new Dispatch(e.institution(), e.errand()));
                next.unsettled = unsettled.takenBack(e);
            }
            case ReminderSent e -> next.unsettled = unsettled.reminderSent(e);
            case ReminderReceived e -> {
                next.documents.add(e.documentId());
                next.unsettled = unsettled.reminderReceived(e);
            }
            case OwnDocumentInvalidated e -> next.invalidations = invalidations.own(e);
            case InvalidationSent e -> next.invalidations = invalidations.sent(e);
            case DocumentInvalidated e -> next.without(e);
            case InstitutionRemoved e -> {
                next.removals = removals.removed(e);
                next.removed(e.institution());
            }
            case RemovalSent e -> next.removals = removals.sent(e);
            case RemovalReceived e -> {
                next.documents.add(e.documentId());
                next.removals = removals.received(e);
                if (e.here()) next.closed = true;
                else next.removed(e.institution());
            }
            case ClaimForwarded e -> next.handover = handover.forwarded(e);
            case ForwardFrozen e -> next.handover = handover.frozen(e);
            case ForwardArrived e -> next.handover = handover.arrived(e);
            case ForwardReturned _ -> next.handover = handover.cameBack();
            case ContactChangeSent e -> next.handover = handover.told(e);
            case ForwardedClaimEnded _ -> next.closed = true;
            case ContactChangeReceived e -> {
                next.documents.add(e.documentId());
                next.handover = handover.received(e);
                next.closed = true;
            }
            case SetAsideSettled e -> next.unsettled = unsettled.settled(e);
            case RecalculationOpened e -> {
                next.determination = Optional.empty();
                next.decidedBy = Optional.empty();
                next.recalculations = recalculations.opened(e.recalculation());
                next.changed.replaceAll((_, _) -> RecordChange.BEFORE_DECISION);
            }
            case ClaimReopened _ -> next.closed = false;
            case ClaimClosed _ -> next.closed = true;
        }
        return next.claim();
    }

    public Basis basis() {
        return new Basis(records, figures, wishes, incapacity);
    }

    /// Is the own record there, or is it known that there is none?
    public boolean hasOwnRecord() {
        return opening.map(o -> records.containsKey(o.here())).orElse(false);
    }

    /// Are the records of all who exchange documents with this institution there?
    public boolean hasAllRecords() {
        return hasOwnRecord()
                && opening.map(o -> o.partners().stream().allMatch(records::containsKey))
                        .orElse(false);
    }

    /// Is all there that a determination rests on? Where nothing is to be decided on the right, it rests on nothing.
    boolean mayBeDetermined() {
        return decidesNothing().isPresent() || hasAllRecords();
    }

    /// Why nothing is to be decided here on the right.
    public Optional<AwardWish.Kind> decidesNothing() {
        return opening.flatMap(o -> wishes.kindOf(o.here())).filter(AwardWish.Kind::decidesNothing);
    }

    /// Is the claim withdrawn in every state?
    public boolean isWithdrawn() {
        return opening.map(o -> wishes.areAllWithdrawn(o.file().institutions())).orElse(false);
    }

    /// The own record, where it is known to be out of date and none was certified in its place yet.
    public Optional<String> outdatedRecord() {
        return opening.flatMap(o -> records.getOrDefault(o.here(), Optional.empty()))
                .flatMap(renewals::outdated);
    }

    /// Is there something left to do about an own record that is or was out of date?
    public boolean isRenewing() {
        return outdatedRecord().isPresent() || renewals.toSettle().isPresent();
    }

    /// Has the own record been certified anew in this claim?
    public boolean isRenewed() {
        return opening.map(o -> changed.containsKey(o.here())).orElse(false);
    }

    /// Why what was determined waits for an officer, whatever is decided here without one; empty where it does not, or
    /// is decided.
    public Optional<NeedsOfficer> needsOfficer() {
        if (isDecided()) return Optional.empty();
        var before = ownDecision().filter(_ -> recalculations.open().isPresent());
        return determination.flatMap(found ->
                NeedsOfficer.in(found).or(() -> before.flatMap(held -> NeedsOfficer.insteadOf(held, found))));
    }

    public boolean isDecided() {
        return decidedBy.isPresent();
    }

    /// The newest own decision, a `Decision`, serialised; also while it is made anew.
    public Optional<Octets> ownDecision() {
        return opening.flatMap(o -> Optional.ofNullable(decisions.get(o.here())));
    }

    /// Is or was that the own decision?
    public boolean isOwn(Octets decision) {
        return recalculations.isOwn(decision, ownDecision());
    }

    /// Those known of all institutions, in the case's order.
    List<Octets> decisionsInOrder() {
        return opening.stream()
                .flatMap(o -> o.file().institutions().stream())
                .flatMap(institution -> Optional.ofNullable(decisions.get(institution)).stream())
                .toList();
    }

    /// Does the summary say what is decided now, as far as it is known here?
    public boolean isSummarised() {
        return summary.filter(known -> isOfAll(known.decisions())
                        && decisionsInOrder().stream()
                                .allMatch(decision ->
                                        known.decisions().stream().anyMatch(line -> DecisionText.same(line, decision))))
                .isPresent();
    }

    /// Is there one of everyone involved? Not where somebody was named since.
    private boolean isOfAll(List<Octets> summarised) {
        return opening.map(o -> o.late().isEmpty() || o.file().institutions().size() == summarised.size())
                .orElse(false);
    }

    /// Does a partner know that this institution is involved? Where this one was named late, whoever was involved
    /// before shows by a record of its own that it was told. The contact institution knows.
    boolean isKnownTo(String partner) {
        var here = opening.orElseThrow().here();
        var all = opening.orElseThrow().file().institutions();
        boolean mayNotBeTold = opening.orElseThrow().namingOf(here).isPresent()
                && !all.getFirst().equals(partner)
                && all.indexOf(partner) < all.indexOf(here);
        return !mayNotBeTold || records.containsKey(partner);
    }

    /// At the contact institution: has everyone decided?
    public boolean hasAllDecisions() {
        return opening.map(o -> o.file().institutions().stream().allMatch(decisions::containsKey))
                .orElse(false);
    }

    /// At the contact institution: does a partner owe its record or its decision, and has it what it needs for that?
    public boolean awaits(String partner, Errand awaited) {
        boolean isAsked = opening.map(Opening::isContact).orElse(false) && isDispatched(partner, Errand.NOTICE);
        return isAsked
                && !closed
                && !handover.isOver()
                && switch (awaited) {
                    case RECORD -> !records.containsKey(partner) && !isWithdrawn();
                    case DECISION -> hasAllRecords() && !decisions.containsKey(partner);
                    case NOTICE, COMPLETION, WISHES, INCAPACITY, SUMMARY -> false;
                };
    }

    public boolean isDispatched(String to, Errand errand) {
        return dispatched.contains(new Dispatch(to, errand));
    }

    /// A copy to change, for [#evolve] alone.
    private static final class Draft {
        Optional<Opening> opening;
        final Map<String, Optional<Octets>> records;
        final Map<String, Figure> figures;
        Optional<Octets> determination;
        final Map<String, Octets> decisions;
        final Map<String, Octets> sealedDecisions;
        Optional<OwnDecision> decidedBy;
        Optional<Summary> summary;
        final Set<Dispatch> dispatched;
        final Set<String> documents;
        final Map<String, RecordChange> changed;
        Renewals renewals;
        Unsettled unsettled;
        AwardWishes wishes;
        IncapacityFacts incapacity;
        Recalculations recalculations;
        Invalidations invalidations;
        Removals removals;
        Handover handover;
        boolean closed;

        Draft(Claim claim) {
            opening = claim.opening;
            records = new HashMap<>(claim.records);
            figures = new HashMap<>(claim.figures);
            determination = claim.determination;
            decisions = new HashMap<>(claim.decisions);
            sealedDecisions = new HashMap<>(claim.sealedDecisions);
            decidedBy = claim.decidedBy;
            summary = claim.summary;
            dispatched = new HashSet<>(claim.dispatched);
            documents = new HashSet<>(claim.documents);
            changed = new HashMap<>(claim.changed);
            renewals = claim.renewals;
            unsettled = claim.unsettled;
            wishes = claim.wishes;
            incapacity = claim.incapacity;
            recalculations = claim.recalculations;
            invalidations = claim.invalidations;
            removals = claim.removals;
            handover = claim.handover;
            closed = claim.closed;
        }

        /// Whoever was told of the claim is told of it. What is not decided yet waits for what it knows.
        void named(Naming naming, boolean exchanges) {
            opening = opening.map(known -> known.with(naming, exchanges));
            dispatched.removeIf(dispatch -> dispatch.errand() == Errand.COMPLETION);
            if (decidedBy.isEmpty()) determination = Optional.empty();
        }

        /// Everyone is told. What is not decided yet is determined with it.
        void wished(AwardWishes newest) {
            wishes = newest;
            dispatched.removeIf(dispatch -> dispatch.errand() == Errand.WISHES);
            if (decidedBy.isEmpty()) determination = Optional.empty();
        }

        /// Everyone is told. What is not decided yet is determined with it.
        void learned(IncapacityFacts newest) {
            incapacity = newest;
            dispatched.removeIf(dispatch -> dispatch.errand() == Errand.INCAPACITY);
            if (decidedBy.isEmpty()) determination = Optional.empty();
        }

        /// What is not decided yet is determined on what holds now.
        void replace(String institution, Octets sealedRecord) {
            records.put(institution, Optional.of(sealedRecord));
            if (decidedBy.isPresent()) {
                changed.put(institution, RecordChange.AFTER_DECISION);
            } else {
                changed.put(institution, RecordChange.BEFORE_DECISION);
                determination = Optional.empty();
            }
        }

        /// Nothing is awaited from it and nothing sent to it. What is not decided yet is determined without it.
        void removed(String institution) {
            opening = opening.map(known -> known.without(institution));
            records.remove(institution);
            changed.remove(institution);
            dispatched.removeIf(dispatch -> dispatch.to().equals(institution));
            if (decidedBy.isEmpty()) determination = Optional.empty();
        }

        void came(String from, Errand errand, String documentId) {
            documents.add(documentId);
            invalidations = invalidations.came(from, errand, documentId);
        }

        /// What rests on it and is not decided is found again.
        void without(DocumentInvalidated e) {
            documents.add(e.documentId());
            invalidations = invalidations.received(e);
            if (e.reliedOn()) unsettled = unsettled.setAside(e.institution(), e.documentId());
            switch (e.errand()) {
                case RECORD -> {
                    records.remove(e.institution());
                    if (decidedBy.isPresent()) changed.put(e.institution(), RecordChange.AFTER_DECISION);
                    else determination = Optional.empty();
                }
                case DECISION -> {
                    decisions.remove(e.institution());
                    sealedDecisions.remove(e.institution());
                    summary = Optional.empty();
                }
                case SUMMARY -> summary = Optional.empty();
                case NOTICE, COMPLETION, WISHES, INCAPACITY ->
                    throw new IllegalStateException("a claim is not undone by a document");
            }
        }

        Claim claim() {
            return new Claim(
                    opening,
                    records,
                    figures,
                    determination,
                    decisions,
                    sealedDecisions,
                    decidedBy,
                    summary,
                    dispatched,
                    documents,
                    renewals,
                    changed,
                    unsettled,
                    wishes,
                    incapacity,
                    recalculations,
                    invalidations,
                    removals,
                    handover,
                    closed);
        }
    }
}
