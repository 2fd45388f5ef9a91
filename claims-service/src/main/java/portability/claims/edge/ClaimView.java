package portability.claims.edge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import portability.claims.claim.Benefit.Invalidity;
import portability.claims.claim.Benefit.OldAge;
import portability.claims.claim.Benefit.Survivors;
import portability.claims.claim.Claim.Opening;
import portability.claims.claim.ClaimDesk.Moment;
import portability.claims.claim.ClaimDesk.Story;
import portability.claims.claim.DecisionText;
import portability.claims.claim.RecordName;
import portability.claims.claim.wire.Benefits;
import portability.claims.claim.wire.Figures;
import portability.claims.claim.wire.SealedRecord;
import portability.proto.claims.v1.Claim;
import portability.proto.claims.v1.ClaimMoment;
import portability.proto.claims.v1.ClaimReminder;
import portability.proto.claims.v1.ForwardedTo;
import portability.proto.claims.v1.InvalidatedDocument;
import portability.proto.claims.v1.Participant;
import portability.proto.claims.v1.RemovedParticipant;
import portability.proto.claims.v1.UndeliverableDocument;
import portability.proto.exchange.v1.Decision;

/// A claim as it is shown.
final class ClaimView {
    private static final String AWAITED = "AWAITED";
    private static final String NOT_FOR_US = "NOT_FOR_US";

    private final Story story;
    private final portability.claims.claim.Claim claim;
    private final Opening opening;
    private final Predicate<String> inDoubt;

    private ClaimView(Story story, Opening opening, Predicate<String> inDoubt) {
        this.story = story;
        this.claim = story.claim();
        this.opening = opening;
        this.inDoubt = inDoubt;
    }

    /// Empty where the claim is not known here yet, whatever documents came for it.
    /// @param inDoubt whose log is in doubt
    static Optional<Claim> of(Story story, Predicate<String> inDoubt) {
        return story.claim().opening().map(opening -> new ClaimView(story, opening, inDoubt).claim());
    }

    private Claim claim() {
        var view = Claim.newBuilder()
                .setClaimId(story.claimId())
                .setContactInstitution(opening.file().contact())
                .setClaimDate(opening.file().claimDate().toString())
                .setStatus(status())
                .addAllWaitingFor(waitingFor())
                .addAllInDoubt(
                        claim.closed()
                                ? List.of()
                                : opening.partners().stream().filter(inDoubt).toList())
                .addAllHistory(story.moments().stream().map(ClaimView::moment).toList());
        view.setBranch(Benefits.branch(opening.file().benefit()));
        switch (opening.file().benefit()) {
            case OldAge _ -> {}
            case Invalidity invalidity ->
                view.setInvalidity(Benefits.write(claim.incapacity().in(invalidity)));
            case Survivors survivors -> view.setSurvivors(Benefits.write(survivors));
        }
        claim.figures().values().forEach(figure -> view.addFigures(Figures.write(figure)));
        claim.needsOfficer().map(Enum::name).ifPresent(view::setNeedsOfficer);
        view.addAllUndeliverable(undeliverable()).addAllReminders(reminders()).addAllInvalidated(invalidated());
        claim.removals()
                .all()
                .forEach(one -> view.addRemoved(RemovedParticipant.newBuilder()
                        .setInstitution(one.institution())
                        .setRemoved(one.at().toString())
                        .setReason(one.reason())));
        claim.handover().handed().ifPresent(handed -> {
            var shown = ForwardedTo.newBuilder()
                    .setInstitution(handed.to())
                    .setClaimId(handed.claimId())
                    .setForwarded(handed.at().toString())
                    .setReason(handed.reason());
            handed.arrived().map(Instant::toString).ifPresent(shown::setArrived);
            view.setForwarded(shown);
        });
        view.setContinuesClaimId(opening.file().continues())
                .addAllRefusedIn(claim.incapacity().refusedIn());
        opening.file().institutions().forEach(i -> view.addParticipants(participant(i)));
        claim.determination().map(DecisionText::determinationIn).ifPresent(view::setDetermination);
        return view.build();
    }

    private String status() {
        if (claim.removals().here().isPresent()) return "REMOVED";
        if (claim.handover().isOver()) return "FORWARDED";
        if (claim.handover().handed().isPresent()) return "FORWARDING";
        if (claim.closed()) return "CLOSED";
        if (claim.isDecided()) return "DECISIONS_AWAITED";
        if (claim.determination().isPresent()) return "DETERMINED";
        return claim.hasOwnRecord() ? "RECORDS_AWAITED" : "LODGED";
    }

    private List<String> waitingFor() {
        if (claim.closed() || claim.handover().isOver()) return List.of();
        var forwarding = claim.handover().handed();
        if (forwarding.isPresent()) return List.of(forwarding.get().to());
        if (!claim.isWithdrawn() && !claim.hasOwnRecord()) return List.of(opening.here());
        if (!claim.isWithdrawn() && !claim.hasAllRecords())
            return opening.partners().stream()
                    .filter(i -> !claim.records().containsKey(i))
                    .toList();
        // Not this institution's fault where it may not act on another's word.
        var doubtful = opening.partners().stream().filter(inDoubt).toList();
        if (!claim.isDecided()) return doubtful.isEmpty() ? List.of(opening.here()) : doubtful;
        if (!opening.isContact()) return List.of(opening.file().contact());
        var undecided = opening.file().institutions().stream()
                .filter(i -> !claim.decisions().containsKey(i))
                .toList();
        if (!undecided.isEmpty()) return undecided;
        return doubtful.isEmpty() ? List.of(opening.here()) : doubtful;
    }

    private List<UndeliverableDocument> undeliverable() {
        return claim.unsettled().undeliverable().entrySet().stream()
                .map(given -> UndeliverableDocument.newBuilder()
                        .setInstitution(given.getKey().to())
                        .setErrand(given.getKey().errand().name())
                        .setDocumentId(given.getValue().documentId())
                        .setReason(given.getValue().reason())
                        .build())
                .sorted(Comparator.comparing(UndeliverableDocument::getInstitution)
                        .thenComparing(UndeliverableDocument::getErrand))
                .toList();
    }

    private List<ClaimReminder> reminders() {
        return claim.unsettled().remindersReceived().entrySet().stream()
                .map(reminder -> ClaimReminder.newBuilder()
                        .setInstitution(reminder.getKey().to())
                        .setAwaited(reminder.getKey().errand().name())
                        .setNumber(reminder.getValue())
                        .build())
                .sorted(Comparator.comparing(ClaimReminder::getAwaited))
                .toList();
    }

    private List<InvalidatedDocument> invalidated() {
        return claim.invalidations().all().stream()
                .map(one -> InvalidatedDocument.newBuilder()
                        .setOwn(one.own())
                        .setInstitution(one.institution())
                        .setDocumentId(one.documentId())
                        .setErrand(one.errand().name())
                        .setReason(one.reason().name())
                        .setExplanation(one.explanation())
                        .setReliedOn(one.reliedOn())
                        .build())
                .toList();
    }

    private Participant participant(String institution) {
        var view = Participant.newBuilder()
                .setInstitution(institution)
                .setRecord(record(institution))
                .setClaimDate(opening.claimDateAt(institution).toString())
                .setDecision(AWAITED);
        claim.records()
                .getOrDefault(institution, Optional.empty())
                .map(SealedRecord::periodsIn)
                .ifPresent(view::addAllPeriods);
        claim.records()
                .getOrDefault(institution, Optional.empty())
                .map(RecordName::of)
                .ifPresent(name -> view.setRecordVersion(name.version()));
        Optional.ofNullable(claim.changed().get(institution)).map(Enum::name).ifPresent(view::setRecordChanged);
        claim.wishes().of(institution).ifPresent(wish -> {
            view.setWish(wish.kind().name());
            wish.paysFrom().map(LocalDate::toString).ifPresent(view::setPaysFrom);
        });
        var decision = decision(institution);
        if (decision.isPresent())
            view.setDecision("DECIDED")
                    .setDetermination(decision.get().getDetermination())
                    .setDecisionNumber(DecisionText.number(decision.get()));
        else if (!institution.equals(opening.here()) && !opening.isContact()) view.setDecision(NOT_FOR_US);
        return view.build();
    }

    private String record(String institution) {
        var record = claim.records().get(institution);
        if (record != null) return record.isPresent() ? "CERTIFIED" : "NO_RECORD";
        return opening.withoutExchange().contains(institution) ? NOT_FOR_US : AWAITED;
    }

    /// From the institution itself, or from the summary.
    private Optional<Decision> decision(String institution) {
        var own = Optional.ofNullable(claim.decisions().get(institution)).stream();
        var summarised = claim.summary().stream().flatMap(s -> s.decisions().stream());
        return Stream.concat(own, summarised)
                .map(DecisionText::read)
                .filter(decision -> decision.getDetermination().getInstitution().equals(institution))
                .findFirst();
    }

    private static ClaimMoment moment(Moment moment) {
        return ClaimMoment.newBuilder()
                .setRecordedAt(moment.recordedAt().toString())
                .setFact(moment.event().getClass().getSimpleName())
                .setInstitution(moment.event().institution())
                .build();
    }
}
