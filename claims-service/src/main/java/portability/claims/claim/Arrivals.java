package portability.claims.claim;

import java.util.List;
import java.util.stream.Stream;
import portability.claims.Octets;
import portability.claims.claim.ClaimCommand.Arrival;
import portability.claims.claim.ClaimCommand.TakeDecision;
import portability.claims.claim.ClaimCommand.TakeNoRecord;
import portability.claims.claim.ClaimCommand.TakeNotice;
import portability.claims.claim.ClaimCommand.TakeRecord;
import portability.claims.claim.ClaimCommand.TakeSummary;
import portability.claims.claim.ClaimEvent.ClaimNoticeReceived;
import portability.claims.claim.ClaimEvent.DecisionReceived;
import portability.claims.claim.ClaimEvent.DecisionTakenOnWord;
import portability.claims.claim.ClaimEvent.DocumentSetAside;
import portability.claims.claim.ClaimEvent.NoRecordReceived;
import portability.claims.claim.ClaimEvent.RecordReceived;
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
            case TakeNotice notice -> List.of(notice(notice));
            case TakeRecord(var from, var document, var sealed) ->
                List.of(record(arrival, new RecordReceived(claimId, from, document, sealed)));
            case TakeNoRecord(var from, var document) ->
                List.of(record(arrival, new NoRecordReceived(claimId, from, document)));
            case TakeDecision decision -> List.of(decision(decision));
            case TakeSummary summary -> summary(summary);
        };
    }

    private ClaimEvent notice(TakeNotice notice) {
        if (claim.opening().isPresent()) return setAside(notice, SetAside.CASE_ALREADY_OPEN);
        return new ClaimNoticeReceived(
                claimId, notice.institution(), notice.documentId(), notice.file(), notice.withoutExchange());
    }

    private ClaimEvent record(Arrival arrival, ClaimEvent received) {
        if (isStranger(arrival)) return setAside(arrival, SetAside.NOT_INVOLVED);
        if (claim.records().containsKey(arrival.from())) return setAside(arrival, SetAside.RECORD_ALREADY_THERE);
        return received;
    }

    private ClaimEvent decision(TakeDecision decision) {
        if (isStranger(decision)) return setAside(decision, SetAside.NOT_INVOLVED);
        if (claim.decisions().containsKey(decision.from())) return setAside(decision, SetAside.DECISION_ALREADY_THERE);
        return new DecisionReceived(claimId, decision.from(), decision.documentId(), decision.sealedDecision());
    }

    private List<ClaimEvent> summary(TakeSummary summary) {
        if (claim.summary().isPresent()) return List.of(setAside(summary, SetAside.SUMMARY_ALREADY_THERE));
        if (!holdsOwnDecision(summary.decisions())) return List.of(setAside(summary, SetAside.SUMMARY_DIFFERS));
        var received = new SummaryReceived(
                claimId, summary.from(), summary.documentId(), summary.summarisedAt(), summary.decisions());
        var onWord = summary.onWord().stream()
                .map(institution -> new DecisionTakenOnWord(claimId, institution, summary.documentId()));
        return Stream.<ClaimEvent>concat(Stream.of(received), onWord).toList();
    }

    /// A contact institution cannot have all decisions without this one.
    private boolean holdsOwnDecision(List<Octets> decisions) {
        return claim.opening()
                .map(o -> claim.decisions().get(o.here()))
                .map(own -> decisions.stream().anyMatch(line -> DecisionText.same(line, own)))
                .orElse(false);
    }

    private boolean isStranger(Arrival arrival) {
        return claim.opening().map(o -> !o.involves(arrival.from())).orElse(false);
    }

    private DocumentSetAside setAside(Arrival arrival, SetAside reason) {
        return new DocumentSetAside(claimId, arrival.from(), arrival.documentId(), reason);
    }
}
