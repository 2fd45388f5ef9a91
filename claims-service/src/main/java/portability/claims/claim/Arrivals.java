package portability.claims.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portability.claims.Octets;
import portability.claims.claim.ClaimCommand.Arrival;
import portability.claims.claim.ClaimCommand.TakeContactChange;
import portability.claims.claim.ClaimCommand.TakeDecision;
import portability.claims.claim.ClaimCommand.TakeIncapacityFacts;
import portability.claims.claim.ClaimCommand.TakeInvalidation;
import portability.claims.claim.ClaimCommand.TakeNoRecord;
import portability.claims.claim.ClaimCommand.TakeNotice;
import portability.claims.claim.ClaimCommand.TakeRecord;
import portability.claims.claim.ClaimCommand.TakeReminder;
import portability.claims.claim.ClaimCommand.TakeRemoval;
import portability.claims.claim.ClaimCommand.TakeSummary;
import portability.claims.claim.ClaimCommand.TakeWishes;
import portability.claims.claim.ClaimEvent.ClaimNoticeReceived;
import portability.claims.claim.ClaimEvent.ClaimReopened;
import portability.claims.claim.ClaimEvent.DecisionReceived;
import portability.claims.claim.ClaimEvent.DecisionTakenOnWord;
import portability.claims.claim.ClaimEvent.DocumentInvalidated;
import portability.claims.claim.ClaimEvent.DocumentSetAside;
import portability.claims.claim.ClaimEvent.NamingReceived;
import portability.claims.claim.ClaimEvent.NewerRecordReceived;
import portability.claims.claim.ClaimEvent.NoRecordReceived;
import portability.claims.claim.ClaimEvent.RecordReceived;
import portability.claims.claim.ClaimEvent.ReminderReceived;
import portability.claims.claim.ClaimEvent.SummaryReceived;

/// What a partner's document brings about. It was taken and receipted, so it is never refused here: it counts, or it is
/// set aside with the reason.
final class Arrivals {
    private final String claimId;
    private final Claim claim;

    Arrivals(String claimId, Claim claim) {
        this.claimId = claimId;
        this.claim = claim;
    }

    List<ClaimEvent> take(Arrival arrival) {
        if (claim.documents().contains(arrival.documentId())) return List.of();
        return switch (arrival) {
            case TakeNotice notice -> notice(notice);
            case TakeRecord record -> List.of(record(record));
            case TakeNoRecord absence -> List.of(absence(absence));
            case TakeDecision decision -> decision(decision);
            case TakeSummary summary -> summary(summary);
            case TakeWishes wishes -> new Wishing(claimId, claim).take(wishes);
            case TakeRemoval removal -> new Removing(claimId, claim).take(removal);
            case TakeIncapacityFacts facts -> new Incapacities(claimId, claim).take(facts);
            case TakeContactChange change -> new HandingOver(claimId, claim).take(change);
            case TakeReminder reminder -> List.of(reminder(reminder));
            case TakeInvalidation invalidation -> invalidation(invalidation);
        };
    }

    private List<ClaimEvent> notice(TakeNotice notice) {
        var named = notice.late().stream()
                .filter(naming -> claim.opening()
                        .flatMap(opening -> opening.namingOf(naming.institution()))
                        .isEmpty())
                .<ClaimEvent>map(naming -> new NamingReceived(
                        claimId,
                        naming.institution(),
                        notice.documentId(),
                        naming,
                        !notice.withoutExchange().contains(naming.institution())))
                .toList();
        if (claim.opening().isEmpty())
            return prepend(
                    new ClaimNoticeReceived(
                            claimId,
                            notice.institution(),
                            notice.documentId(),
                            notice.file(),
                            notice.withoutExchange()),
                    named);
        if (named.isEmpty()) return List.of(setAside(notice, SetAside.CASE_ALREADY_OPEN));
        return claim.closed() ? prepend(new ClaimReopened(claimId, notice.from()), named) : named;
    }

    private static List<ClaimEvent> prepend(ClaimEvent first, List<ClaimEvent> more) {
        return Stream.concat(Stream.of(first), more.stream()).toList();
    }

    /// Whatever the order in which they come, the newest holds: also where the institution knew nobody before.
    private ClaimEvent record(TakeRecord record) {
        if (isStranger(record)) return setAside(record, SetAside.NOT_INVOLVED);
        var from = record.from();
        if (!claim.records().containsKey(from))
            return new RecordReceived(claimId, from, record.documentId(), record.sealedRecord());
        var newer = new NewerRecordReceived(claimId, from, record.documentId(), record.sealedRecord());
        var held = claim.records().getOrDefault(from, Optional.empty()).map(RecordName::of);
        if (held.isEmpty()) return newer;
        var come = RecordName.of(record.sealedRecord());
        if (come.isSame(held.get())) return setAside(record, SetAside.RECORD_ALREADY_THERE);
        return come.isNewerThan(held.get()) ? newer : setAside(record, SetAside.RECORD_OLDER);
    }

    private ClaimEvent absence(TakeNoRecord absence) {
        if (isStranger(absence)) return setAside(absence, SetAside.NOT_INVOLVED);
        if (claim.records().containsKey(absence.from())) return setAside(absence, SetAside.RECORD_ALREADY_THERE);
        return new NoRecordReceived(claimId, absence.from(), absence.documentId());
    }

    /// Whatever the order in which they come, the one with the greatest number holds; it opens a closed claim.
    private List<ClaimEvent> decision(TakeDecision decision) {
        var from = decision.from();
        if (isStranger(decision)) return List.of(setAside(decision, SetAside.NOT_INVOLVED));
        var received = new DecisionReceived(claimId, from, decision.documentId(), decision.sealedDecision());
        var held = claim.decisions().get(from);
        if (held == null) return List.of(received);
        int later = Integer.compare(numberIn(DecisionText.in(decision.sealedDecision())), numberIn(held));
        if (later == 0) return List.of(setAside(decision, SetAside.DECISION_ALREADY_THERE));
        if (later < 0) return List.of(setAside(decision, SetAside.DECISION_OLDER));
        return claim.closed() ? List.of(received, new ClaimReopened(claimId, from)) : List.of(received);
    }

    private static int numberIn(Octets decision) {
        return DecisionText.number(DecisionText.read(decision));
    }

    /// In a closed claim in which something is awaited again, there is something to do again.
    private List<ClaimEvent> invalidation(TakeInvalidation invalidation) {
        var from = invalidation.from();
        var errand = claim.invalidations().errandOf(from, invalidation.invalidated());
        if (errand.isEmpty()) return List.of(setAside(invalidation, SetAside.INVALIDATES_NOTHING));
        boolean reliedOn = switch (errand.get()) {
            case RECORD -> claim.ownDecision().isPresent();
            case DECISION -> claim.summary().isPresent();
            case SUMMARY, NOTICE, COMPLETION, WISHES, INCAPACITY -> claim.closed();
        };
        var invalidated = new DocumentInvalidated(
                claimId,
                from,
                invalidation.documentId(),
                invalidation.invalidated(),
                errand.get(),
                invalidation.reason(),
                invalidation.explanation(),
                reliedOn);
        return claim.closed() && errand.get() != Errand.RECORD
                ? List.of(invalidated, new ClaimReopened(claimId, from))
                : List.of(invalidated);
    }

    private ClaimEvent reminder(TakeReminder reminder) {
        if (isStranger(reminder)) return setAside(reminder, SetAside.NOT_INVOLVED);
        return new ReminderReceived(
                claimId,
                reminder.from(),
                reminder.documentId(),
                reminder.awaited(),
                reminder.number(),
                reminder.since(),
                !claim.isDispatched(reminder.from(), reminder.awaited()));
    }

    private List<ClaimEvent> summary(TakeSummary summary) {
        if (!isNewer(summary)) return List.of(setAside(summary, SetAside.SUMMARY_ALREADY_THERE));
        if (!holdsOwnDecision(summary.decisions())) return List.of(setAside(summary, SetAside.SUMMARY_DIFFERS));
        var received = new SummaryReceived(
                claimId, summary.from(), summary.documentId(), summary.summarisedAt(), summary.decisions());
        var onWord = summary.onWord().stream()
                .map(institution -> new DecisionTakenOnWord(claimId, institution, summary.documentId()));
        return Stream.<ClaimEvent>concat(Stream.of(received), onWord).toList();
    }

    /// A contact institution cannot have all decisions without this one; it may not have the newest yet.
    private boolean holdsOwnDecision(List<Octets> decisions) {
        return claim.opening()
                .filter(_ -> decisions.stream().anyMatch(claim::isOwn))
                .isPresent();
    }

    /// There is another one where a decision was made anew since.
    private boolean isNewer(TakeSummary summary) {
        return claim.summary()
                .map(held -> held.summarisedAt().isBefore(summary.summarisedAt())
                        && !held.decisions().equals(summary.decisions()))
                .orElse(true);
    }

    private boolean isStranger(Arrival arrival) {
        return claim.opening().map(o -> !o.involves(arrival.from())).orElse(false);
    }

    private DocumentSetAside setAside(Arrival arrival, SetAside reason) {
        return new DocumentSetAside(claimId, arrival.from(), arrival.documentId(), reason);
    }
}
