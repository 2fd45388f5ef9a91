package portability.claims.claim.followup;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.ClaimEvent.Determined;
import portability.claims.claim.DecisionText;
import portability.claims.claim.wire.Question;
import portability.claims.upstream.UpstreamDown;
import portability.claims.upstream.UpstreamRefused;
import portability.claims.upstream.Upstreams;
import portability.proto.agreements.v1.RecordDeterminationRequest;

/// Has agreements-service keep what was determined here, under the claim's id: so that before a law changes, it can
/// name the claims that the change would touch.
///
/// The claim does not wait for it. What is already determined stands in the log, and this processor stays where it is
/// until agreements-service has it. It may deliver the same twice; that keeps nothing more.
@Component
@ProcessingGroup(KeptDeterminations.PROCESSOR)
class KeptDeterminations {
    static final String PROCESSOR = "kept-determinations";

    private final ClaimDesk claims;
    private final Upstreams upstreams;

    KeptDeterminations(ClaimDesk claims, Upstreams upstreams) {
        this.claims = claims;
        this.upstreams = upstreams;
    }

    @EventHandler
    void on(Determined event) {
        // The case was erased: nothing is left that a law could be tried on.
        if (event.determination().isNone()) return;
        asked(event).ifPresent(this::keep);
    }

    /// What was asked then: records that came later were no part of it. Empty where nobody can say any more: the claim
    /// was erased, or a restore brought its decision back before the claim itself.
    private Optional<RecordDeterminationRequest> asked(Determined event) {
        var determination = DecisionText.determinationIn(event.determination());
        // No law was asked: there is none that another could be tried instead of.
        if (determination.getScheme().isEmpty()) return Optional.empty();
        return claims.asOf(event)
                .flatMap(claim -> claim.opening().map(opening -> Question.about(claim, opening)))
                .map(question -> RecordDeterminationRequest.newBuilder()
                        .setReference(event.claimId())
                        .setQuestion(question)
                        .setLawChecksum(determination.getLawChecksum())
                        .setEngineVersion(determination.getEngineVersion())
                        .build());
    }

    private void keep(RecordDeterminationRequest request) {
        try {
            upstreams.keep(request);
        } catch (UpstreamDown down) {
            throw new NotKeptYet(down);
        } catch (UpstreamRefused refused) {
            // There the case is erased already; here it may be any day.
            if (!refused.reason().equals("SUBJECT_ERASED")) throw refused;
        }
    }
}
