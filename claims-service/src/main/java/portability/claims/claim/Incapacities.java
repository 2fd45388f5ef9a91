package portability.claims.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.Benefit.Invalidity;
import portability.claims.claim.Claim.Opening;
import portability.claims.claim.ClaimCommand.TakeIncapacityFacts;
import portability.claims.claim.ClaimCommand.TellLegislations;
import portability.claims.claim.ClaimEvent.DocumentSetAside;
import portability.claims.claim.ClaimEvent.IncapacityFactsReceived;
import portability.claims.claim.ClaimEvent.IncapacityFactsSaid;
import portability.claims.claim.ClaimEvent.LegislationsToldLate;
import portability.claims.claim.ClaimEvent.RefusalsPassedOn;
import portability.claims.claim.ClaimEvent.TurnMayHaveCome;
import portability.kernel.InstitutionId;
import portability.proto.agreements.v1.Determination;

/// What it brings about that more becomes known of a claim to an invalidity benefit: of which type
/// legislations are, and who refused. Reg. (EC) 883/2004 Arts. 44(1) to (3), 46(1).
final class Incapacities {
    /// The reason of a state that owes nothing because another one pays.
    private static final String OTHER_STATE_PAYS = "OTHER_STATE_PAYS";

    private final String claimId;
    private final Claim claim;

    Incapacities(String claimId, Claim claim) {
        this.claimId = claimId;
        this.claim = claim;
    }

    List<ClaimEvent> tell(TellLegislations told) {
        var opening = claim.opening().orElseThrow(() -> new Refused(Refusal.UNKNOWN_CLAIM));
        if (!opening.isContact()) throw new Refused(Refusal.NOT_CONTACT);
        if (!(opening.file().benefit() instanceof Invalidity claimed)) throw new Refused(Refusal.NOT_INVALIDITY);
        var news = new TreeMap<>(told.legislations());
        news.entrySet()
                .removeIf(one -> one.getValue()
                        .equals(claim.incapacity().in(claimed).legislations().get(one.getKey())));
        if (news.isEmpty()) return List.of();
        if (!claim.decisions().isEmpty()) throw new Refused(Refusal.ALREADY_DECIDED);
        return List.of(new IncapacityFactsSaid(
                claimId, opening.here(), told.by(), claim.incapacity().with(news)));
    }

    /// Whatever the order in which they come, those with the greatest number hold.
    List<ClaimEvent> take(TakeIncapacityFacts take) {
        if (take.facts().number() <= claim.incapacity().number())
            return List.of(new DocumentSetAside(claimId, take.from(), take.documentId(), SetAside.FACTS_ALREADY_THERE));
        return with(new IncapacityFactsReceived(claimId, take.from(), take.documentId(), take.facts()), take.facts());
    }

    /// At the contact institution, which alone has everyone's decision before there is a summary.
    List<ClaimEvent> passOn() {
        var refused = refusedIn(claim);
        if (refused.isEmpty() || claim.incapacity().refusedIn().equals(refused)) return List.of();
        var here = claim.opening().map(Opening::here).orElseThrow();
        var facts = claim.incapacity().with(refused);
        return with(new RefusalsPassedOn(claimId, here, facts), facts);
    }

    /// What was decided stands until an officer looks: which state's turn it is, and which calculation follows
    /// from the types, the rules say.
    private List<ClaimEvent> with(ClaimEvent learned, IncapacityFacts facts) {
        var here = claim.opening().map(Opening::here).orElse("");
        var events = new ArrayList<ClaimEvent>();
        events.add(learned);
        claim.ownDecision().map(DecisionText::read).ifPresent(own -> {
            var known = claim.incapacity();
            if (!facts.refusedIn().equals(known.refusedIn()) && relies(own.getDetermination()))
                events.add(new TurnMayHaveCome(claimId, here));
            if (!facts.legislations().equals(known.legislations())) events.add(new LegislationsToldLate(claimId, here));
        });
        return events;
    }

    /// States that refused, where a decision rests on it that another state pays: then it is another one's
    /// turn. Nobody needs to hear of refusals where all pay their shares.
    static List<String> refusedIn(Claim claim) {
        boolean isInvalidity = claim.opening()
                .filter(opening -> opening.isContact() && opening.file().benefit() instanceof Invalidity)
                .isPresent();
        if (!isInvalidity) return List.of();
        var decided = claim.decisions().values().stream()
                .map(DecisionText::read)
                .map(decision -> decision.getDetermination())
                .toList();
        if (decided.stream().noneMatch(Incapacities::relies)) return List.of();
        return decided.stream()
                .filter(Incapacities::refuses)
                .map(determination -> InstitutionId.parse(determination.getInstitution())
                        .country()
                        .code())
                .sorted()
                .distinct()
                .toList();
    }

    private static boolean relies(Determination determination) {
        return determination.getRefusalReason().equals(OTHER_STATE_PAYS);
    }

    /// Is it a word on the right, and says that there is none?
    private static boolean refuses(Determination determination) {
        var reason = determination.getRefusalReason();
        return !determination.getAwarded()
                && !relies(determination)
                && !reason.isEmpty()
                && !NeedsOfficer.isReason(reason)
                && !AwardWish.isReason(reason);
    }
}
