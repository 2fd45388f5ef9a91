package portability.simulation.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import portability.claims.claim.Claim;
import portability.claims.claim.ClaimEvent;
import portability.claims.claim.ClaimEvent.Decided;
import portability.claims.claim.ClaimEvent.Determined;
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
    private final OnceCheck once;

    ClaimCheck(Institution here, Consumer<String> findings) {
        this.here = here;
        this.findings = findings;
        this.once = new OnceCheck(this::find);
    }

    void check() {
        for (var event : here.store().events()) if (event instanceof ClaimEvent happened) look(happened);
        here.store().events().subList(0, here.store().effects()).stream()
                .filter(DocumentReceived.class::isInstance)
                .map(DocumentReceived.class::cast)
                .filter(document -> !once.hadEffect(document.documentId()))
                .forEach(document -> find("%s %s has no effect".formatted(document.kind(), document.documentId())));
        if (!here.isGone() && here.store().effects() < here.store().events().size())
            find("documents were taken, and have no effect yet");
        if (!here.knowsItsStore()) find("what it knows is not what its store says");
    }

    private void look(ClaimEvent event) {
        var claim = claims.getOrDefault(event.claimId(), Claim.unknown());
        once.look(event);
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

    private void find(String what) {
        findings.accept(here.name() + ": " + what);
    }
}
