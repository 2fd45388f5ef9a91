package portability.simulation.check;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import portability.claims.claim.ClaimEvent;
import portability.claims.claim.ClaimEvent.ClaimClosed;
import portability.claims.claim.ClaimEvent.ClaimLodged;
import portability.claims.claim.ClaimEvent.ClaimNoticeReceived;
import portability.claims.claim.ClaimEvent.Decided;
import portability.claims.claim.ClaimEvent.DecisionReceived;
import portability.claims.claim.ClaimEvent.DocumentInvalidated;
import portability.claims.claim.ClaimEvent.DocumentSetAside;
import portability.claims.claim.ClaimEvent.NewerRecordReceived;
import portability.claims.claim.ClaimEvent.NoRecordReceived;
import portability.claims.claim.ClaimEvent.RecordReceived;
import portability.claims.claim.ClaimEvent.ReminderReceived;
import portability.claims.claim.ClaimEvent.Summarised;
import portability.claims.claim.ClaimEvent.SummaryReceived;

/// Looks at what happened in an institution's claims, one event after the other: was anything done twice?
public final class OnceCheck {
    private final Consumer<String> findings;
    private final Set<String> once = new HashSet<>();
    private final Set<String> effects = new HashSet<>();

    public OnceCheck(Consumer<String> findings) {
        this.findings = findings;
    }

    public void look(ClaimEvent event) {
        documentIn(event)
                .filter(id -> !effects.add(id))
                .ifPresent(id -> findings.accept("document %s had its effect twice".formatted(id)));
        milestone(event)
                .filter(what -> !once.add(event.claimId() + what))
                .ifPresent(what -> findings.accept("%s %s twice".formatted(event.claimId(), what)));
    }

    /// Did a document that was taken have its effect?
    boolean hadEffect(String documentId) {
        return effects.contains(documentId);
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
            case DocumentInvalidated e -> Optional.of(e.documentId());
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
}
