package portability.simulation.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import portability.claims.claim.Claim;
import portability.claims.claim.ClaimEvent;
import portability.claims.claim.ClaimEvent.ClaimClosed;
import portability.claims.claim.ClaimEvent.ClaimLodged;
import portability.claims.claim.ClaimEvent.ClaimNoticeReceived;
import portability.claims.claim.ClaimEvent.Decided;
import portability.claims.claim.ClaimEvent.DecisionReceived;
import portability.claims.claim.ClaimEvent.Determined;
import portability.claims.claim.ClaimEvent.DocumentSetAside;
import portability.claims.claim.ClaimEvent.NewerRecordReceived;
import portability.claims.claim.ClaimEvent.NoRecordReceived;
import portability.claims.claim.ClaimEvent.RecordReceived;
import portability.claims.claim.ClaimEvent.ReminderReceived;
import portability.claims.claim.ClaimEvent.Summarised;
import portability.claims.claim.ClaimEvent.SummaryReceived;
import portability.claims.claim.DecisionText;
import portability.claims.exchange.pair.DocumentReceived;
import portability.simulation.institution.Institution;
import portability.simulation.institution.Rules;

/// Was nothing done twice at an institution, did every document it took have its effect, and does each decision rest on
/// what was known when it was determined?
final class ClaimCheck {
    private final Institution here;
    private final Consumer<String> findings;
    private final Map<String, Claim> claims = new HashMap<>();
    private final Set<String> once = new HashSet<>();
    private final Set<String> effects = new HashSet<>();

    ClaimCheck(Institution here, Consumer<String> findings) {
        this.here = here;
        this.findings = findings;
    }

    void check() {
        for (var event : here.store().events()) if (event instanceof ClaimEvent happened) look(happened);
        here.store().events().subList(0, here.store().effects()).stream()
                .filter(DocumentReceived.class::isInstance)
                .map(DocumentReceived.class::cast)
                .filter(document -> !effects.contains(document.documentId()))
                .forEach(document -> find("%s %s has no effect".formatted(document.kind(), document.documentId())));
        if (!here.isGone() && here.store().effects() < here.store().events().size())
            find("documents were taken, and have no effect yet");
        if (!here.knowsItsStore()) find("what it knows is not what its store says");
    }

    private void look(ClaimEvent event) {
        var claim = claims.getOrDefault(event.claimId(), Claim.unknown());
        documentIn(event)
                .filter(id -> !effects.add(id))
                .ifPresent(id -> find("document %s had its effect twice".formatted(id)));
        milestone(event)
                .filter(what -> !once.add(event.claimId() + what))
                .ifPresent(what -> find("%s %s twice".formatted(event.claimId(), what)));
        if (event instanceof Determined determined
                && !determined
                        .determination()
                        .equals(Rules.determine(claim, claim.opening().orElseThrow())))
            find(event.claimId() + " was determined on other records than it had");
        if (event instanceof Decided decided) {
            var text = DecisionText.read(decided.decision()).getDetermination();
            if (!claim.determination().map(DecisionText::determinationIn).equals(Optional.of(text)))
                find(event.claimId() + " was decided otherwise than determined");
        }
        claims.put(event.claimId(), claim.evolve(event));
    }

    private static Optional<String> documentIn(ClaimEvent event) {
        return switch (event) {
            case ClaimNoticeReceived e -> Optional.of(e.documentId());
            case RecordReceived e -> Optional.of(e.documentId());
            case NewerRecordReceived e -> Optional.of(e.documentId());
            case NoRecordReceived e -> Optional.of(e.documentId());
            case DecisionReceived e -> Optional.of(e.documentId());
            case SummaryReceived e -> Optional.of(e.documentId());
            case ReminderReceived e -> Optional.of(e.documentId());
            case DocumentSetAside e -> Optional.of(e.documentId());
            default -> Optional.empty();
        };
    }

    private static Optional<String> milestone(ClaimEvent event) {
        return switch (event) {
            case ClaimLodged _, ClaimNoticeReceived _ -> Optional.of("opened");
            case Decided _ -> Optional.of("decided");
            case Summarised _, SummaryReceived _ -> Optional.of("summarised");
            case ClaimClosed _ -> Optional.of("closed");
            default -> Optional.empty();
        };
    }

    private void find(String what) {
        findings.accept(here.name() + ": " + what);
    }
}
