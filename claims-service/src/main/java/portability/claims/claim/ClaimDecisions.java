package portability.claims.claim;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.Claim.Opening;
import portability.claims.claim.ClaimCommand.Arrival;
import portability.claims.claim.ClaimCommand.CertifyFigures;
import portability.claims.claim.ClaimCommand.Close;
import portability.claims.claim.ClaimCommand.Decide;
import portability.claims.claim.ClaimCommand.EndForwarded;
import portability.claims.claim.ClaimCommand.Forward;
import portability.claims.claim.ClaimCommand.Invalidate;
import portability.claims.claim.ClaimCommand.KeepDetermination;
import portability.claims.claim.ClaimCommand.KeepOwnAbsence;
import portability.claims.claim.ClaimCommand.KeepOwnRecord;
import portability.claims.claim.ClaimCommand.KeepRenewedRecord;
import portability.claims.claim.ClaimCommand.Lodge;
import portability.claims.claim.ClaimCommand.Name;
import portability.claims.claim.ClaimCommand.NoteArrivedAfterAll;
import portability.claims.claim.ClaimCommand.NoteContactChange;
import portability.claims.claim.ClaimCommand.NoteDispatch;
import portability.claims.claim.ClaimCommand.NoteForwardArrived;
import portability.claims.claim.ClaimCommand.NoteForwardFrozen;
import portability.claims.claim.ClaimCommand.NoteForwardReturned;
import portability.claims.claim.ClaimCommand.NoteInvalidation;
import portability.claims.claim.ClaimCommand.NoteOutdated;
import portability.claims.claim.ClaimCommand.NoteReminder;
import portability.claims.claim.ClaimCommand.NoteRemoval;
import portability.claims.claim.ClaimCommand.NoteUndeliverable;
import portability.claims.claim.ClaimCommand.Outcome;
import portability.claims.claim.ClaimCommand.PassRefusalsOn;
import portability.claims.claim.ClaimCommand.Recalculate;
import portability.claims.claim.ClaimCommand.Remember;
import portability.claims.claim.ClaimCommand.RememberForward;
import portability.claims.claim.ClaimCommand.Remove;
import portability.claims.claim.ClaimCommand.SayWishes;
import portability.claims.claim.ClaimCommand.Settle;
import portability.claims.claim.ClaimCommand.SettleRenewal;
import portability.claims.claim.ClaimCommand.Summarise;
import portability.claims.claim.ClaimCommand.TakeBack;
import portability.claims.claim.ClaimCommand.TellLegislations;
import portability.claims.claim.ClaimEvent.ClaimClosed;
import portability.claims.claim.ClaimEvent.ClaimLodged;
import portability.claims.claim.ClaimEvent.ClaimReopened;
import portability.claims.claim.ClaimEvent.Decided;
import portability.claims.claim.ClaimEvent.Determined;
import portability.claims.claim.ClaimEvent.DocumentArrivedAfterAll;
import portability.claims.claim.ClaimEvent.DocumentDispatched;
import portability.claims.claim.ClaimEvent.DocumentTakenBack;
import portability.claims.claim.ClaimEvent.DocumentUndeliverable;
import portability.claims.claim.ClaimEvent.FiguresCertified;
import portability.claims.claim.ClaimEvent.FloorChecked;
import portability.claims.claim.ClaimEvent.InvalidationSent;
import portability.claims.claim.ClaimEvent.LodgedUnderMandate;
import portability.claims.claim.ClaimEvent.OwnDocumentInvalidated;
import portability.claims.claim.ClaimEvent.OwnRecordAbsent;
import portability.claims.claim.ClaimEvent.OwnRecordCertified;
import portability.claims.claim.ClaimEvent.OwnRecordOutdated;
import portability.claims.claim.ClaimEvent.OwnRecordRenewed;
import portability.claims.claim.ClaimEvent.RecalculationOpened;
import portability.claims.claim.ClaimEvent.ReminderSent;
import portability.claims.claim.ClaimEvent.RenewalSettled;
import portability.claims.claim.ClaimEvent.SetAsideSettled;
import portability.claims.claim.ClaimEvent.Summarised;

/// What a command brings about in a claim. Pure; repeats bring nothing.
public final class ClaimDecisions {
    /// More than the rules take with one question.
    private static final int MOST_FIGURES = 50;

    private final String claimId;
    private final Claim claim;

    public ClaimDecisions(String claimId, Claim claim) {
        this.claimId = claimId;
        this.claim = claim;
    }

    /// @throws Refused for a command of a person that is not lawful now
    public List<ClaimEvent> decide(ClaimCommand command) {
        return switch (command) {
            case Lodge lodge -> lodge(lodge);
            case Decide decide -> decideBenefit(whereItStays(decide));
            case Recalculate again -> recalculate(whereItStays(again));
            case Name name -> new Namings(claimId, claim).name(whereItStays(name));
            case Remove remove -> new Removing(claimId, claim).remove(whereItStays(remove));
            case NoteRemoval note -> new Removing(claimId, claim).note(note);
            case SayWishes say -> new Wishing(claimId, claim).say(whereItStays(say));
            case CertifyFigures certify -> certify(whereItStays(certify));
            case TellLegislations told -> new Incapacities(claimId, claim).tell(whereItStays(told));
            case PassRefusalsOn _ -> new Incapacities(claimId, claim).passOn();
            case Forward forward -> new HandingOver(claimId, claim).forward(forward);
            case NoteForwardFrozen note -> new HandingOver(claimId, claim).frozen(note);
            case NoteForwardArrived note -> new HandingOver(claimId, claim).arrived(note);
            case NoteForwardReturned note -> new HandingOver(claimId, claim).returned(note);
            case NoteContactChange note -> new HandingOver(claimId, claim).told(note);
            case EndForwarded end -> new HandingOver(claimId, claim).end(end);
            case RememberForward known -> new HandingOver(claimId, claim).remember(known);
            case Settle settle -> settle(settle);
            case Invalidate invalidate -> invalidate(whereItStays(invalidate));
            case Arrival arrival -> new Arrivals(claimId, claim).take(arrival);
            case Remember remember -> new SentBefore(claimId, claim).remember(remember);
            case NoteInvalidation note -> invalidationSent(note);
            // A step comes from the claim's own state, so the claim is open; what is done already is no error.
            case Outcome outcome -> claim.opening().map(o -> keep(o, outcome)).orElse(List.of());
        };
    }

    /// A claim that was forwarded, or is on its way, is led elsewhere: nothing more is said or decided in it
    /// here.
    private <T> T whereItStays(T command) {
        if (claim.handover().handed().isPresent()) throw new Refused(Refusal.CLAIM_FORWARDED);
        return command;
    }

    private List<ClaimEvent> lodge(Lodge lodge) {
        var lodged = new ClaimLodged(claimId, lodge.institution(), lodge.requestId(), lodge.file());
        if (claim.opening().isEmpty())
            return Stream.concat(Stream.of(lodged), lodge.helper().map(helper -> under(lodge, helper)).stream())
                    .toList();
        var opening = claim.opening().get();
        // After a restore the request's id is not known any more; but the claim is named after it.
        boolean isThatRequest = opening.requestId().equals(lodge.requestId())
                || opening.requestId().isEmpty();
        if (isThatRequest && opening.file().equals(lodge.file())) return List.of();
        throw new Refused(Refusal.REQUEST_ID_REUSED);
    }

    private ClaimEvent under(Lodge lodge, ActingHelper helper) {
        return new LodgedUnderMandate(claimId, lodge.institution(), helper.mandateId(), helper.helper());
    }

    private List<ClaimEvent> certify(CertifyFigures certify) {
        var opening = claim.opening().orElseThrow(() -> new Refused(Refusal.UNKNOWN_CLAIM));
        boolean isCertified = certify.figures().stream()
                .allMatch(figure -> figure.equals(claim.figures().get(figure.name())));
        if (isCertified) return List.of();
        if (claim.isDecided()) throw new Refused(Refusal.ALREADY_DECIDED);
        var names = new HashSet<>(claim.figures().keySet());
        certify.figures().forEach(figure -> names.add(figure.name()));
        if (names.size() > MOST_FIGURES) throw new Refused(Refusal.TOO_MANY_FIGURES);
        return List.of(new FiguresCertified(claimId, opening.here(), certify.by(), certify.figures()));
    }

    private List<ClaimEvent> decideBenefit(Decide decide) {
        var opening = claim.opening().orElseThrow(() -> new Refused(Refusal.UNKNOWN_CLAIM));
        if (claim.decidedBy().isPresent()) {
            if (claim.decidedBy().get().by().equals(decide.by())) return List.of();
            throw new Refused(Refusal.ALREADY_DECIDED);
        }
        var determination = claim.determination().orElseThrow(() -> new Refused(Refusal.NOT_DETERMINED));
        var here = opening.here();
        var again = claim.recalculations().open();
        var id = again.map(open -> DecisionText.idOf(claimId, here, open.number()))
                .orElseGet(() -> DecisionText.idOf(claimId, here));
        var decision = again.map(open -> DecisionText.of(id, determination, decide.decidedAt(), here, open))
                .orElseGet(() -> DecisionText.of(id, determination, decide.decidedAt(), here));
        return List.of(new Decided(claimId, here, id, decide.by(), decide.decidedAt(), decision));
    }

    private List<ClaimEvent> recalculate(Recalculate asked) {
        var here = claim.opening().map(Opening::here).orElseThrow(() -> new Refused(Refusal.UNKNOWN_CLAIM));
        var again = asked.recalculation();
        var own = claim.ownDecision().map(DecisionText::read).orElseThrow(() -> new Refused(Refusal.NOT_DECIDED));
        var open = claim.recalculations().open();
        if (open.equals(Optional.of(again)) || Recalculations.isAnsweredBy(again, own)) return List.of();
        if (open.isPresent()) throw new Refused(Refusal.RECALCULATION_OPEN);
        if (!own.getDecisionId().equals(again.supersedes()) || again.number() != DecisionText.number(own) + 1)
            throw new Refused(Refusal.DECISION_DIFFERS);
        var opened = new RecalculationOpened(claimId, here, asked.by(), again);
        return claim.closed() ? List.of(opened, new ClaimReopened(claimId, here)) : List.of(opened);
    }

    private List<ClaimEvent> settle(Settle settle) {
        var sender = claim.unsettled().setAside().get(settle.documentId());
        if (sender != null)
            return List.of(new SetAsideSettled(claimId, sender, settle.documentId(), settle.reason(), settle.by()));
        if (claim.documents().contains(settle.documentId())) return List.of();
        throw new Refused(Refusal.UNKNOWN_DOCUMENT);
    }

    /// What was told of the person and decided, and what was put together; not the claim itself.
    private List<ClaimEvent> invalidate(Invalidate asked) {
        if (claim.invalidations().isInvalidated(asked.to(), asked.documentId())) return List.of();
        var errand = errandOf(asked.to(), asked.documentId())
                .filter(EnumSet.of(Errand.RECORD, Errand.DECISION, Errand.SUMMARY)::contains)
                .orElseThrow(() -> new Refused(Refusal.CANNOT_BE_INVALIDATED));
        return List.of(new OwnDocumentInvalidated(
                claimId,
                asked.to(),
                errand,
                asked.documentId(),
                asked.reason(),
                asked.explanation(),
                asked.anew(),
                asked.by()));
    }

    /// Another one goes in its place once the partner is told.
    private List<ClaimEvent> invalidationSent(NoteInvalidation note) {
        return claim.invalidations().toSend().stream()
                .filter(open -> open.institution().equals(note.to())
                        && open.documentId().equals(note.invalidated()))
                .flatMap(open -> {
                    var sent = new InvalidationSent(claimId, note.to(), note.documentId(), note.invalidated());
                    boolean isNewest = errandOf(note.to(), note.invalidated()).isPresent();
                    return open.anew() && isNewest
                            ? Stream.<ClaimEvent>of(
                                    sent, new DocumentTakenBack(claimId, note.to(), open.errand(), note.invalidated()))
                            : Stream.<ClaimEvent>of(sent);
                })
                .toList();
    }

    private Optional<Errand> errandOf(String to, String documentId) {
        return claim.unsettled().errandOf(to, documentId).map(Claim.Dispatch::errand);
    }

    private List<ClaimEvent> keep(Opening opening, Outcome outcome) {
        var here = opening.here();
        Optional<ClaimEvent> event = switch (outcome) {
            case KeepOwnRecord(var sealed) ->
                when(!claim.hasOwnRecord(), new OwnRecordCertified(claimId, here, sealed));
            case KeepOwnAbsence() -> when(!claim.hasOwnRecord(), new OwnRecordAbsent(claimId, here));
            case NoteOutdated(var recordId) ->
                when(mayBeOutdated(here, recordId), new OwnRecordOutdated(claimId, here, recordId));
            case KeepRenewedRecord(var supersededId, var sealed) ->
                when(isOutdated(supersededId), new OwnRecordRenewed(claimId, here, supersededId, sealed));
            case SettleRenewal(var recordId) ->
                when(
                        isOutdated(recordId) || claim.renewals().toSettle().equals(Optional.of(recordId)),
                        new RenewalSettled(claimId, here, recordId));
            case KeepDetermination keep -> when(isToBeKept(keep), new Determined(claimId, here, keep.determination()));
            case Summarise(var moment) ->
                when(
                        opening.isContact() && claim.hasAllDecisions() && !claim.isSummarised(),
                        new Summarised(claimId, here, moment, claim.decisionsInOrder()));
            case NoteDispatch(var to, var errand, var documentId) ->
                when(isDue(to, errand, documentId), new DocumentDispatched(claimId, to, errand, documentId));
            case NoteReminder(var to, var awaited, int number, var documentId) ->
                when(
                        number == claim.unsettled().remindersTo(to, awaited) + 1,
                        new ReminderSent(claimId, to, awaited, documentId, number));
            case NoteUndeliverable(var to, var documentId, var reason) ->
                errandOf(to, documentId)
                        .filter(_ -> !claim.unsettled().isGivenUp(documentId))
                        .map(errand -> new DocumentUndeliverable(claimId, to, errand, documentId, reason));
            case NoteArrivedAfterAll(var to, var documentId) ->
                errandOf(to, documentId)
                        .filter(_ -> claim.unsettled().isGivenUp(documentId))
                        .map(errand -> new DocumentArrivedAfterAll(claimId, to, errand, documentId));
            case TakeBack(var to, var documentId) ->
                errandOf(to, documentId)
                        .filter(errand -> !claim.unsettled().takenBack().containsKey(new Claim.Dispatch(to, errand)))
                        .map(errand -> new DocumentTakenBack(claimId, to, errand, documentId));
            case Close() -> when(!claim.closed() && NextStep.nothingButClosing(claim), new ClaimClosed(claimId, here));
        };
        if (event.isPresent()
                && outcome instanceof KeepDetermination keep
                && !keep.floor().isNone()) return List.of(event.get(), new FloorChecked(claimId, here, keep.floor()));
        return event.stream().toList();
    }

    private boolean isToBeKept(KeepDetermination keep) {
        return claim.mayBeDetermined()
                && claim.determination().isEmpty()
                && claim.basis().equals(keep.basis());
    }

    /// A decision may have been made anew, or somebody named, since the document was frozen.
    private boolean isDue(String to, Errand errand, String documentId) {
        if (claim.isDispatched(to, errand)) return false;
        boolean isLater = claim.ownDecision()
                .map(DecisionText::read)
                .filter(DecisionText::isLater)
                .isPresent();
        boolean isNamed = claim.opening().filter(o -> !o.late().isEmpty()).isPresent();
        boolean mayBeOutdated = switch (errand) {
            case NOTICE, COMPLETION, SUMMARY -> isNamed;
            case WISHES, INCAPACITY -> true;
            case DECISION -> isLater;
            case RECORD -> false;
        };
        return !mayBeOutdated
                || DocumentName.of(claimId, claim, new Claim.Dispatch(to, errand))
                        .equals(documentId);
    }

    /// The own record may still be on its way here from where it was certified.
    private boolean mayBeOutdated(String here, String recordId) {
        if (claim.renewals().outdated().contains(recordId)) return false;
        var own = claim.records().get(here);
        return own == null
                || own.map(RecordName::of)
                        .map(name -> name.recordId().equals(recordId))
                        .orElse(false);
    }

    private boolean isOutdated(String recordId) {
        return claim.outdatedRecord().equals(Optional.of(recordId));
    }

    private static Optional<ClaimEvent> when(boolean due, ClaimEvent event) {
        return due ? Optional.of(event) : Optional.empty();
    }
}
