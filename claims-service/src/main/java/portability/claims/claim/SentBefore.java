package portability.claims.claim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portability.claims.Octets;
import portability.claims.claim.ClaimCommand.Remember;
import portability.claims.claim.ClaimEvent.AwardWishesSaid;
import portability.claims.claim.ClaimEvent.ClaimLodged;
import portability.claims.claim.ClaimEvent.Decided;
import portability.claims.claim.ClaimEvent.Determined;
import portability.claims.claim.ClaimEvent.DocumentDispatched;
import portability.claims.claim.ClaimEvent.IncapacityFactsSaid;
import portability.claims.claim.ClaimEvent.InstitutionNamed;
import portability.claims.claim.ClaimEvent.OwnRecordAbsent;
import portability.claims.claim.ClaimEvent.OwnRecordCertified;
import portability.claims.claim.ClaimEvent.OwnRecordRenewed;
import portability.claims.claim.ClaimEvent.Summarised;
import portability.proto.exchange.v1.Decision;

/// What a document of this institution's, sent before a restore and got back after it, brings about. Others hold it, so
/// it counts, whatever was done again since; also before the claim itself is known again.
final class SentBefore {
    /// Who decided or named, where only the document is left.
    private static final String UNKNOWN_MAKER = "lost in a restore";

    private final String claimId;
    private final Claim claim;

    SentBefore(String claimId, Claim claim) {
        this.claimId = claimId;
        this.claim = claim;
    }

    List<ClaimEvent> remember(Remember remember) {
        var here = remember.institution();
        if (remember.sent() instanceof Sent.OwnRecord(var sealed) && isOlder(here, sealed)) return List.of();
        var events = new ArrayList<ClaimEvent>(
                switch (remember.sent()) {
                    case Sent.Notice notice -> told(here, notice);
                    case Sent.OwnRecord(var sealed) ->
                        when(!isRecord(here, Optional.of(sealed)), certified(here, sealed));
                    case Sent.NoRecord() -> when(!isRecord(here, Optional.empty()), new OwnRecordAbsent(claimId, here));
                    case Sent.Wishes(var wishes) ->
                        when(
                                wishes.number() > claim.wishes().number(),
                                new AwardWishesSaid(claimId, here, UNKNOWN_MAKER, "", wishes));
                    case Sent.Incapacity(var facts) ->
                        when(
                                facts.number() > claim.incapacity().number(),
                                new IncapacityFactsSaid(claimId, here, UNKNOWN_MAKER, facts));
                    case Sent.Decision(var decision) -> decided(here, decision);
                    case Sent.Summary summary -> summarised(here, summary);
                });
        // Whoever had been told of the claim is told of who was named since.
        boolean isCompletion = remember.sent() instanceof Sent.Notice(var _, var late)
                && !late.isEmpty()
                && claim.isDispatched(remember.to(), Errand.NOTICE);
        var errand = isCompletion ? Errand.COMPLETION : remember.sent().errand();
        // What is said anew is dispatched anew.
        var after = claim;
        for (var event : events) after = after.evolve(event);
        if (!after.isDispatched(remember.to(), errand))
            events.add(new DocumentDispatched(claimId, remember.to(), errand, remember.documentId()));
        return events;
    }

    private List<ClaimEvent> told(String here, Sent.Notice notice) {
        var events = new ArrayList<ClaimEvent>();
        if (claim.opening().isEmpty()) events.add(new ClaimLodged(claimId, here, "", notice.file()));
        for (var naming : notice.late())
            if (claim.opening()
                    .flatMap(opening -> opening.namingOf(naming.institution()))
                    .isEmpty()) events.add(new InstitutionNamed(claimId, naming.institution(), UNKNOWN_MAKER, naming));
        return events;
    }

    private boolean isRecord(String here, Optional<Octets> record) {
        return record.equals(claim.records().get(here));
    }

    /// What came after it was sent too, or will be: this is no word on what holds.
    private boolean isOlder(String here, Octets sealed) {
        return claim.isRenewed()
                && ownRecord(here)
                        .filter(held -> RecordName.of(held).isNewerThan(RecordName.of(sealed)))
                        .isPresent();
    }

    private ClaimEvent certified(String here, Octets sealed) {
        return ownRecord(here)
                .map(RecordName::of)
                .filter(held -> RecordName.of(sealed).isNewerThan(held))
                .<ClaimEvent>map(held -> new OwnRecordRenewed(claimId, here, held.recordId(), sealed))
                .orElseGet(() -> new OwnRecordCertified(claimId, here, sealed));
    }

    private Optional<Octets> ownRecord(String here) {
        return claim.records().getOrDefault(here, Optional.empty());
    }

    private List<ClaimEvent> decided(String here, Octets decision) {
        var known = claim.decisions().get(here);
        var text = DecisionText.read(decision);
        if (known != null && (DecisionText.same(known, decision) || isLater(known, text))) return List.of();
        var determination = Octets.of(text.getDetermination().toByteString());
        var decided = new Decided(
                claimId, here, text.getDecisionId(), UNKNOWN_MAKER, Instant.parse(text.getDecidedAt()), decision);
        return claim.determination().equals(Optional.of(determination))
                ? List.of(decided)
                : List.of(new Determined(claimId, here, determination), decided);
    }

    private static boolean isLater(Octets known, Decision than) {
        return DecisionText.number(DecisionText.read(known)) > DecisionText.number(than);
    }

    /// The contact institution's own decision is told in the summary alone.
    private List<ClaimEvent> summarised(String here, Sent.Summary summary) {
        var events = new ArrayList<>(decided(here, summary.decisions().getFirst()));
        boolean isNewer = claim.summary()
                .map(held -> held.summarisedAt().isBefore(summary.summarisedAt()))
                .orElse(true);
        if (isNewer) events.add(new Summarised(claimId, here, summary.summarisedAt(), summary.decisions()));
        return events;
    }

    private static List<ClaimEvent> when(boolean due, ClaimEvent event) {
        return due ? List.of(event) : List.of();
    }
}
